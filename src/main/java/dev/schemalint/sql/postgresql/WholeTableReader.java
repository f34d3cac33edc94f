package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.sql.element.Relations;
import dev.schemalint.sql.element.Relations.Relation;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Map;

/** Reads LOCK TABLE and TRUNCATE. */
final class WholeTableReader implements StatementReader {

    private static final Map<List<String>, String> MODES = Map.of(
            List.of("ACCESS", "SHARE"), "AccessShare",
            List.of("ROW", "SHARE"), "RowShare",
            List.of("ROW", "EXCLUSIVE"), "RowExclusive",
            List.of("SHARE", "UPDATE", "EXCLUSIVE"), "ShareUpdateExclusive",
            List.of("SHARE"), "Share",
            List.of("SHARE", "ROW", "EXCLUSIVE"), "ShareRowExclusive",
            List.of("EXCLUSIVE"), "Exclusive",
            List.of("ACCESS", "EXCLUSIVE"), "AccessExclusive");

    private final Relations relations;

    WholeTableReader(Relations relations) {
        this.relations = relations;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        boolean lock = cursor.next().is("LOCK");
        cursor.accept("TABLE");
        List<Relation> tables = Reading.list(cursor, relations::read);
        return List.of(lock ? lock(cursor, start, tables) : truncate(cursor, start, tables));
    }

    private static Operation lock(Cursor cursor, int start, List<Relation> tables) throws Unexpected {
        String mode = "AccessExclusive";
        if (cursor.accept("IN")) {
            mode = mode(cursor);
            cursor.expect("MODE");
        }
        boolean noWait = cursor.accept("NOWAIT");
        return new LockTable(cursor.extentSince(start), names(tables), only(tables), mode, noWait);
    }

    private static String mode(Cursor cursor) throws Unexpected {
        for (Map.Entry<List<String>, String> mode : MODES.entrySet()) {
            String[] words = mode.getKey().toArray(String[]::new);
            if (cursor.at(words) && cursor.peek(words.length).is("MODE")) {
                cursor.accept(words);
                return mode.getValue();
            }
        }
        throw cursor.unexpected("a lock mode");
    }

    private static Operation truncate(Cursor cursor, int start, List<Relation> tables) {
        boolean restart = cursor.accept("RESTART", "IDENTITY");
        if (!restart) {
            cursor.accept("CONTINUE", "IDENTITY");
        }
        int cascadeStart = cursor.mark();
        boolean cascade = cursor.accept("CASCADE");
        Span cascadeSpan = cursor.since(cascadeStart);
        if (!cascade) {
            cursor.accept("RESTRICT");
        }
        return new Truncate(
                cascade ? cursor.extentSince(start).with("cascade", cascadeSpan) : cursor.extentSince(start),
                names(tables),
                only(tables),
                restart,
                cascade);
    }

    private static List<Name> names(List<Relation> tables) {
        return tables.stream().map(Relation::name).toList();
    }

    private static List<Name> only(List<Relation> tables) {
        return tables.stream().filter(Relation::only).map(Relation::name).toList();
    }
}
