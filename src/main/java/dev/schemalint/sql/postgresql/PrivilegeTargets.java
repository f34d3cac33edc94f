package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.ObjectKinds;
import dev.schemalint.sql.element.References;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the objects that privileges are on. */
final class PrivilegeTargets {

    private static final Set<ObjectKind> PRIVILEGED = Set.of(
            ObjectKind.TABLE,
            ObjectKind.SEQUENCE,
            ObjectKind.FOREIGN_DATA_WRAPPER,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.ROUTINE,
            ObjectKind.DATABASE,
            ObjectKind.DOMAIN,
            ObjectKind.LANGUAGE,
            ObjectKind.LARGE_OBJECT,
            ObjectKind.PARAMETER,
            ObjectKind.SCHEMA,
            ObjectKind.TABLESPACE,
            ObjectKind.TYPE);

    private final Elements elements;
    private final References references;

    PrivilegeTargets(Elements elements) {
        this.elements = elements;
        this.references = new References(elements);
    }

    /**
     * Objects of one kind.
     *
     * @param everyInSchema whether the names are schemas, and everything in them is meant
     */
    record Target(ObjectKind what, List<Name> names, boolean everyInSchema) {}

    /** From behind ON. */
    Target read(Cursor cursor) throws Unexpected {
        boolean all = cursor.at("ALL");
        Optional<ObjectKind> plural = plural(cursor.peek(all ? 1 : 0));
        if (all && plural.isPresent()) {
            cursor.next();
            cursor.next();
            cursor.expect("IN", "SCHEMA");
            return new Target(plural.get(), elements.names().names(cursor), true);
        }
        boolean yetToCome = plural.isPresent() && cursor.peek(1).is("TO")
                || plural.isPresent() && cursor.peek(1).is("FROM");
        if (yetToCome) {
            cursor.next();
            return new Target(plural.get(), List.of(), false);
        }
        if (cursor.at("LARGE", "OBJECTS")) {
            cursor.expect("LARGE", "OBJECTS");
            return new Target(ObjectKind.LARGE_OBJECT, List.of(), false);
        }
        if (cursor.accept("FOREIGN", "SERVER")) {
            return new Target(ObjectKind.SERVER, elements.names().names(cursor), false);
        }
        Token first = cursor.peek();
        ObjectKind kind = bareTable(cursor) ? ObjectKind.TABLE : ObjectKinds.read(cursor);
        if (!PRIVILEGED.contains(kind)) {
            throw new Unexpected(first, "a kind of object that privileges are on");
        }
        List<Name> names = Reading.list(cursor, at -> references.read(at, kind).name());
        return new Target(kind, names, false);
    }

    /** A table may go without the word TABLE, and have the name of another kind of object. */
    private boolean bareTable(Cursor cursor) {
        int mark = cursor.mark();
        boolean kind = ObjectKinds.accept(cursor).isPresent()
                && !cursor.at("TO")
                && !cursor.at("FROM")
                && !cursor.at(TokenKind.COMMA)
                && !cursor.at(TokenKind.DOT);
        cursor.backTo(mark);
        return !kind;
    }

    private static Optional<ObjectKind> plural(Token word) {
        return switch (word.word()) {
            case "TABLES" -> Optional.of(ObjectKind.TABLE);
            case "SEQUENCES" -> Optional.of(ObjectKind.SEQUENCE);
            case "FUNCTIONS" -> Optional.of(ObjectKind.FUNCTION);
            case "PROCEDURES" -> Optional.of(ObjectKind.PROCEDURE);
            case "ROUTINES" -> Optional.of(ObjectKind.ROUTINE);
            case "TYPES" -> Optional.of(ObjectKind.TYPE);
            case "SCHEMAS" -> Optional.of(ObjectKind.SCHEMA);
            default -> Optional.empty();
        };
    }
}
