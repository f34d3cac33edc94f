package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeOperation.AlterSequence;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads databases, MariaDB's sequences, servers, tablespaces and the smaller kinds of object. */
final class MysqlObjects {

    private final MysqlElements elements;

    MysqlObjects(MysqlElements elements) {
        this.elements = elements;
    }

    /** From the kind. */
    List<Operation> create(Cursor cursor, MysqlCreation creation) throws Unexpected {
        ObjectKind what = MysqlObjectKinds.read(cursor);
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = name(cursor);
        if (what == ObjectKind.SEQUENCE) {
            List<Option> options = sequence(cursor);
            Extent extent = cursor.extentSince(creation.mark());
            Operation made = new CreateSequence(extent, name, creation.temporary(), ifNotExists, options);
            return creation.orReplace()
                    ? List.of(new DropObject(extent, what, List.of(name), true, false), made)
                    : List.of(made);
        }
        boolean packaged = what == ObjectKind.PACKAGE || what == ObjectKind.PACKAGE_BODY;
        if (packaged && !cursor.atEnd()) {
            throw Unexpected.uncovered(cursor.peek(), "what a package holds is not read here");
        }
        List<Option> options = what == ObjectKind.SCHEMA ? database(cursor) : LooseText.options(cursor);
        return List.of(new CreateObject(
                cursor.extentSince(creation.mark()),
                what,
                Optional.of(name),
                ifNotExists,
                creation.orReplace(),
                options));
    }

    /** From the kind; a database may go without a name. */
    Operation alter(Cursor cursor, int mark) throws Unexpected {
        if (cursor.accept("INSTANCE")) {
            List<Option> options = LooseText.options(cursor);
            return new AlterObject(cursor.extentSince(mark), ObjectKind.SYSTEM, Optional.empty(), options);
        }
        ObjectKind what = MysqlObjectKinds.read(cursor);
        boolean ifExists = cursor.accept("IF", "EXISTS");
        boolean nameless = what == ObjectKind.SCHEMA && databaseOption(cursor);
        Optional<Name> name = nameless ? Optional.empty() : Optional.of(name(cursor));
        if (what == ObjectKind.SEQUENCE && name.isPresent()) {
            List<Option> options = sequence(cursor);
            return new AlterSequence(cursor.extentSince(mark), name.get(), ifExists, options);
        }
        List<Option> options = what == ObjectKind.SCHEMA ? database(cursor) : LooseText.options(cursor);
        return new AlterObject(cursor.extentSince(mark), what, name, options);
    }

    private Name name(Cursor cursor) throws Unexpected {
        if (!cursor.at(TokenKind.STRING) && !cursor.at(TokenKind.NUMBER)) {
            return elements.names().name(cursor);
        }
        int mark = cursor.mark();
        String text = cursor.at(TokenKind.STRING) ? Literals.string(cursor) : Literals.number(cursor);
        return Name.of(new Identifier(text, true, cursor.since(mark)));
    }

    private static boolean databaseOption(Cursor cursor) {
        return cursor.atAny("DEFAULT", "CHARACTER", "COLLATE", "READ")
                || cursor.at("CHARSET")
                || cursor.atAny("ENCRYPTION", "COMMENT") && cursor.peek(1).kind() != TokenKind.WORD;
    }

    private List<Option> database(Cursor cursor) throws Unexpected {
        if (cursor.accept("UPGRADE", "DATA", "DIRECTORY", "NAME")) {
            return List.of(Option.of("upgrade"));
        }
        List<Option> options = new ArrayList<>(elements.tableOptions().list(cursor));
        if (cursor.accept("READ", "ONLY")) {
            cursor.accept("=");
            options.add(Option.of("read only", cursor.text(cursor.next())));
        }
        return options;
    }

    private List<Option> sequence(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (!cursor.atEnd()) {
            if (cursor.atAny("ENGINE", "COMMENT")) {
                options.addAll(elements.tableOptions().list(cursor));
            } else {
                options.add(sequenceOption(cursor));
            }
        }
        return options;
    }

    private Option sequenceOption(Cursor cursor) throws Unexpected {
        if (cursor.accept("NO")) {
            return Option.of("no " + word(cursor, "MINVALUE", "MAXVALUE", "CACHE", "CYCLE"));
        }
        if (cursor.atAny("NOMINVALUE", "NOMAXVALUE", "NOCACHE", "NOCYCLE", "CYCLE")) {
            return Option.of(cursor.next().word().toLowerCase(Locale.ROOT));
        }
        if (cursor.accept("AS")) {
            return Option.of("as", elements.types().read(cursor).name());
        }
        String name = word(cursor, "INCREMENT", "MINVALUE", "MAXVALUE", "START", "CACHE", "RESTART");
        if (!cursor.accept("BY") && !cursor.accept("WITH")) {
            cursor.accept("=");
        }
        boolean valued = Literals.atNumber(cursor) || cursor.at("-");
        return valued ? Option.of(name, Literals.number(cursor)) : Option.of(name);
    }

    private static String word(Cursor cursor, String... words) throws Unexpected {
        return Words.oneOf(cursor, words).toLowerCase(Locale.ROOT);
    }
}
