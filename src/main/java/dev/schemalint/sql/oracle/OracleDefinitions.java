package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Operation;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads Oracle's CREATE, ALTER and DROP: looks at the kind of object, and leaves it to its reader. */
final class OracleDefinitions implements StatementReader {

    private final OracleTables tables;
    private final OracleAlterTable alterations;
    private final OracleIndexes indexes;
    private final OracleViews views;
    private final OraclePrograms programs;
    private final OracleTriggers triggers;
    private final OracleObjects objects;
    private final OracleTransactions transactions;

    OracleDefinitions(OracleElements all, OracleTransactions transactions) {
        this.tables = new OracleTables(all);
        this.alterations = new OracleAlterTable(all);
        this.indexes = new OracleIndexes(all);
        this.views = new OracleViews(all);
        this.programs = new OraclePrograms(all);
        this.triggers = new OracleTriggers(all);
        this.objects = new OracleObjects(all.common());
        this.transactions = transactions;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        return switch (cursor.next().word()) {
            case "CREATE" -> List.of(create(cursor, start));
            case "ALTER" -> alter(cursor, start);
            default -> List.of(cursor.accept("INDEX") ? indexes.drop(cursor, start) : objects.drop(cursor, start));
        };
    }

    private List<Operation> alter(Cursor cursor, int start) throws Unexpected {
        if (cursor.at("TABLE")) {
            return alterations.read(cursor);
        }
        if (cursor.accept("SESSION")) {
            return transactions.session(cursor, start);
        }
        return List.of(cursor.accept("INDEX") ? indexes.alter(cursor, start) : objects.alter(cursor, start));
    }

    private Operation create(Cursor cursor, int start) throws Unexpected {
        boolean replaces = cursor.accept("OR", "REPLACE");
        int mark = cursor.mark();
        boolean edition = cursor.accept("EDITIONABLE") || cursor.accept("NONEDITIONABLE");
        switch (cursor.peek().word()) {
            case "PROCEDURE", "FUNCTION", "PACKAGE" -> {
                return programs.create(cursor, start, replaces);
            }
            case "TYPE" -> {
                return cursor.peek(1).is("BODY")
                        ? programs.create(cursor, start, replaces)
                        : objects.createType(cursor, start, replaces);
            }
            case "TRIGGER" -> {
                return triggers.create(cursor, start, replaces);
            }
            default -> {
                if (edition) {
                    cursor.backTo(mark);
                }
            }
        }
        return switch (cursor.peek().word()) {
            case "TABLE", "GLOBAL", "PRIVATE", "SHARDED", "DUPLICATED", "IMMUTABLE", "BLOCKCHAIN" ->
                tables.create(cursor, start);
            case "INDEX", "UNIQUE", "BITMAP", "MULTIVALUE" -> indexes.create(cursor, start);
            case "VIEW", "FORCE", "NO", "NOFORCE", "EDITIONING", "EDITIONABLE", "NONEDITIONABLE" ->
                cursor.peek(1).is("SYNONYM")
                        ? objects.create(cursor, start, replaces)
                        : views.create(cursor, start, replaces);
            case "MATERIALIZED", "SNAPSHOT" ->
                cursor.peek(2).is("LOG")
                        ? objects.create(cursor, start, replaces)
                        : views.createMaterialized(cursor, start);
            default -> objects.create(cursor, start, replaces);
        };
    }
}
