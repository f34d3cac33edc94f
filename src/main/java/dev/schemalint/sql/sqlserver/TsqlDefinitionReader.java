package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads T-SQL's CREATE, ALTER and DROP: looks at the kind of object, and leaves it to its reader. */
final class TsqlDefinitionReader implements StatementReader {

    private final TsqlTableReader tables;
    private final TsqlAlterTable alterations;
    private final TsqlIndexReader indexes;
    private final TsqlModuleReader modules;
    private final TsqlObjectReader objects;

    TsqlDefinitionReader(Elements elements, TsqlStatements statements) {
        this.tables = new TsqlTableReader(elements);
        this.alterations = new TsqlAlterTable(elements);
        this.indexes = new TsqlIndexReader(elements);
        this.modules = new TsqlModuleReader(elements, statements);
        this.objects = new TsqlObjectReader(elements);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        boolean replaces = verb.equals("ALTER") || cursor.accept("OR", "ALTER");
        switch (cursor.peek().word()) {
            case "TABLE" -> {
                return switch (verb) {
                    case "CREATE" -> List.of(tables.create(cursor, start));
                    case "ALTER" -> alterations.read(cursor, start);
                    default -> List.of(objects.drop(cursor, start, ObjectKind.TABLE));
                };
            }
            case "UNIQUE", "CLUSTERED", "NONCLUSTERED", "COLUMNSTORE", "INDEX" -> {
                return switch (verb) {
                    case "CREATE" -> List.of(indexes.create(cursor, start));
                    case "ALTER" -> List.of(indexes.alter(cursor, start));
                    default -> indexes.drop(cursor, start);
                };
            }
            case "VIEW", "PROC", "PROCEDURE", "FUNCTION", "TRIGGER" -> {
                return List.of(
                        verb.equals("DROP")
                                ? objects.drop(cursor, start, modules.kind(cursor.peek()))
                                : modules.read(cursor, start, replaces));
            }
            default -> {
                return List.of(
                        verb.equals("CREATE") ? objects.create(cursor, start) : objects.other(cursor, start, verb));
            }
        }
    }
}
