package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.DataOperation.Explain;
import dev.schemalint.operation.DataOperation.Prepared;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads statements that hold or run other code: EXPLAIN, PREPARE, EXECUTE, DEALLOCATE and CALL. */
final class IndirectReader implements StatementReader {

    private static final Set<String> NO = Set.of("false", "off", "0", "no");

    private final Elements elements;
    private final StatementReader statements;

    /** The statements are those that can be explained and prepared. */
    IndirectReader(Elements elements, StatementReader statements) {
        this.elements = elements;
        this.statements = statements;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "EXPLAIN" -> explain(cursor, start);
                    case "PREPARE" -> prepare(cursor, start);
                    case "EXECUTE" -> execute(cursor, start);
                    case "DEALLOCATE" -> deallocate(cursor, start);
                    case "CALL" -> call(cursor, start);
                    default -> throw new Unexpected(cursor.previous(), "a statement");
                });
    }

    private Operation explain(Cursor cursor, int start) throws Unexpected {
        boolean analyze;
        if (cursor.at(TokenKind.OPEN)
                && !Expressions.atSubquery(cursor)
                && cursor.peek(1).kind() == TokenKind.WORD) {
            analyze = elements.options().spaced(cursor).stream().anyMatch(IndirectReader::isAnalyze);
        } else {
            analyze = cursor.accept("ANALYZE") || cursor.accept("ANALYSE");
            cursor.accept("VERBOSE");
        }
        List<Operation> explained = statements.read(cursor);
        return new Explain(cursor.extentSince(start), analyze, explained);
    }

    private static boolean isAnalyze(Option option) {
        boolean named = option.name().equals("analyze") || option.name().equals("analyse");
        return named
                && option.value()
                        .filter(value -> NO.contains(value.toLowerCase(Locale.ROOT)))
                        .isEmpty();
    }

    private Operation prepare(Cursor cursor, int start) throws Unexpected {
        Identifier name = elements.names().looseIdentifier(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesised(cursor, elements.types()::read);
        }
        cursor.expect("AS");
        List<Operation> prepared = statements.read(cursor);
        return new Prepared(cursor.extentSince(start), "prepare", Optional.of(name), prepared);
    }

    private Operation execute(Cursor cursor, int start) throws Unexpected {
        Identifier name = elements.names().looseIdentifier(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesisedOrEmpty(cursor, elements.expressions()::read);
        }
        return new Prepared(cursor.extentSince(start), "execute", Optional.of(name), List.of());
    }

    private Operation deallocate(Cursor cursor, int start) throws Unexpected {
        cursor.accept("PREPARE");
        Optional<Identifier> name = cursor.accept("ALL")
                ? Optional.empty()
                : Optional.of(elements.names().looseIdentifier(cursor));
        return new Prepared(cursor.extentSince(start), "deallocate", name, List.of());
    }

    private Operation call(Cursor cursor, int start) throws Unexpected {
        if (elements.expressions().readOperand(cursor) instanceof Expression.Call call) {
            return new CallRoutine(cursor.extentSince(start), call.function(), call.arguments());
        }
        throw new Unexpected(cursor.previous(), "a procedure and its arguments");
    }
}
