package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads UPDATE and DELETE of T-SQL, whose table may be named by an alias that the FROM behind it explains. */
final class TsqlChangeReader implements StatementReader {

    private final Elements elements;
    private final JSqlParserQueries queries;

    TsqlChangeReader(Elements elements, JSqlParserQueries queries) {
        this.elements = elements;
        this.queries = queries;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        Clauses clauses = new Clauses();
        boolean update = cursor.next().is("UPDATE");
        boolean limited = top(cursor);
        if (!update) {
            cursor.accept("FROM");
        }
        Name target = elements.names().name(cursor);
        passHints(cursor);
        List<Identifier> columns = update ? assignments(cursor, clauses) : List.of();
        if (cursor.at("OUTPUT")) {
            throw Unexpected.uncovered(cursor.peek(), "OUTPUT is not read here");
        }
        Source source = source(cursor, target);
        int whereFrom = cursor.mark();
        Optional<Expression> where =
                cursor.accept("WHERE") ? Optional.of(elements.expressions().read(cursor)) : Optional.empty();
        where.ifPresent(condition -> clauses.add("where", cursor.since(whereFrom)));
        List<Name> reads = new ArrayList<>(source.reads());
        reads.removeIf(name -> name.span().equals(source.table().span())
                || name.toString().equalsIgnoreCase(source.table().toString()));
        return List.of(
                update
                        ? new Update(
                                clauses.extent(cursor.since(start)),
                                source.table(),
                                false,
                                columns,
                                where,
                                reads,
                                List.of(),
                                limited)
                        : new Delete(
                                clauses.extent(cursor.since(start)),
                                source.table(),
                                false,
                                where,
                                reads,
                                List.of(),
                                limited));
    }

    /** {@code TOP (1000)}: whether no more than some rows are changed. */
    private boolean top(Cursor cursor) throws Unexpected {
        if (!cursor.accept("TOP")) {
            return false;
        }
        elements.expressions().parenthesised(cursor);
        cursor.accept("PERCENT");
        return true;
    }

    private void passHints(Cursor cursor) throws Unexpected {
        if (cursor.accept("WITH")) {
            elements.names().parenthesised(cursor);
        }
    }

    private List<Identifier> assignments(Cursor cursor, Clauses clauses) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("SET");
        List<Identifier> columns = new ArrayList<>();
        do {
            boolean both =
                    cursor.at(TokenKind.VARIABLE) && cursor.peek(3).word().endsWith("=");
            boolean variable = cursor.accept(TokenKind.VARIABLE);
            if (variable) {
                assigns(cursor);
            }
            if (!variable || both) {
                columns.add(elements.names().name(cursor).last());
                assigns(cursor);
            }
            elements.expressions().read(cursor);
        } while (cursor.accept(TokenKind.COMMA));
        clauses.add("set", cursor.since(mark));
        return columns;
    }

    /** {@code =}, {@code +=} and their like. */
    private static void assigns(Cursor cursor) throws Unexpected {
        Token operator = cursor.next();
        if (operator.kind() != TokenKind.OPERATOR || !operator.word().endsWith("=")) {
            throw new Unexpected(operator, "=");
        }
    }

    private record Source(Name table, List<Name> reads) {}

    /** The FROM, where there is one: what is changed is one of its tables, under its own name or another. */
    private Source source(Cursor cursor, Name target) throws Unexpected {
        if (!cursor.accept("FROM")) {
            return new Source(target, List.of());
        }
        int from = cursor.mark();
        int end = Ahead.first(cursor, token -> token.is("WHERE") || token.is("OPTION"));
        List<Name> reads = queries.from(cursor, end).reads();
        return new Source(aliased(cursor, from, end, target, reads), reads);
    }

    private static Name aliased(Cursor cursor, int from, int end, Name target, List<Name> reads) {
        for (int mark = from; mark < end; mark++) {
            Token token = cursor.tokenAt(mark);
            int before = cursor.tokenAt(mark - 1).is("AS") ? mark - 2 : mark - 1;
            int place = cursor.tokenAt(before).end();
            boolean alias = cursor.text(token).equalsIgnoreCase(target.toString());
            Optional<Name> named = reads.stream()
                    .filter(name -> alias && name.span().end() == place)
                    .findFirst();
            if (named.isPresent()) {
                return named.get();
            }
        }
        return target;
    }
}
