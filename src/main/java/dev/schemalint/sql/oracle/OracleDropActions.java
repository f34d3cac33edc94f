package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads DROP and SET UNUSED of Oracle's ALTER TABLE. */
final class OracleDropActions {

    private final Elements elements;

    OracleDropActions(Elements elements) {
        this.elements = elements;
    }

    /** From behind DROP. */
    List<Operation> read(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.accept("UNUSED", "COLUMNS") || cursor.accept("COLUMNS", "CONTINUE")) {
            tail(cursor, new Clauses());
            Extent extent = cursor.extentSince(mark);
            return List.of(new RebuildTable(extent.with("unused columns", extent.span()), on));
        }
        if (cursor.accept("CONSTRAINT")) {
            boolean ifExists = cursor.accept("IF", "EXISTS");
            Identifier name = elements.names().identifier(cursor);
            Clauses clauses = new Clauses().add("name", name.span());
            boolean cascade = tail(cursor, clauses);
            return List.of(new DropConstraint(clauses.extent(cursor.since(mark)), on, name, ifExists, cascade));
        }
        if (cursor.accept("PRIMARY", "KEY")) {
            tail(cursor, new Clauses());
            return List.of(new DropPrimaryKey(cursor.extentSince(mark), on, false));
        }
        if (cursor.at("UNIQUE")) {
            throw Unexpected.uncovered(cursor.peek(), "a constraint is only read here by its name");
        }
        return columns(cursor, mark, on, false);
    }

    /** {@code (a, b)}, {@code COLUMN a} or, where they are only to be no longer used, {@code a}. */
    List<Operation> columns(Cursor cursor, int mark, Altered on, boolean unused) throws Unexpected {
        List<Identifier> columns;
        boolean ifExists = false;
        if (cursor.at(TokenKind.OPEN)) {
            columns = elements.names().parenthesised(cursor);
        } else {
            if (!unused) {
                cursor.expect("COLUMN");
            } else {
                cursor.accept("COLUMN");
            }
            ifExists = cursor.accept("IF", "EXISTS");
            columns = List.of(elements.names().identifier(cursor));
        }
        Clauses clauses = new Clauses();
        boolean cascade = tail(cursor, clauses);
        if (unused) {
            clauses.add(
                    "unused",
                    cursor.tokenAt(mark).span().to(cursor.tokenAt(mark + 1).span()));
        }
        List<Operation> operations = new ArrayList<>();
        for (Identifier column : columns) {
            Extent extent = clauses.extent(cursor.since(mark)).with("column", column.span());
            operations.add(new DropColumn(extent, on, column, ifExists, cascade));
        }
        return operations;
    }

    /** What may follow any of these; whether it says that constraints go too. */
    private static boolean tail(Cursor cursor, Clauses clauses) {
        boolean cascade = false;
        boolean more = true;
        while (more) {
            if (cursor.accept("CASCADE")) {
                cursor.accept("CONSTRAINTS");
                cascade = true;
            } else if (cursor.at("CHECKPOINT")) {
                cursor.next();
                cursor.accept(TokenKind.NUMBER);
            } else if (!clauses.accept(cursor, "ONLINE", "online")) {
                more = cursor.accept("INVALIDATE") || cursor.accept("KEEP", "INDEX") || cursor.accept("DROP", "INDEX");
            }
        }
        return cascade;
    }
}
