package dev.schemalint.sql.statement;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TriggerOperation.DropPolicy;
import dev.schemalint.operation.TriggerOperation.DropRule;
import dev.schemalint.operation.TriggerOperation.DropTrigger;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.ObjectKinds;
import dev.schemalint.sql.element.References;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads DROP of everything. */
public final class DropReader {

    private final Elements elements;
    private final References references;
    private final IndexReader indexes;

    public DropReader(Elements elements) {
        this.elements = elements;
        this.references = new References(elements);
        this.indexes = new IndexReader(elements);
    }

    public Operation read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("DROP");
        if (cursor.at("INDEX")) {
            return indexes.drop(cursor, mark);
        }
        ObjectKind kind = ObjectKinds.read(cursor);
        boolean ifExists = cursor.accept("IF", "EXISTS");
        return switch (kind) {
            case TRIGGER, POLICY, RULE -> onTable(cursor, mark, kind, ifExists);
            case DATABASE -> database(cursor, mark, ifExists);
            case COLUMN, CONSTRAINT, DEFAULT_PRIVILEGES, LARGE_OBJECT, PARAMETER, SYSTEM ->
                throw new Unexpected(cursor.previous(), "a kind of object that can be dropped");
            default -> listed(cursor, mark, kind, ifExists);
        };
    }

    private Operation listed(Cursor cursor, int mark, ObjectKind kind, boolean ifExists) throws Unexpected {
        List<References.Reference> dropped = isDroppedAlone(kind)
                ? List.of(references.read(cursor, kind))
                : Reading.list(cursor, at -> references.read(at, kind));
        boolean cascade = !hasNoDependents(kind) && Behavior.cascade(cursor);
        List<Name> names = dropped.stream().map(References.Reference::name).toList();
        return switch (kind) {
            case TABLE, FOREIGN_TABLE -> new DropTable(cursor.extentSince(mark), kind, names, ifExists, cascade);
            case VIEW, MATERIALIZED_VIEW -> new DropView(cursor.extentSince(mark), kind, names, ifExists, cascade);
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE ->
                new DropRoutine(
                        cursor.extentSince(mark),
                        kind,
                        dropped.stream().map(References.Reference::signature).toList(),
                        ifExists,
                        cascade);
            default -> new DropObject(cursor.extentSince(mark), kind, names, ifExists, cascade);
        };
    }

    private static boolean isDroppedAlone(ObjectKind kind) {
        return switch (kind) {
            case CAST, TRANSFORM, OPERATOR_CLASS, OPERATOR_FAMILY, SUBSCRIPTION, TABLESPACE, USER_MAPPING -> true;
            default -> false;
        };
    }

    /** What takes neither CASCADE nor RESTRICT. */
    private static boolean hasNoDependents(ObjectKind kind) {
        return switch (kind) {
            case ROLE, USER, GROUP, TABLESPACE, USER_MAPPING -> true;
            default -> false;
        };
    }

    private Operation onTable(Cursor cursor, int mark, ObjectKind kind, boolean ifExists) throws Unexpected {
        Identifier name = elements.names().identifier(cursor);
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        boolean cascade = Behavior.cascade(cursor);
        if (kind == ObjectKind.POLICY) {
            return new DropPolicy(cursor.extentSince(mark), name, table, ifExists);
        }
        return kind == ObjectKind.RULE
                ? new DropRule(cursor.extentSince(mark), name, table, ifExists, cascade)
                : new DropTrigger(cursor.extentSince(mark), name, table, ifExists, cascade);
    }

    private Operation database(Cursor cursor, int mark, boolean ifExists) throws Unexpected {
        Name name = Name.of(elements.names().identifier(cursor));
        cursor.accept("WITH");
        if (cursor.at(TokenKind.OPEN)) {
            elements.options().parenthesised(cursor);
        }
        return new DropObject(cursor.extentSince(mark), ObjectKind.DATABASE, List.of(name), ifExists, false);
    }
}
