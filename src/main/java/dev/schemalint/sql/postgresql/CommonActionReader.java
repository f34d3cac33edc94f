package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.ChangeOwner;
import dev.schemalint.operation.ObjectOperation.DependOnExtension;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSchema;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TriggerOperation.RenamePolicy;
import dev.schemalint.operation.TriggerOperation.RenameRule;
import dev.schemalint.operation.TriggerOperation.RenameTrigger;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.References;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.Optional;
import java.util.Set;

/** Reads what ALTER does alike to objects of every kind: rename, give away, move to another schema. */
final class CommonActionReader {

    private static final Set<ObjectKind> NOT_RENAMED =
            Set.of(ObjectKind.OPERATOR, ObjectKind.EXTENSION, ObjectKind.LARGE_OBJECT, ObjectKind.USER_MAPPING);

    private static final Set<ObjectKind> NOT_OWNED = Set.of(
            ObjectKind.TRIGGER,
            ObjectKind.POLICY,
            ObjectKind.RULE,
            ObjectKind.ROLE,
            ObjectKind.USER,
            ObjectKind.GROUP,
            ObjectKind.EXTENSION,
            ObjectKind.USER_MAPPING,
            ObjectKind.TEXT_SEARCH_PARSER,
            ObjectKind.TEXT_SEARCH_TEMPLATE);

    private static final Set<ObjectKind> OUTSIDE_SCHEMAS = Set.of(
            ObjectKind.TRIGGER,
            ObjectKind.POLICY,
            ObjectKind.RULE,
            ObjectKind.ROLE,
            ObjectKind.USER,
            ObjectKind.GROUP,
            ObjectKind.DATABASE,
            ObjectKind.SCHEMA,
            ObjectKind.TABLESPACE,
            ObjectKind.LANGUAGE,
            ObjectKind.SERVER,
            ObjectKind.FOREIGN_DATA_WRAPPER,
            ObjectKind.EVENT_TRIGGER,
            ObjectKind.PUBLICATION,
            ObjectKind.SUBSCRIPTION,
            ObjectKind.LARGE_OBJECT,
            ObjectKind.USER_MAPPING);

    private final Elements elements;

    CommonActionReader(Elements elements) {
        this.elements = elements;
    }

    /** From behind the object's name; nothing when something else comes. */
    Optional<Operation> read(Cursor cursor, int mark, References.Reference object) throws Unexpected {
        if (!NOT_RENAMED.contains(object.kind()) && cursor.accept("RENAME", "TO")) {
            Identifier to = elements.roles().read(cursor);
            return Optional.of(rename(cursor, mark, object, to));
        }
        if (!NOT_OWNED.contains(object.kind()) && cursor.accept("OWNER", "TO")) {
            Identifier owner = elements.roles().read(cursor);
            return Optional.of(
                    new ChangeOwner(cursor.extentSince(mark), object.kind(), Optional.of(object.name()), owner));
        }
        if (!OUTSIDE_SCHEMAS.contains(object.kind()) && cursor.accept("SET", "SCHEMA")) {
            Identifier schema = elements.names().identifier(cursor);
            return Optional.of(new SetObjectSchema(cursor.extentSince(mark), object.kind(), object.name(), schema));
        }
        if (canDepend(object) && (cursor.at("DEPENDS") || cursor.at("NO", "DEPENDS"))) {
            boolean depends = !cursor.accept("NO");
            cursor.expect("DEPENDS", "ON", "EXTENSION");
            Identifier extension = elements.names().identifier(cursor);
            return Optional.of(new DependOnExtension(
                    cursor.extentSince(mark), object.kind(), object.name(), object.table(), extension, depends));
        }
        return Optional.empty();
    }

    private static boolean canDepend(References.Reference object) {
        return switch (object.kind()) {
            case FUNCTION, PROCEDURE, ROUTINE, TRIGGER -> true;
            default -> false;
        };
    }

    private static Operation rename(Cursor cursor, int mark, References.Reference object, Identifier to) {
        Identifier name = object.name().last();
        Name table = object.table().orElse(object.name());
        return switch (object.kind()) {
            case TRIGGER -> new RenameTrigger(cursor.extentSince(mark), name, table, to);
            case POLICY -> new RenamePolicy(cursor.extentSince(mark), name, table, to);
            case RULE -> new RenameRule(cursor.extentSince(mark), name, table, to);
            default -> new RenameObject(cursor.extentSince(mark), object.kind(), object.name(), to);
        };
    }
}
