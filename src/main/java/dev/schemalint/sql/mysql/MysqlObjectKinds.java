package dev.schemalint.sql.mysql;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;

/** Reads the words by which MySQL and MariaDB name kinds of object. */
final class MysqlObjectKinds {

    private MysqlObjectKinds() {}

    static ObjectKind read(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        return switch (word.word()) {
            case "TABLE", "TABLES" -> ObjectKind.TABLE;
            case "VIEW" -> ObjectKind.VIEW;
            case "DATABASE", "SCHEMA" -> ObjectKind.SCHEMA;
            case "USER" -> ObjectKind.USER;
            case "ROLE" -> ObjectKind.ROLE;
            case "PROCEDURE" -> ObjectKind.PROCEDURE;
            case "FUNCTION" -> ObjectKind.FUNCTION;
            case "TRIGGER" -> ObjectKind.TRIGGER;
            case "EVENT" -> ObjectKind.EVENT;
            case "SERVER" -> ObjectKind.SERVER;
            case "SEQUENCE" -> ObjectKind.SEQUENCE;
            case "TABLESPACE" -> ObjectKind.TABLESPACE;
            case "LIBRARY" -> ObjectKind.LIBRARY;
            case "PACKAGE" -> cursor.accept("BODY") ? ObjectKind.PACKAGE_BODY : ObjectKind.PACKAGE;
            case "UNDO" -> followed(cursor, ObjectKind.UNDO_TABLESPACE, "TABLESPACE");
            case "LOGFILE" -> followed(cursor, ObjectKind.LOGFILE_GROUP, "GROUP");
            case "RESOURCE" -> followed(cursor, ObjectKind.RESOURCE_GROUP, "GROUP");
            case "SPATIAL" -> followed(cursor, ObjectKind.SPATIAL_REFERENCE_SYSTEM, "REFERENCE", "SYSTEM");
            default -> throw new Unexpected(word, "a kind of object");
        };
    }

    private static ObjectKind followed(Cursor cursor, ObjectKind kind, String... words) throws Unexpected {
        cursor.expect(words);
        return kind;
    }
}
