package dev.schemalint.sql.element;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how statements name an object that exists: each kind has its form. */
public final class References {

    private final Elements elements;
    private final Signatures signatures;

    public References(Elements elements) {
        this.elements = elements;
        this.signatures = new Signatures(elements);
    }

    /** An object: its name, the table it is on, and the arguments it is told apart by. */
    public record Reference(ObjectKind kind, Name name, Optional<Name> table, Optional<List<TypeName>> argumentTypes) {

        public Signature signature() {
            return new Signature(name, argumentTypes);
        }

        /** The table, view or sequence it is on, or is itself. */
        public Optional<Name> relation() {
            return switch (kind) {
                case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> Optional.of(name);
                default -> table;
            };
        }

        private static Reference of(ObjectKind kind, Name name) {
            return new Reference(kind, name, Optional.empty(), Optional.empty());
        }
    }

    public Reference read(Cursor cursor) throws Unexpected {
        return read(cursor, ObjectKinds.read(cursor));
    }

    /** From behind the kind. */
    public Reference read(Cursor cursor, ObjectKind kind) throws Unexpected {
        int mark = cursor.mark();
        switch (kind) {
            case FUNCTION, PROCEDURE, ROUTINE -> {
                return of(kind, signatures.read(cursor));
            }
            case AGGREGATE -> {
                return of(kind, signatures.aggregate(cursor));
            }
            case POLICY, RULE, TRIGGER -> {
                Identifier name = elements.names().identifier(cursor);
                cursor.expect("ON");
                Name table = elements.names().name(cursor);
                return new Reference(kind, Name.of(name), Optional.of(table), Optional.empty());
            }
            case CONSTRAINT -> {
                Identifier name = elements.names().identifier(cursor);
                cursor.expect("ON");
                boolean domain = !cursor.peek(1).is("IS") && cursor.accept("DOMAIN");
                Name owner = elements.names().name(cursor);
                return new Reference(
                        kind, Name.of(name), domain ? Optional.empty() : Optional.of(owner), Optional.empty());
            }
            case COLUMN -> {
                return column(elements.names().name(cursor));
            }
            case OPERATOR -> {
                String symbol = elements.expressions().qualifiedOperator(cursor);
                Span span = cursor.previous().span();
                return new Reference(kind, written(symbol, span), Optional.empty(), Optional.of(operands(cursor)));
            }
            case OPERATOR_CLASS, OPERATOR_FAMILY -> {
                Name name = elements.names().name(cursor);
                cursor.expect("USING");
                elements.names().identifier(cursor);
                return Reference.of(kind, name);
            }
            case CAST -> {
                cast(cursor);
            }
            case TRANSFORM -> {
                cursor.expect("FOR");
                elements.types().read(cursor);
                cursor.expect("LANGUAGE");
                elements.names().looseIdentifier(cursor);
            }
            case USER_MAPPING -> {
                cursor.expect("FOR");
                elements.roles().read(cursor);
                cursor.expect("SERVER");
                elements.names().identifier(cursor);
            }
            case LARGE_OBJECT -> Literals.number(cursor);
            case TYPE, DOMAIN -> {
                return Reference.of(kind, type(cursor));
            }
            case LANGUAGE -> {
                return Reference.of(kind, language(cursor));
            }
            case ACCESS_METHOD,
                    DATABASE,
                    EVENT_TRIGGER,
                    EXTENSION,
                    FOREIGN_DATA_WRAPPER,
                    PUBLICATION,
                    SCHEMA,
                    SERVER,
                    SUBSCRIPTION,
                    TABLESPACE -> {
                return Reference.of(kind, Name.of(elements.names().identifier(cursor)));
            }
            case ROLE, USER, GROUP -> {
                return Reference.of(kind, Name.of(elements.roles().read(cursor)));
            }
            default -> {
                return Reference.of(kind, elements.names().name(cursor));
            }
        }
        Span span = cursor.since(mark);
        return Reference.of(kind, written(cursor.text(span), span));
    }

    /** The name of a language, which older versions also take in quotes. */
    private Name language(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!cursor.at(TokenKind.STRING)) {
            return Name.of(elements.names().identifier(cursor));
        }
        String text = Literals.string(cursor);
        return Name.of(new Identifier(text, true, cursor.since(mark)));
    }

    /** {@code (a AS b)}. */
    public void cast(Cursor cursor) throws Unexpected {
        cursor.expect(TokenKind.OPEN, "(");
        elements.types().read(cursor);
        cursor.expect("AS");
        elements.types().read(cursor);
        cursor.expect(TokenKind.CLOSE, ")");
    }

    /** A type by the name the server has for it. */
    Name type(Cursor cursor) throws Unexpected {
        boolean dotted = cursor.peek(1).kind() == TokenKind.DOT;
        if (dotted || !elements.types().begin(cursor.peek().word())) {
            return elements.names().routine(cursor);
        }
        TypeName type = elements.types().read(cursor);
        return written(type.name(), type.span());
    }

    private static Reference of(ObjectKind kind, Signature signature) {
        return new Reference(kind, signature.name(), Optional.empty(), signature.argumentTypes());
    }

    private static Reference column(Name name) {
        int size = name.parts().size();
        Optional<Name> table =
                size < 2 ? Optional.empty() : Optional.of(new Name(name.parts().subList(0, size - 1)));
        return new Reference(ObjectKind.COLUMN, name, table, Optional.empty());
    }

    /** The operands of an operator; NONE where it has none on that side. */
    private List<TypeName> operands(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, elements.types()::operand);
    }

    private static Name written(String text, Span span) {
        return Name.of(new Identifier(text.toLowerCase(Locale.ROOT), false, span));
    }
}
