package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads MySQL's CREATE, ALTER and RENAME of users and roles. */
final class MysqlRoles {

    private final MysqlAccounts accounts;

    MysqlRoles(MysqlAccounts accounts) {
        this.accounts = accounts;
    }

    /** From the kind; what is said of all accounts is said of the last. */
    List<Operation> define(Cursor cursor, MysqlCreation creation, boolean create) throws Unexpected {
        ObjectKind what = MysqlObjectKinds.read(cursor);
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        cursor.accept("IF", "EXISTS");
        List<Operation> operations = new ArrayList<>();
        do {
            Optional<Name> account = Optional.of(Name.of(accounts.read(cursor)));
            int end = Ahead.firstMark(cursor, mark -> anotherFollows(cursor, mark));
            List<Option> options = LooseText.options(cursor.part(cursor.mark(), end));
            cursor.backTo(end);
            Extent extent = cursor.extentSince(creation.mark());
            operations.add(
                    create
                            ? new CreateObject(extent, what, account, ifNotExists, creation.orReplace(), options)
                            : new AlterObject(extent, what, account, options));
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }

    /** Behind {@code DEFAULT ROLE}, a comma has another role behind it. */
    private static boolean anotherFollows(Cursor cursor, int mark) {
        boolean ofRoles = false;
        for (int before = cursor.mark(); before < mark; before++) {
            ofRoles |= cursor.tokenAt(before).is("ROLE");
        }
        return cursor.tokenAt(mark).kind() == TokenKind.COMMA && !ofRoles;
    }

    /** {@code RENAME USER a TO b, c TO d}, from the word USER. */
    List<Operation> rename(Cursor cursor, int mark) throws Unexpected {
        cursor.expect("USER");
        List<Operation> operations = new ArrayList<>();
        do {
            Name account = Name.of(accounts.read(cursor));
            cursor.expect("TO");
            Identifier to = accounts.read(cursor);
            operations.add(new RenameObject(cursor.extentSince(mark), ObjectKind.USER, account, to));
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }
}
