package dev.schemalint.sql.sqlite;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.ConstraintReader;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads SQLite's CREATE TABLE and CREATE VIRTUAL TABLE. */
final class SqliteTableReader {

    private final Elements elements;

    SqliteTableReader(Elements elements) {
        this.elements = elements;
    }

    /** What has been read of one table so far. */
    private static final class Parts {
        private final List<ColumnDefinition> columns = new ArrayList<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private Optional<Name> module = Optional.empty();
    }

    /** From the word TABLE. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        Clauses clauses = new Clauses();
        boolean ifNotExists = guarded(cursor, clauses);
        Name table = name(cursor, clauses);
        if (cursor.accept("AS")) {
            Query query = elements.queries().read(cursor, Ahead.end(cursor));
            clauses.add("query", query.span());
            return new CreateTableAs(
                    clauses.extent(cursor.since(creation.mark())),
                    table,
                    creation.persistence(),
                    ifNotExists,
                    List.of(),
                    Optional.of(query),
                    true);
        }
        Parts parts = new Parts();
        elements(cursor, parts);
        while (cursor.at(TokenKind.WORD)) {
            option(cursor, parts, clauses);
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        return table(cursor, creation, clauses, table, ifNotExists, parts);
    }

    /** From the word VIRTUAL: the module decides what stands in its parentheses. */
    Operation createVirtual(Cursor cursor, Creation creation) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("VIRTUAL");
        boolean ifNotExists = guarded(cursor, clauses);
        Name table = name(cursor, clauses);
        Parts parts = new Parts();
        int using = cursor.mark();
        cursor.expect("USING");
        Identifier module = elements.names().identifier(cursor);
        parts.module = Optional.of(Name.of(module));
        if (cursor.at(TokenKind.OPEN)) {
            arguments(cursor, parts);
        }
        clauses.add("using", cursor.since(using));
        return table(cursor, creation, clauses, table, ifNotExists, parts);
    }

    private static boolean guarded(Cursor cursor, Clauses clauses) throws Unexpected {
        cursor.expect("TABLE");
        clauses.add("table", cursor.previous().span());
        return cursor.accept("IF", "NOT", "EXISTS");
    }

    private Name name(Cursor cursor, Clauses clauses) throws Unexpected {
        Name name = elements.names().name(cursor);
        clauses.add("name", name.span());
        return name;
    }

    private static Operation table(
            Cursor cursor, Creation creation, Clauses clauses, Name table, boolean ifNotExists, Parts parts) {
        return new CreateTable(
                clauses.extent(cursor.since(creation.mark())),
                table,
                parts.module.isPresent() ? ObjectKind.VIRTUAL_TABLE : ObjectKind.TABLE,
                creation.persistence(),
                ifNotExists,
                parts.columns,
                parts.constraints,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts.module,
                parts.options);
    }

    /** Columns, then constraints, between which commas may be left out. */
    private void elements(Cursor cursor, Parts parts) throws Unexpected {
        cursor.expect(TokenKind.OPEN, "(");
        do {
            if (ConstraintReader.atTableConstraint(cursor)) {
                constraints(cursor, parts);
            } else if (parts.constraints.isEmpty()) {
                parts.columns.add(elements.columns().read(cursor));
            } else {
                throw cursor.unexpected("a constraint, as all columns come first");
            }
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.CLOSE, ")");
    }

    private void constraints(Cursor cursor, Parts parts) throws Unexpected {
        do {
            parts.constraints.add(elements.constraints().ofTable(cursor));
        } while (ConstraintReader.atTableConstraint(cursor));
    }

    private static void option(Cursor cursor, Parts parts, Clauses clauses) throws Unexpected {
        int mark = cursor.mark();
        if (cursor.accept("WITHOUT")) {
            cursor.expect("ROWID");
            parts.options.add(new Option("without rowid", Optional.empty()));
            clauses.add("without rowid", cursor.since(mark));
        } else {
            cursor.expect("STRICT");
            parts.options.add(new Option("strict", Optional.empty()));
            clauses.add("strict", cursor.since(mark));
        }
    }

    /** What stands between the commas, each as it is written. */
    private static void arguments(Cursor cursor, Parts parts) throws Unexpected {
        int close = cursor.closingMark();
        cursor.next();
        while (cursor.mark() < close) {
            int mark = cursor.mark();
            int end = Math.min(close, Ahead.first(cursor, token -> token.kind() == TokenKind.COMMA));
            cursor.backTo(end);
            if (end > mark) {
                parts.options.add(new Option(cursor.text(cursor.since(mark)), Optional.empty()));
            }
            cursor.accept(TokenKind.COMMA);
        }
        cursor.expect(TokenKind.CLOSE, ")");
    }
}
