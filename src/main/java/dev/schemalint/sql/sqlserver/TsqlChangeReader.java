package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.query.Output;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, List<Name>> tables = commonTables(cursor);
        Clauses clauses = new Clauses();
        boolean update = cursor.next().is("UPDATE");
        boolean limited = top(cursor);
        if (!update) {
            cursor.accept("FROM");
        }
        Name target = elements.names().name(cursor);
        passHints(cursor);
        List<Identifier> columns = update ? assignments(cursor, clauses) : List.of();
        Output.pass(cursor, elements);
        Source source = seen(source(cursor, target), tables);
        int whereFrom = cursor.mark();
        Optional<Expression> where =
                cursor.accept("WHERE") ? Optional.of(elements.expressions().read(cursor)) : Optional.empty();
        where.ifPresent(condition -> clauses.add("where", cursor.since(whereFrom)));
        if (cursor.accept("OPTION")) {
            new TsqlOptions(elements).parenthesised(cursor);
        }
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

    /** Whether a WITH clause comes, and behind it an UPDATE or a DELETE. */
    static boolean comes(Cursor cursor) {
        int verb = Ahead.first(
                cursor, token -> token.is("SELECT") || token.is("INSERT") || token.is("MERGE") || isChange(token));
        return isChange(cursor.tokenAt(verb));
    }

    private static boolean isChange(Token token) {
        return token.is("UPDATE") || token.is("DELETE");
    }

    /** The tables of a WITH clause, and what each of them reads. */
    private Map<String, List<Name>> commonTables(Cursor cursor) throws Unexpected {
        Map<String, List<Name>> tables = new HashMap<>();
        if (!cursor.accept("WITH")) {
            return tables;
        }
        do {
            String name = elements.names().identifier(cursor).text();
            if (cursor.at(TokenKind.OPEN)) {
                elements.names().parenthesised(cursor);
            }
            cursor.expect("AS");
            int close = cursor.closingMark();
            cursor.next();
            tables.put(name, elements.queries().read(cursor, close).reads());
            cursor.backTo(close + 1);
        } while (cursor.accept(TokenKind.COMMA));
        return tables;
    }

    /** What is changed through a common table is the first that it reads. */
    private static Source seen(Source source, Map<String, List<Name>> tables) {
        List<Name> reads = new ArrayList<>();
        for (Name read : source.reads()) {
            reads.addAll(tables.getOrDefault(read.toString(), List.of(read)));
        }
        List<Name> behind = tables.getOrDefault(source.table().toString(), List.of());
        reads.addAll(behind.isEmpty() ? List.of() : behind.subList(1, behind.size()));
        return new Source(behind.isEmpty() ? source.table() : behind.get(0), reads);
    }

    /** {@code INSERT t (a, b) EXEC p}: how many rows come is not known. */
    List<Operation> givenByProcedure(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        cursor.expect("INSERT");
        cursor.accept("INTO");
        Name table = elements.names().name(cursor);
        List<Identifier> columns = cursor.at(TokenKind.OPEN) ? elements.names().parenthesised(cursor) : List.of();
        List<Operation> called = new TsqlExecuteReader(elements).read(cursor);
        List<Operation> operations = new ArrayList<>(called);
        operations.add(new Insert(
                cursor.extentSince(start), table, columns, Optional.empty(), true, Optional.empty(), List.of(), false));
        return operations;
    }

    /** {@code TOP (1000)}: whether no more than some rows are changed. */
    private boolean top(Cursor cursor) throws Unexpected {
        if (!cursor.accept("TOP")) {
            return false;
        }
        elements.expressions().readOperand(cursor);
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
