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
    private final TsqlStatisticsReader statistics;
    private final TsqlPrincipalReader principals;
    private final TsqlDatabaseReader databases;
    private final TsqlServerReader server;

    TsqlDefinitionReader(Elements elements, TsqlStatements statements) {
        this.tables = new TsqlTableReader(elements);
        this.alterations = new TsqlAlterTable(elements);
        this.indexes = new TsqlIndexReader(elements);
        this.modules = new TsqlModuleReader(elements, statements);
        this.objects = new TsqlObjectReader(elements);
        this.statistics = new TsqlStatisticsReader(elements);
        this.principals = new TsqlPrincipalReader(elements);
        this.databases = new TsqlDatabaseReader(elements);
        this.server = new TsqlServerReader(elements.names());
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        if (TsqlServerReader.isOfServer(cursor)) {
            return server.defined(cursor, start, verb);
        }
        boolean replaces = verb.equals("ALTER") || cursor.accept("OR", "ALTER");
        switch (cursor.peek().word()) {
            case "TABLE" -> {
                return switch (verb) {
                    case "CREATE" -> List.of(tables.create(cursor, start));
                    case "ALTER" -> alterations.read(cursor, start);
                    default -> List.of(objects.drop(cursor, start, ObjectKind.TABLE));
                };
            }
            case "XML", "UNIQUE", "CLUSTERED", "NONCLUSTERED", "COLUMNSTORE", "PRIMARY", "SPATIAL", "INDEX" -> {
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
            case "STATISTICS" -> {
                return List.of(verb.equals("DROP") ? statistics.drop(cursor, start) : statistics.create(cursor, start));
            }
            default -> {
                if (verb.equals("ALTER") && cursor.at("AUTHORIZATION")) {
                    return List.of(principals.authorize(cursor, start));
                }
                if (!verb.equals("DROP")
                        && TsqlPrincipalReader.isPrincipal(cursor.peek().word())) {
                    return List.of(
                            verb.equals("CREATE") ? principals.create(cursor, start) : principals.alter(cursor, start));
                }
                if (!verb.equals("DROP") && cursor.at("DATABASE")) {
                    return List.of(
                            verb.equals("CREATE") ? databases.create(cursor, start) : databases.alter(cursor, start));
                }
                return List.of(
                        verb.equals("CREATE") ? objects.create(cursor, start) : objects.other(cursor, start, verb));
            }
        }
    }
}
