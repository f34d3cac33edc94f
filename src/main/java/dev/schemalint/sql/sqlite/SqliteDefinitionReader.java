package dev.schemalint.sql.sqlite;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.statement.AlterRelationReader;
import dev.schemalint.sql.statement.DropReader;
import dev.schemalint.sql.statement.IndexReader;
import dev.schemalint.sql.statement.ViewReader;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/**
 * Reads SQLite's CREATE, ALTER and DROP. What other engines take and SQLite refuses is read too where its meaning is
 * plain: that it is refused is for its effect to say.
 */
final class SqliteDefinitionReader implements StatementReader {

    private final Elements elements;
    private final SqliteTableReader tables;
    private final SqliteTriggerReader triggers;
    private final IndexReader indexes;
    private final ViewReader views;
    private final AlterRelationReader alterations;
    private final DropReader drops;

    SqliteDefinitionReader(Elements elements, StatementReader statements) {
        this.elements = elements;
        this.tables = new SqliteTableReader(elements);
        this.triggers = new SqliteTriggerReader(elements, statements);
        this.indexes = new IndexReader(elements);
        this.views = new ViewReader(elements);
        this.alterations = new AlterRelationReader(elements);
        this.drops = new DropReader(elements);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        return switch (cursor.peek().word()) {
            case "CREATE" -> List.of(create(cursor));
            case "ALTER" -> alter(cursor);
            case "DROP" -> List.of(drop(cursor));
            default -> throw cursor.unexpected("a definition");
        };
    }

    private Operation create(Cursor cursor) throws Unexpected {
        Creation creation = Creation.read(cursor);
        return switch (cursor.peek().word()) {
            case "TABLE" -> tables.create(cursor, creation);
            case "VIRTUAL" -> tables.createVirtual(cursor, creation);
            case "INDEX", "UNIQUE" -> indexes.create(cursor, creation);
            case "VIEW" -> views.create(cursor, creation);
            case "TRIGGER" -> triggers.create(cursor, creation);
            default -> throw cursor.unexpected("TABLE, INDEX, VIEW or TRIGGER");
        };
    }

    private List<Operation> alter(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("ALTER", "TABLE");
        List<Operation> actions = alterations.read(cursor, mark, ObjectKind.TABLE);
        if (actions.size() > 1) {
            cursor.backTo(mark);
            cursor.backTo(Ahead.first(cursor, token -> token.kind() == TokenKind.COMMA));
            throw cursor.unexpected("the end of the statement");
        }
        return actions;
    }

    /** A trigger is dropped by its own name, without that of its table. */
    private Operation drop(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!cursor.accept("DROP", "TRIGGER")) {
            if (cursor.peek(1).is("TABLE")
                    || cursor.peek(1).is("INDEX")
                    || cursor.peek(1).is("VIEW")) {
                return drops.read(cursor);
            }
            cursor.next();
            throw cursor.unexpected("TABLE, INDEX, VIEW or TRIGGER");
        }
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Name name = elements.names().name(cursor);
        return new DropObject(cursor.extentSince(mark), ObjectKind.TRIGGER, List.of(name), ifExists, false);
    }
}
