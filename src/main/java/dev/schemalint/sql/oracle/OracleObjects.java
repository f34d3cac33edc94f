package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.RoutineOperation.AlterRoutine;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TypeOperation.AlterSequence;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Oracle's sequences, synonyms and other small objects, and ALTER and DROP of most kinds. */
final class OracleObjects {

    private final Elements elements;

    OracleObjects(Elements elements) {
        this.elements = elements;
    }

    /** From the words of the kind. */
    Operation create(Cursor cursor, int start, boolean replaces) throws Unexpected {
        boolean isPublic = cursor.accept("PUBLIC");
        while (cursor.atAny("EDITIONABLE", "NONEDITIONABLE", "BIGFILE", "SMALLFILE", "TEMPORARY", "UNDO", "SHARED")) {
            cursor.next();
        }
        ObjectKind what = kind(cursor);
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        if (what == ObjectKind.MATERIALIZED_VIEW_LOG) {
            cursor.expect("ON");
        }
        Name name = elements.names().name(cursor);
        if (what == ObjectKind.SEQUENCE) {
            List<Option> options = OracleSequences.options(cursor, cursor.endMark());
            return new CreateSequence(cursor.extentSince(start), name, false, ifNotExists, options);
        }
        List<Option> options = new ArrayList<>();
        if (what == ObjectKind.SYNONYM) {
            cursor.expect("FOR");
            options.add(Option.of("for", elements.names().name(cursor).toString()));
            if (cursor.accept("@")) {
                elements.names().name(cursor);
            }
        } else {
            options.addAll(LooseText.options(cursor));
        }
        if (isPublic) {
            options.add(Option.of("public"));
        }
        return new CreateObject(cursor.extentSince(start), what, Optional.of(name), ifNotExists, replaces, options);
    }

    /** From behind DROP. */
    Operation drop(Cursor cursor, int start) throws Unexpected {
        cursor.accept("PUBLIC");
        ObjectKind what = kind(cursor);
        boolean ifExists = cursor.accept("IF", "EXISTS");
        if (what == ObjectKind.MATERIALIZED_VIEW_LOG) {
            cursor.expect("ON");
        }
        Name name = elements.names().name(cursor);
        boolean cascade = false;
        boolean purged = false;
        boolean more = true;
        while (more) {
            if (cursor.accept("CASCADE")) {
                cursor.accept("CONSTRAINTS");
                cascade = true;
            } else if (cursor.accept("PURGE")) {
                purged = true;
            } else if (cursor.accept("INCLUDING", "CONTENTS")) {
                cursor.accept("AND", "DATAFILES");
            } else {
                more = cursor.accept("FORCE") || cursor.accept("VALIDATE") || cursor.accept("PRESERVE", "TABLE");
            }
        }
        var extent = cursor.extentSince(start);
        return switch (what) {
            case TABLE ->
                new DropTable(
                        purged ? extent.with("purge", cursor.previous().span()) : extent,
                        what,
                        List.of(name),
                        ifExists,
                        cascade);
            case VIEW, MATERIALIZED_VIEW -> new DropView(extent, what, List.of(name), ifExists, cascade);
            case PROCEDURE, FUNCTION ->
                new DropRoutine(extent, what, List.of(new Signature(name, Optional.empty())), ifExists, cascade);
            default -> new DropObject(extent, what, List.of(name), ifExists, cascade);
        };
    }

    /** From behind ALTER, of what is no table and no index. */
    Operation alter(Cursor cursor, int start) throws Unexpected {
        cursor.accept("PUBLIC");
        ObjectKind what = kind(cursor);
        if (what == ObjectKind.SYSTEM || what == ObjectKind.DATABASE) {
            List<Option> options = LooseText.options(cursor);
            return new AlterObject(cursor.extentSince(start), what, Optional.empty(), options);
        }
        boolean ifExists = cursor.accept("IF", "EXISTS");
        if (what == ObjectKind.MATERIALIZED_VIEW_LOG) {
            cursor.expect("ON");
        }
        Name name = elements.names().name(cursor);
        if (cursor.accept("RENAME", "TO")) {
            Identifier to = elements.names().identifier(cursor);
            return new RenameObject(cursor.extentSince(start), what, name, to);
        }
        if (what == ObjectKind.SEQUENCE) {
            List<Option> options = OracleSequences.options(cursor, cursor.endMark());
            return new AlterSequence(cursor.extentSince(start), name, ifExists, options);
        }
        List<Option> options = LooseText.options(cursor);
        return what == ObjectKind.PROCEDURE || what == ObjectKind.FUNCTION
                ? new AlterRoutine(cursor.extentSince(start), what, new Signature(name, Optional.empty()), options)
                : new AlterObject(cursor.extentSince(start), what, Optional.of(name), options);
    }

    /** The words of a kind, the longest that fit. */
    ObjectKind kind(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        return switch (word.word()) {
            case "TABLE" -> ObjectKind.TABLE;
            case "VIEW" -> ObjectKind.VIEW;
            case "SNAPSHOT" -> ObjectKind.MATERIALIZED_VIEW;
            case "MATERIALIZED" -> {
                cursor.expect("VIEW");
                yield cursor.accept("LOG") ? ObjectKind.MATERIALIZED_VIEW_LOG : ObjectKind.MATERIALIZED_VIEW;
            }
            case "SEQUENCE" -> ObjectKind.SEQUENCE;
            case "SYNONYM" -> ObjectKind.SYNONYM;
            case "PROCEDURE" -> ObjectKind.PROCEDURE;
            case "FUNCTION" -> ObjectKind.FUNCTION;
            case "PACKAGE" -> cursor.accept("BODY") ? ObjectKind.PACKAGE_BODY : ObjectKind.PACKAGE;
            case "TYPE" -> cursor.accept("BODY") ? ObjectKind.TYPE_BODY : ObjectKind.TYPE;
            case "TRIGGER" -> ObjectKind.TRIGGER;
            case "USER" -> ObjectKind.USER;
            case "ROLE" -> ObjectKind.ROLE;
            case "PROFILE" -> ObjectKind.PROFILE;
            case "TABLESPACE" -> ObjectKind.TABLESPACE;
            case "DIRECTORY" -> ObjectKind.DIRECTORY;
            case "CONTEXT" -> ObjectKind.CONTEXT;
            case "LIBRARY" -> ObjectKind.LIBRARY;
            case "SYSTEM" -> ObjectKind.SYSTEM;
            case "DATABASE" -> cursor.accept("LINK") ? ObjectKind.DATABASE_LINK : ObjectKind.DATABASE;
            default -> throw Unexpected.uncovered(word, "this kind of object is not read here");
        };
    }

    /** A type of attributes, of rows or of an array; its parts are not kept. */
    Operation createType(Cursor cursor, int start, boolean replaces) throws Unexpected {
        cursor.expect("TYPE");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = elements.names().name(cursor);
        cursor.accept("FORCE");
        if (cursor.accept("AUTHID")) {
            cursor.next();
        }
        if (cursor.accept("AS") || cursor.accept("IS") || cursor.accept("UNDER")) {
            while (!cursor.atEnd()) {
                if (cursor.at(TokenKind.OPEN)) {
                    cursor.backTo(cursor.closingMark() + 1);
                } else if (cursor.atAny("OBJECT", "TABLE", "VARRAY", "OF", "NOT", "FINAL", "INSTANTIABLE", "NULL")
                        || cursor.atAny("VARYING", "ARRAY", "FORCE", "PERSISTABLE", "OPAQUE")) {
                    cursor.next();
                } else {
                    elements.types().read(cursor);
                }
            }
        }
        return new CreateObject(
                cursor.extentSince(start), ObjectKind.TYPE, Optional.of(name), ifNotExists, replaces, List.of());
    }
}
