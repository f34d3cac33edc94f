package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads MySQL's CREATE, ALTER, DROP, RENAME and TRUNCATE: looks at the kind of object, and leaves it to its reader. */
final class MysqlDefinitions implements StatementReader {

    private final MysqlElements elements;
    private final MysqlAccounts accounts;
    private final MysqlTableReader tables;
    private final MysqlAlterTable alterTables;
    private final MysqlIndexReader indexes;
    private final MysqlRenames renames;
    private final MysqlDrops drops;
    private final MysqlViews views;
    private final MysqlPrograms programs;
    private final MysqlObjects objects;
    private final MysqlRoles roles;

    MysqlDefinitions(MysqlElements elements, StatementReader statements) {
        this.elements = elements;
        this.accounts = new MysqlAccounts(elements.names());
        this.tables = new MysqlTableReader(elements);
        this.alterTables = new MysqlAlterTable(elements);
        this.indexes = new MysqlIndexReader(elements);
        this.renames = new MysqlRenames(elements.names());
        this.drops = new MysqlDrops(elements, accounts);
        this.views = new MysqlViews(elements);
        this.programs = new MysqlPrograms(elements, statements);
        this.objects = new MysqlObjects(elements);
        this.roles = new MysqlRoles(accounts);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        return switch (cursor.peek().word()) {
            case "CREATE" -> create(cursor);
            case "ALTER" -> alter(cursor);
            case "DROP" -> List.of(drops.read(cursor));
            case "RENAME" -> rename(cursor);
            case "TRUNCATE" -> List.of(truncate(cursor));
            default -> throw cursor.unexpected("a definition");
        };
    }

    private List<Operation> create(Cursor cursor) throws Unexpected {
        MysqlCreation creation = MysqlCreation.read(cursor, accounts);
        return switch (cursor.peek().word()) {
            case "TABLE" -> tables.create(cursor, creation);
            case "INDEX", "UNIQUE", "FULLTEXT", "SPATIAL", "VECTOR", "ONLINE", "OFFLINE" ->
                cursor.at("SPATIAL", "REFERENCE") ? objects.create(cursor, creation) : indexes.create(cursor, creation);
            case "VIEW" -> List.of(views.create(cursor, creation));
            case "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT" -> programs.create(cursor, creation);
            case "USER", "ROLE" -> roles.define(cursor, creation, true);
            default -> objects.create(cursor, creation);
        };
    }

    private List<Operation> alter(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.next();
        boolean table = cursor.atAny("TABLE", "IGNORE", "ONLINE", "OFFLINE");
        if (table) {
            return alterTables.read(cursor, mark);
        }
        cursor.backTo(mark);
        MysqlCreation said = MysqlCreation.read(cursor, accounts);
        return switch (cursor.peek().word()) {
            case "VIEW" -> List.of(views.create(cursor, said));
            case "PROCEDURE", "FUNCTION" -> List.of(programs.alterRoutine(cursor, mark));
            case "EVENT" -> programs.alterEvent(cursor, mark);
            case "USER", "ROLE" -> roles.define(cursor, said, false);
            default -> List.of(objects.alter(cursor, mark));
        };
    }

    private List<Operation> rename(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("RENAME");
        return cursor.at("USER") ? roles.rename(cursor, mark) : renames.read(cursor);
    }

    private Operation truncate(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("TRUNCATE");
        cursor.accept("TABLE");
        Name table = elements.names().name(cursor);
        if (cursor.accept("WAIT")) {
            Literals.number(cursor);
        } else {
            cursor.accept("NOWAIT");
        }
        return new Truncate(cursor.extentSince(mark), List.of(table), true, false);
    }
}
