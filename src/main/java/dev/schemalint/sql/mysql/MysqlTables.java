package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Strength;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands behind FROM, UPDATE and USING in MySQL: tables with their aliases, hints and joins. */
final class MysqlTables {

    /** A table, and what it is called in the statement. */
    record Use(Name table, Optional<String> alias) {

        boolean isCalled(String name) {
            return alias.orElse(table.text()).equalsIgnoreCase(name);
        }
    }

    private static final Set<String> BEFORE_JOIN = Set.of("INNER", "CROSS", "LEFT", "RIGHT", "NATURAL");

    private final Names names;
    private final MysqlTypes types;
    private final Expressions expressions;

    MysqlTables(Names names, MysqlTypes types, Expressions expressions) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
    }

    /** Tables with commas and joins between them; they are added to what is read. */
    List<Use> list(Cursor cursor, QueryParts parts) throws Unexpected {
        List<Use> uses = new ArrayList<>();
        do {
            joined(cursor, parts, uses);
        } while (cursor.accept(TokenKind.COMMA));
        return uses;
    }

    private void joined(Cursor cursor, QueryParts parts, List<Use> uses) throws Unexpected {
        cursor.enter();
        factor(cursor, parts, uses);
        while (passJoin(cursor)) {
            factor(cursor, parts, uses);
            while (cursor.atAny("ON", "USING")) {
                if (cursor.next().is("ON")) {
                    parts.add(expressions.read(cursor));
                } else {
                    names.parenthesised(cursor);
                }
            }
        }
        cursor.leave();
    }

    private static boolean passJoin(Cursor cursor) throws Unexpected {
        if (cursor.accept("STRAIGHT_JOIN")) {
            return true;
        }
        boolean kind = false;
        while (BEFORE_JOIN.contains(cursor.peek().word()) || cursor.at("OUTER")) {
            cursor.next();
            kind = true;
        }
        if (kind) {
            cursor.expect("JOIN");
            return true;
        }
        return cursor.accept("JOIN");
    }

    private void factor(Cursor cursor, QueryParts parts, List<Use> uses) throws Unexpected {
        cursor.accept("LATERAL");
        if (cursor.at(TokenKind.OPEN)) {
            parenthesised(cursor, parts, uses);
        } else if (cursor.at("JSON_TABLE") && cursor.peek(1).kind() == TokenKind.OPEN) {
            jsonTable(cursor, parts);
            alias(cursor);
        } else {
            table(cursor, parts, uses);
        }
    }

    private void parenthesised(Cursor cursor, QueryParts parts, List<Use> uses) throws Unexpected {
        int mark = cursor.mark();
        if (!MysqlQueries.atSubquery(cursor)) {
            try {
                cursor.next();
                List<Use> inner = list(cursor, parts);
                cursor.expect(TokenKind.CLOSE, ")");
                uses.addAll(inner);
                return;
            } catch (Unexpected maybeAQuery) {
                if (cursor.tokenAt(mark + 1).kind() != TokenKind.OPEN) {
                    throw maybeAQuery;
                }
                cursor.backTo(mark);
            }
        }
        Subquery subquery = expressions.subquery(cursor);
        parts.add(subquery);
        alias(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            names.parenthesised(cursor);
        }
    }

    private void table(Cursor cursor, QueryParts parts, List<Use> uses) throws Unexpected {
        Name table = names.name(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            parts.add(expressions.parenthesisedList(cursor));
            alias(cursor);
            return;
        }
        parts.addRead(table);
        if (cursor.at("PARTITION") && cursor.peek(1).kind() == TokenKind.OPEN) {
            cursor.next();
            names.parenthesised(cursor);
        }
        systemTime(cursor, parts);
        Optional<String> alias = alias(cursor);
        uses.add(new Use(table, alias));
        while (cursor.atAny("USE", "IGNORE", "FORCE")
                && (cursor.peek(1).is("INDEX") || cursor.peek(1).is("KEY"))) {
            hint(cursor);
        }
    }

    /** {@code FOR SYSTEM_TIME AS OF ...} and {@code FOR PORTION OF ...} of MariaDB. */
    private void systemTime(Cursor cursor, QueryParts parts) throws Unexpected {
        if (cursor.accept("FOR", "SYSTEM_TIME")) {
            if (cursor.accept("ALL")) {
                return;
            }
            if (cursor.accept("AS")) {
                cursor.expect("OF");
                cursor.accept("TRANSACTION");
            } else if (cursor.accept("BETWEEN")) {
                parts.add(expressions.read(cursor, Strength.PATTERN, false));
                cursor.expect("AND");
            } else {
                cursor.expect("FROM");
                parts.add(expressions.read(cursor));
                cursor.expect("TO");
            }
            parts.add(expressions.read(cursor));
        } else if (cursor.accept("FOR", "PORTION", "OF")) {
            names.identifier(cursor);
            cursor.expect("FROM");
            parts.add(expressions.read(cursor));
            cursor.expect("TO");
            parts.add(expressions.read(cursor));
        }
    }

    private void hint(Cursor cursor) throws Unexpected {
        cursor.next();
        cursor.next();
        if (cursor.accept("FOR") && !cursor.accept("JOIN")) {
            Words.oneOf(cursor, "ORDER", "GROUP");
            cursor.expect("BY");
        }
        Reading.parenthesisedOrEmpty(cursor, names::label);
    }

    private Optional<String> alias(Cursor cursor) throws Unexpected {
        if (cursor.accept("AS")) {
            return Optional.of(Words.wordOrString(cursor, names));
        }
        boolean free = names.atIdentifier(cursor) && !MysqlQueryEnds.begin(cursor);
        return free ? Optional.of(names.identifier(cursor).text()) : Optional.empty();
    }

    /** {@code JSON_TABLE(value, path COLUMNS (...))}. */
    private void jsonTable(Cursor cursor, QueryParts parts) throws Unexpected {
        cursor.next();
        cursor.expect(TokenKind.OPEN, "(");
        parts.add(expressions.read(cursor));
        cursor.expect(TokenKind.COMMA, ",");
        parts.add(expressions.read(cursor));
        jsonColumns(cursor);
        cursor.expect(TokenKind.CLOSE, ")");
    }

    private void jsonColumns(Cursor cursor) throws Unexpected {
        cursor.expect("COLUMNS");
        Reading.parenthesised(cursor, this::jsonColumn);
    }

    private Token jsonColumn(Cursor cursor) throws Unexpected {
        if (cursor.accept("NESTED")) {
            cursor.accept("PATH");
            Literals.string(cursor);
            jsonColumns(cursor);
            return cursor.previous();
        }
        names.identifier(cursor);
        if (cursor.accept("FOR")) {
            cursor.expect("ORDINALITY");
            return cursor.previous();
        }
        types.read(cursor);
        cursor.accept("EXISTS");
        cursor.expect("PATH");
        Literals.string(cursor);
        while (cursor.atAny("NULL", "ERROR", "DEFAULT")) {
            if (cursor.next().is("DEFAULT")) {
                Literals.string(cursor);
            }
            cursor.expect("ON");
            Words.oneOf(cursor, "EMPTY", "ERROR");
        }
        return cursor.previous();
    }
}
