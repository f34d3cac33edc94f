package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.ChangeNothing;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads MySQL's ALTER TABLE: its actions, each an operation, and how the statement wants them carried out. */
final class MysqlAlterTable {

    private final MysqlElements elements;
    private final MysqlTableActions actions;

    MysqlAlterTable(MysqlElements elements) {
        this.elements = elements;
        this.actions = new MysqlTableActions(elements);
    }

    /** From the word TABLE, or from the words that may stand before it. */
    List<Operation> read(Cursor cursor, int mark) throws Unexpected {
        passOld(cursor);
        cursor.expect("TABLE");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Name table = elements.names().name(cursor);
        int from = cursor.mark();
        Manner manner = actions(cursor, new Altered(ObjectKind.TABLE, table, ifExists, false), new ArrayList<>());
        // ALGORITHM and LOCK may come last, and are said of what comes first too.
        cursor.backTo(from);
        Altered on = new Altered(ObjectKind.TABLE, table, ifExists, false, manner);
        List<Operation> operations = new ArrayList<>();
        actions(cursor, on, operations);
        if (operations.isEmpty()) {
            operations.add(new ChangeNothing(cursor.extentSince(mark), on));
        }
        return operations;
    }

    /** Words that older versions have before TABLE. */
    private static void passOld(Cursor cursor) {
        if (!cursor.accept("ONLINE")) {
            cursor.accept("OFFLINE");
        }
        cursor.accept("IGNORE");
    }

    private Manner actions(Cursor cursor, Altered on, List<Operation> operations) throws Unexpected {
        Manner manner = cursor.atAny("WAIT", "NOWAIT") ? manner(cursor).orElse(Manner.ANY) : Manner.ANY;
        while (!cursor.atEnd()) {
            Optional<Manner> more = manner(cursor);
            if (more.isPresent()) {
                manner = manner.and(more.get());
            } else {
                operations.addAll(actions.read(cursor, on));
            }
            if (!cursor.accept(TokenKind.COMMA) && !actions.mayFollowWithoutComma(cursor)) {
                break;
            }
        }
        return manner;
    }

    /** {@code ALGORITHM = INPLACE}, {@code LOCK NONE}, {@code WAIT 5} or {@code NOWAIT}, if one of them comes. */
    Optional<Manner> manner(Cursor cursor) throws Unexpected {
        Optional<Identifier> nothing = Optional.empty();
        if (cursor.atAny("WAIT", "NOWAIT")) {
            return patience(cursor);
        }
        if (!cursor.at("ALGORITHM") && !cursor.at("LOCK")) {
            return Optional.empty();
        }
        boolean algorithm = cursor.next().is("ALGORITHM");
        cursor.accept("=");
        Identifier word = elements.names().label(cursor);
        Optional<Identifier> said =
                Optional.of(new Identifier(word.text().toUpperCase(Locale.ROOT), false, word.span()));
        return Optional.of(algorithm ? new Manner(said, nothing, nothing) : new Manner(nothing, said, nothing));
    }

    /** {@code WAIT 5} or {@code NOWAIT} of MariaDB, if one of them comes. */
    static Optional<Manner> patience(Cursor cursor) throws Unexpected {
        Optional<Identifier> nothing = Optional.empty();
        if (cursor.accept("NOWAIT")) {
            Identifier word = new Identifier("NOWAIT", false, cursor.previous().span());
            return Optional.of(new Manner(nothing, nothing, Optional.of(word)));
        }
        if (cursor.accept("WAIT")) {
            int mark = cursor.mark();
            String seconds = Literals.number(cursor);
            Identifier wait = new Identifier(seconds, false, cursor.since(mark));
            return Optional.of(new Manner(nothing, nothing, Optional.of(wait)));
        }
        return Optional.empty();
    }

    /** All that comes of these, with or without commas between. */
    Manner manners(Cursor cursor) throws Unexpected {
        Manner manner = Manner.ANY;
        Optional<Manner> more = manner(cursor);
        while (more.isPresent()) {
            manner = manner.and(more.get());
            cursor.accept(TokenKind.COMMA);
            more = manner(cursor);
        }
        return manner;
    }
}
