package dev.schemalint.sql.element;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names of routines with the types of their arguments. */
public final class Signatures {

    private final Elements elements;

    public Signatures(Elements elements) {
        this.elements = elements;
    }

    /** Which way an argument's value goes. */
    public enum Mode {
        IN,
        OUT,
        BOTH
    }

    /** One argument of a routine. */
    public record Parameter(Mode mode, Optional<Identifier> name, TypeName type, Optional<Expression> defaultValue) {

        /** An argument that only gives back is not part of the signature. */
        public boolean given() {
            return mode != Mode.OUT;
        }

        public boolean givesBack() {
            return mode != Mode.IN;
        }
    }

    /** {@code f}, {@code f(int, text)}. */
    public Signature read(Cursor cursor) throws Unexpected {
        boolean alone =
                cursor.peek(1).kind() != TokenKind.OPEN && cursor.peek(1).kind() != TokenKind.DOT;
        Name name = alone
                ? Name.of(elements.names().looseIdentifier(cursor))
                : elements.names().routine(cursor);
        return new Signature(
                name,
                cursor.at(TokenKind.OPEN)
                        ? Optional.of(types(Reading.parenthesisedOrEmpty(cursor, this::plain)))
                        : Optional.empty());
    }

    /** {@code a(*)}, {@code a(int ORDER BY text)}; older versions also take a bare name. */
    Signature aggregate(Cursor cursor) throws Unexpected {
        Name name = elements.names().routine(cursor);
        return new Signature(name, Optional.of(types(aggregateParameters(cursor))));
    }

    public List<Parameter> parameters(Cursor cursor) throws Unexpected {
        return Reading.parenthesisedOrEmpty(cursor, this::parameter);
    }

    public List<Parameter> aggregateParameters(Cursor cursor) throws Unexpected {
        cursor.expect(TokenKind.OPEN, "(");
        List<Parameter> parameters = new ArrayList<>();
        if (!cursor.accept("*")) {
            if (!cursor.at("ORDER", "BY")) {
                parameters.addAll(Reading.list(cursor, this::plain));
            }
            if (cursor.accept("ORDER", "BY")) {
                parameters.addAll(Reading.list(cursor, this::plain));
            }
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return parameters;
    }

    /** The types a routine is called with. */
    public static List<TypeName> types(List<Parameter> parameters) {
        return parameters.stream().filter(Parameter::given).map(Parameter::type).toList();
    }

    /** An argument with what it is when it is left out. */
    private Parameter parameter(Cursor cursor) throws Unexpected {
        Parameter plain = plain(cursor);
        Optional<Expression> defaultValue = cursor.accept("DEFAULT") || cursor.accept("=")
                ? Optional.of(elements.expressions().read(cursor))
                : Optional.empty();
        return new Parameter(plain.mode(), plain.name(), plain.type(), defaultValue);
    }

    private Parameter plain(Cursor cursor) throws Unexpected {
        boolean moded = atMode(cursor);
        Mode mode = moded ? mode(cursor) : Mode.IN;
        Optional<Identifier> name = name(cursor);
        if (!moded && atMode(cursor)) {
            mode = mode(cursor);
        }
        TypeName type = elements.types().read(cursor);
        return new Parameter(mode, name, type, Optional.empty());
    }

    private static boolean atMode(Cursor cursor) {
        return cursor.atAny("IN", "OUT", "INOUT", "VARIADIC");
    }

    private static Mode mode(Cursor cursor) {
        Token word = cursor.next();
        if (word.is("INOUT") || word.is("IN") && cursor.accept("OUT")) {
            return Mode.BOTH;
        }
        return word.is("OUT") ? Mode.OUT : Mode.IN;
    }

    /** A name stands before the type when what could be a type is not followed by an end. */
    private Optional<Identifier> name(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (readsAsType(cursor) && endsParameter(cursor)) {
            cursor.backTo(mark);
            return Optional.empty();
        }
        cursor.backTo(mark);
        boolean canBeName = cursor.at(TokenKind.QUOTED_NAME)
                || cursor.at(TokenKind.PLACEHOLDER)
                || elements.names().keywords().canNameFunction(cursor.peek().word());
        return canBeName ? Optional.of(elements.names().looseIdentifier(cursor)) : Optional.empty();
    }

    private boolean readsAsType(Cursor cursor) {
        try {
            elements.types().read(cursor);
            return true;
        } catch (Unexpected notAType) {
            return false;
        }
    }

    private static boolean endsParameter(Cursor cursor) {
        return cursor.at(TokenKind.COMMA)
                || cursor.at(TokenKind.CLOSE)
                || cursor.at("DEFAULT")
                || cursor.at("=")
                || cursor.at("ORDER", "BY");
    }
}
