package dev.schemalint.sql.mysql;

import dev.schemalint.operation.DataOperation.Prepared;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads MySQL's DROP of everything. */
final class MysqlDrops {

    private final Names names;
    private final MysqlAccounts accounts;
    private final MysqlIndexReader indexes;

    MysqlDrops(MysqlElements elements, MysqlAccounts accounts) {
        this.names = elements.names();
        this.accounts = accounts;
        this.indexes = new MysqlIndexReader(elements);
    }

    Operation read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("DROP");
        if (cursor.atAny("INDEX", "ONLINE", "OFFLINE")) {
            return indexes.drop(cursor, mark);
        }
        if (cursor.accept("PREPARE")) {
            Identifier statement = names.identifier(cursor);
            return new Prepared(cursor.extentSince(mark), "deallocate", Optional.of(statement), List.of());
        }
        cursor.accept("TEMPORARY");
        ObjectKind kind = MysqlObjectKinds.read(cursor);
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<Name> dropped = Reading.list(cursor, at -> name(at, kind));
        boolean cascade = Behavior.cascade(cursor);
        passTail(cursor, kind);
        Extent extent = cursor.extentSince(mark);
        return switch (kind) {
            case TABLE -> new DropTable(extent, kind, dropped, ifExists, cascade);
            case VIEW -> new DropView(extent, kind, dropped, ifExists, cascade);
            case FUNCTION, PROCEDURE ->
                new DropRoutine(
                        extent,
                        kind,
                        dropped.stream()
                                .map(name -> new Signature(name, Optional.empty()))
                                .toList(),
                        ifExists,
                        cascade);
            default -> new DropObject(extent, kind, dropped, ifExists, cascade);
        };
    }

    private Name name(Cursor cursor, ObjectKind kind) throws Unexpected {
        return switch (kind) {
            case USER, ROLE -> Name.of(accounts.read(cursor));
            case SPATIAL_REFERENCE_SYSTEM -> {
                int mark = cursor.mark();
                String number = Literals.number(cursor);
                yield Name.of(new Identifier(number, false, cursor.since(mark)));
            }
            case SERVER -> {
                int mark = cursor.mark();
                String server = Words.wordOrString(cursor, names);
                yield Name.of(new Identifier(server, false, cursor.since(mark)));
            }
            default -> names.name(cursor);
        };
    }

    private void passTail(Cursor cursor, ObjectKind kind) throws Unexpected {
        if (cursor.accept("WAIT")) {
            Literals.number(cursor);
        } else if (!cursor.accept("NOWAIT")) {
            cursor.accept("FORCE");
        }
        if ((kind == ObjectKind.TABLESPACE || kind == ObjectKind.UNDO_TABLESPACE || kind == ObjectKind.LOGFILE_GROUP)
                && cursor.accept("ENGINE")) {
            cursor.accept("=");
            names.label(cursor);
        }
    }
}
