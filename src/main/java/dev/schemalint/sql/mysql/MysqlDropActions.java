package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.ConstraintOperation.Dropped;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.SetSystemVersioning;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads what ALTER TABLE drops in MySQL. */
final class MysqlDropActions {

    private final Names names;

    MysqlDropActions(Names names) {
        this.names = names;
    }

    Operation read(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("DROP");
        if (cursor.accept("PRIMARY", "KEY")) {
            boolean ifExists = cursor.accept("IF", "EXISTS");
            return new DropPrimaryKey(cursor.extentSince(mark), on, ifExists);
        }
        if (cursor.accept("FOREIGN", "KEY")) {
            return constraint(cursor, mark, on, Optional.of(Dropped.FOREIGN_KEY));
        }
        if (cursor.accept("CHECK")) {
            return constraint(cursor, mark, on, Optional.of(Dropped.CHECK));
        }
        if (cursor.accept("CONSTRAINT")) {
            return constraint(cursor, mark, on, Optional.empty());
        }
        if (cursor.accept("INDEX") || cursor.accept("KEY")) {
            boolean ifExists = cursor.accept("IF", "EXISTS");
            Identifier index = names.identifier(cursor);
            if (isPrimaryKey(index)) {
                return new DropPrimaryKey(named(cursor, mark, index), on, ifExists);
            }
            return new DropIndex(
                    named(cursor, mark, index),
                    List.of(Name.of(index)),
                    false,
                    ifExists,
                    false,
                    Optional.of(on.name()),
                    on.manner());
        }
        if (cursor.accept("SYSTEM", "VERSIONING")) {
            return new SetSystemVersioning(cursor.extentSince(mark), on, false);
        }
        if (cursor.at("PERIOD") && (cursor.peek(1).is("FOR") || cursor.peek(1).is("IF"))) {
            return new MysqlPeriods(names).read(cursor, mark, on);
        }
        cursor.accept("COLUMN");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Identifier column = names.name(cursor).last();
        boolean cascade = Behavior.cascade(cursor);
        return new DropColumn(cursor.extentSince(mark).with("column", column.span()), on, column, ifExists, cascade);
    }

    /** The primary key's index goes by this name, and no other can be given it. */
    static boolean isPrimaryKey(Identifier index) {
        return index.text().equalsIgnoreCase("PRIMARY");
    }

    private Operation constraint(Cursor cursor, int mark, Altered on, Optional<Dropped> what) throws Unexpected {
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Identifier name = names.name(cursor).last();
        return new DropConstraint(named(cursor, mark, name), on, name, ifExists, false, what);
    }

    private static Extent named(Cursor cursor, int mark, Identifier name) {
        return cursor.extentSince(mark).with("name", name.span());
    }
}
