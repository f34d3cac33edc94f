package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSchema;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TypeOperation.AlterSequence;
import dev.schemalint.operation.TypeOperation.CreateCompositeType;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads DROP of most kinds of object in T-SQL, and its sequences, schemas, types and rules. */
final class TsqlObjectReader {

    private static final String NOT_READ = "this kind of object is not read here";

    private final Elements elements;
    private final TsqlTableReader tables;

    TsqlObjectReader(Elements elements) {
        this.elements = elements;
        this.tables = new TsqlTableReader(elements);
    }

    /** From the word that says the kind. */
    Operation drop(Cursor cursor, int start, ObjectKind what) throws Unexpected {
        cursor.next();
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<Name> names = elements.names().names(cursor);
        if (what == ObjectKind.TRIGGER && cursor.accept("ON")) {
            if (!cursor.accept("DATABASE")) {
                cursor.expect("ALL", "SERVER");
            }
            return new OtherCommand(cursor.extentSince(start), "drop trigger of the database");
        }
        return switch (what) {
            case TABLE -> new DropTable(cursor.extentSince(start), what, names, ifExists, false);
            case VIEW -> new DropView(cursor.extentSince(start), what, names, ifExists, false);
            case PROCEDURE, FUNCTION ->
                new DropRoutine(
                        cursor.extentSince(start),
                        what,
                        names.stream()
                                .map(name -> new Signature(name, Optional.empty()))
                                .toList(),
                        ifExists,
                        false);
            default -> new DropObject(cursor.extentSince(start), what, names, ifExists, false);
        };
    }

    /** From the word that says the kind. */
    Operation create(Cursor cursor, int start) throws Unexpected {
        ObjectKind what = kind(cursor.peek());
        cursor.next();
        Name name = elements.names().name(cursor);
        switch (what) {
            case SEQUENCE -> {
                List<Option> options = sequence(cursor);
                return new CreateSequence(cursor.extentSince(start), name, false, false, options);
            }
            case RULE -> {
                cursor.expect("AS");
                elements.expressions().read(cursor);
            }
            case SCHEMA -> {
                if (cursor.accept("AUTHORIZATION")) {
                    elements.names().identifier(cursor);
                }
            }
            case SYNONYM -> {
                cursor.expect("FOR");
                elements.names().name(cursor);
            }
            default -> {
                if (cursor.accept("AS", "TABLE")) {
                    List<ColumnDefinition> columns = tables.columns(cursor, name);
                    new TsqlOptions(elements).with(cursor);
                    return new CreateCompositeType(cursor.extentSince(start), name, columns);
                }
                cursor.expect("FROM");
                elements.types().read(cursor);
                if (!cursor.accept("NOT", "NULL")) {
                    cursor.accept("NULL");
                }
            }
        }
        return new CreateObject(cursor.extentSince(start), what, Optional.of(name), false, false, List.of());
    }

    /** ALTER and DROP, from the word that says the kind. */
    Operation other(Cursor cursor, int start, String verb) throws Unexpected {
        ObjectKind what = kind(cursor.peek());
        if (verb.equals("DROP")) {
            return drop(cursor, start, what);
        }
        if (what == ObjectKind.SCHEMA) {
            return transfer(cursor, start);
        }
        if (what != ObjectKind.SEQUENCE) {
            throw Unexpected.uncovered(cursor.peek(), NOT_READ);
        }
        cursor.next();
        Name name = elements.names().name(cursor);
        List<Option> options = sequence(cursor);
        return new AlterSequence(cursor.extentSince(start), name, false, options);
    }

    /** {@code ALTER SCHEMA sales TRANSFER dbo.orders}: what is moved is mostly a table. */
    private Operation transfer(Cursor cursor, int start) throws Unexpected {
        cursor.expect("SCHEMA");
        Identifier schema = elements.names().identifier(cursor);
        cursor.expect("TRANSFER");
        boolean said = cursor.peek(1).is("::");
        ObjectKind moved = said && cursor.at("TYPE") ? ObjectKind.TYPE : ObjectKind.TABLE;
        if (said) {
            cursor.next();
            cursor.next();
        }
        Name name = elements.names().name(cursor);
        return new SetObjectSchema(cursor.extentSince(start), moved, name, schema);
    }

    private List<Option> sequence(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (!cursor.atEnd()) {
            options.add(
                    cursor.accept("NO", "CACHE")
                            ? Option.of("no cache")
                            : elements.sequenceOptions().read(cursor));
        }
        return options;
    }

    private static ObjectKind kind(Token word) throws Unexpected {
        return switch (word.word()) {
            case "SEQUENCE" -> ObjectKind.SEQUENCE;
            case "SCHEMA" -> ObjectKind.SCHEMA;
            case "TYPE" -> ObjectKind.TYPE;
            case "SYNONYM" -> ObjectKind.SYNONYM;
            case "DATABASE" -> ObjectKind.DATABASE;
            case "LOGIN", "ROLE" -> ObjectKind.ROLE;
            case "USER" -> ObjectKind.USER;
            case "RULE" -> ObjectKind.RULE;
            default -> throw Unexpected.uncovered(word, NOT_READ);
        };
    }
}
