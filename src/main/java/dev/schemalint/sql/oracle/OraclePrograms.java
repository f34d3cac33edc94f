package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.RoutineOperation.Calling;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads blocks of PL/SQL that run at once, and the routines, packages and bodies of types that are kept. */
final class OraclePrograms {

    private static final String LANGUAGE = "plsql";

    private final Elements elements;
    private final PlsqlReader code;

    OraclePrograms(OracleElements all) {
        this.elements = all.common();
        this.code = all.plsql();
    }

    List<Operation> block(Cursor cursor) {
        int mark = cursor.mark();
        List<Statement> inside = code.block(cursor);
        return List.of(new RunBlock(cursor.extentSince(mark), LANGUAGE, body(cursor, mark, inside)));
    }

    static Body body(Cursor cursor, int mark, List<Statement> inside) {
        Extent extent = cursor.extentSince(mark);
        return new Body(extent.with("code", extent.span()), cursor.text(extent.span()), inside);
    }

    /** From the kind. */
    Operation create(Cursor cursor, int start, boolean replaces) throws Unexpected {
        Clauses clauses = new Clauses();
        ObjectKind what = kind(cursor);
        cursor.accept("IF", "NOT", "EXISTS");
        Name name = elements.names().name(cursor);
        clauses.add("name", name.span());
        boolean routine = what == ObjectKind.PROCEDURE || what == ObjectKind.FUNCTION;
        List<TypeName> parameters =
                routine && cursor.at(TokenKind.OPEN) ? Reading.parenthesised(cursor, this::parameter) : List.of();
        Optional<TypeName> returns =
                cursor.accept("RETURN") ? Optional.of(elements.types().read(cursor)) : Optional.empty();
        int attributes = cursor.mark();
        cursor.backTo(Ahead.first(cursor, token -> token.is("IS") || token.is("AS")));
        boolean deterministic = cursor.tokens(attributes, Math.min(cursor.mark(), cursor.endMark())).stream()
                .anyMatch(token -> token.is("DETERMINISTIC"));
        boolean written = cursor.accept("IS") || cursor.accept("AS");
        Optional<Body> body = Optional.empty();
        if (cursor.atAny("LANGUAGE", "EXTERNAL") || !written) {
            cursor.backTo(cursor.endMark());
        } else {
            int mark = cursor.mark();
            body = Optional.of(body(cursor, mark, routine ? code.routine(cursor) : code.members(cursor)));
        }
        return new CreateRoutine(
                clauses.extent(cursor.since(start)),
                what,
                name,
                replaces,
                parameters,
                Calling.UNTOLD,
                returns,
                Optional.of(LANGUAGE),
                deterministic ? Optional.of(Volatility.IMMUTABLE) : Optional.empty(),
                false,
                List.of(),
                body);
    }

    private static ObjectKind kind(Cursor cursor) throws Unexpected {
        return switch (cursor.next().word()) {
            case "PROCEDURE" -> ObjectKind.PROCEDURE;
            case "FUNCTION" -> ObjectKind.FUNCTION;
            case "PACKAGE" -> cursor.accept("BODY") ? ObjectKind.PACKAGE_BODY : ObjectKind.PACKAGE;
            default -> {
                cursor.expect("BODY");
                yield ObjectKind.TYPE_BODY;
            }
        };
    }

    /** {@code a IN OUT NOCOPY VARCHAR2 DEFAULT 'x'}. */
    private TypeName parameter(Cursor cursor) throws Unexpected {
        elements.names().label(cursor);
        while (cursor.atAny("IN", "OUT", "NOCOPY")) {
            cursor.next();
        }
        TypeName type = elements.types().read(cursor);
        if (cursor.accept("DEFAULT") || cursor.accept(":=")) {
            elements.expressions().read(cursor);
        }
        return type;
    }
}
