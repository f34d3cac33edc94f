package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
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

    /** From the kind; of several accounts the first is named, and the others are among what is said. */
    Operation define(Cursor cursor, int mark, boolean create) throws Unexpected {
        ObjectKind what = MysqlObjectKinds.read(cursor);
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        cursor.accept("IF", "EXISTS");
        Name account = Name.of(accounts.read(cursor));
        List<Option> options = LooseText.options(cursor);
        return create
                ? new CreateObject(cursor.extentSince(mark), what, Optional.of(account), ifNotExists, false, options)
                : new AlterObject(cursor.extentSince(mark), what, Optional.of(account), options);
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
