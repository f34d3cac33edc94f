package dev.schemalint.sql.query;

import dev.schemalint.operation.Name;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The tables that WITH clauses define, and where in the text each can be seen. */
final class CommonTables {

    /**
     * One of them.
     *
     * @param name the mark of its name
     * @param body the mark of the first token of the statement in its parentheses
     * @param end the mark of the parenthesis that closes it
     */
    record CommonTable(String text, int name, int body, int end, Span visible) {}

    private final Names names;
    private final List<CommonTable> tables = new ArrayList<>();

    CommonTables(Names names) {
        this.names = names;
    }

    static CommonTables none(Names names) {
        return new CommonTables(names);
    }

    /** Those of all WITH clauses from the cursor up to the end, nested ones too. */
    static CommonTables find(Cursor cursor, int end, Names names) {
        CommonTables found = new CommonTables(names);
        int start = cursor.mark();
        for (int mark = start; mark < end; mark++) {
            cursor.backTo(mark);
            if (cursor.at("WITH")) {
                found.clause(cursor);
            }
        }
        cursor.backTo(start);
        return found;
    }

    List<CommonTable> tables() {
        return tables;
    }

    /** The names that are not these tables. */
    List<Name> outside(List<Name> relations) {
        return tables.isEmpty()
                ? relations
                : relations.stream().filter(relation -> !hold(relation)).toList();
    }

    /** Whether the mark is inside the list of column names behind one's name. */
    boolean nameColumnAt(int mark) {
        return tables.stream().anyMatch(table -> table.name() < mark && mark < table.body());
    }

    private boolean hold(Name name) {
        return name.parts().size() == 1
                && tables.stream()
                        .anyMatch(table -> table.text().equals(name.text())
                                && table.visible().contains(name.span()));
    }

    /** Reads on from WITH past the last table it defines; nothing is found when WITH means something else. */
    private void clause(Cursor cursor) {
        int known = tables.size();
        int with = cursor.next().start();
        boolean recursive = cursor.accept("RECURSIVE") || names.recursionGoesUnsaid();
        try {
            do {
                table(cursor);
            } while (cursor.accept(TokenKind.COMMA));
        } catch (Unexpected anotherWith) {
            return;
        }
        cursor.backTo(Ahead.end(cursor));
        int to = cursor.previous().end();
        tables.subList(known, tables.size())
                .replaceAll(table -> new CommonTable(
                        table.text(),
                        table.name(),
                        table.body(),
                        table.end(),
                        new Span(recursive ? with : table.visible().start(), to)));
    }

    private void table(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String name = names.identifier(cursor).text();
        if (cursor.at(TokenKind.OPEN)) {
            names.parenthesised(cursor);
        }
        cursor.expect("AS");
        if (!cursor.accept("MATERIALIZED")) {
            cursor.accept("NOT", "MATERIALIZED");
        }
        if (!cursor.at(TokenKind.OPEN)) {
            throw cursor.unexpected("(");
        }
        int body = cursor.mark() + 1;
        cursor.backTo(cursor.closingMark());
        Token close = cursor.next();
        tables.add(new CommonTable(name, start, body, cursor.mark() - 1, close.span()));
        passOrdering(cursor);
    }

    /** {@code SEARCH ... SET column} and {@code CYCLE ... USING column}. */
    private void passOrdering(Cursor cursor) throws Unexpected {
        if (cursor.accept("SEARCH")) {
            if (!cursor.accept("DEPTH")) {
                cursor.expect("BREADTH");
            }
            cursor.expect("FIRST", "BY");
            names.identifiers(cursor);
            cursor.expect("SET");
            names.identifier(cursor);
        }
        if (cursor.accept("CYCLE")) {
            names.identifiers(cursor);
            cursor.expect("SET");
            names.identifier(cursor);
            while (!cursor.at("USING")) {
                if (cursor.atEnd()) {
                    throw cursor.unexpected("USING");
                }
                cursor.next();
            }
            cursor.next();
            names.identifier(cursor);
        }
    }
}
