package dev.schemalint.sql.query;

import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;

/** Reads the statements that change rows: INSERT, UPDATE, DELETE and MERGE. */
public final class ChangeReader {

    private final InsertReader inserts;
    private final UpdateReader updates;
    private final DeleteReader deletes;
    private final MergeReader merges;
    private final Names names;

    ChangeReader(Elements elements, JSqlParserQueries queries) {
        SelectLists selectLists = new SelectLists(elements);
        Assignments assignments = new Assignments(elements);
        this.names = elements.names();
        this.inserts = new InsertReader(elements, queries, assignments, selectLists);
        AffectedReader rows = new AffectedReader(elements, queries, selectLists);
        this.updates = new UpdateReader(elements, assignments, rows);
        this.deletes = new DeleteReader(elements, rows);
        this.merges = new MergeReader(elements, queries, assignments, selectLists);
    }

    public static boolean begins(Cursor cursor) {
        return cursor.atAny("INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE");
    }

    public Operation read(Cursor cursor) throws Unexpected {
        return read(cursor, With.nothing(names));
    }

    public Operation read(Cursor cursor, With with) throws Unexpected {
        return switch (cursor.peek().word()) {
            case "INSERT", "REPLACE" -> inserts.read(cursor, with);
            case "UPDATE" -> updates.read(cursor, with);
            case "DELETE" -> deletes.read(cursor, with);
            case "MERGE" -> merges.read(cursor, with);
            default -> throw cursor.unexpected("INSERT, UPDATE, DELETE or MERGE");
        };
    }
}
