package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.ObjectKinds;
import dev.schemalint.sql.element.References;
import dev.schemalint.sql.statement.AlterRelationReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads ALTER: looks at the kind of object, and leaves the rest to the reader of that kind. */
final class AlterReader {

    private final References references;
    private final AlterRelationReader relations;
    private final CommonActionReader commonActions;
    private final KindActionReader kindActions;
    private final PrivilegeReader privileges;
    private final DatabaseReader databases;
    private final RoleReader roles;

    AlterReader(Elements elements) {
        this.references = new References(elements);
        this.relations = new AlterRelationReader(elements);
        this.commonActions = new CommonActionReader(elements);
        this.kindActions = new KindActionReader(elements);
        this.privileges = new PrivilegeReader(elements);
        this.databases = new DatabaseReader(elements);
        this.roles = new RoleReader(elements);
    }

    List<Operation> read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("ALTER");
        if (cursor.at("DEFAULT", "PRIVILEGES")) {
            return List.of(privileges.alterDefaults(cursor, mark));
        }
        ObjectKind kind = ObjectKinds.read(cursor);
        return switch (kind) {
            case TABLE, INDEX, SEQUENCE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> relations.read(cursor, mark, kind);
            case SYSTEM -> List.of(databases.alterSystem(cursor, mark));
            case COLUMN, CONSTRAINT, DEFAULT_PRIVILEGES, PARAMETER, CAST, TRANSFORM, ACCESS_METHOD ->
                throw new Unexpected(cursor.previous(), "a kind of object that can be altered");
            default -> other(cursor, mark, kind);
        };
    }

    private List<Operation> other(Cursor cursor, int mark, ObjectKind kind) throws Unexpected {
        boolean isRole = kind == ObjectKind.ROLE || kind == ObjectKind.USER;
        if (isRole && cursor.accept("ALL")) {
            return List.of(roles.alter(cursor, mark, kind, Optional.empty()));
        }
        if (kind == ObjectKind.POLICY || kind == ObjectKind.STATISTICS) {
            cursor.accept("IF", "EXISTS");
        }
        References.Reference object = references.read(cursor, kind);
        Optional<Operation> common = commonActions.read(cursor, mark, object);
        if (common.isPresent()) {
            return List.of(common.get());
        }
        return kindActions.read(cursor, mark, object);
    }
}
