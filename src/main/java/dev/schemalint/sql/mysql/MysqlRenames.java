package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads RENAME TABLE, and makes of every rename the operations it is: a table may move to another schema by it. */
final class MysqlRenames {

    private final Names names;

    MysqlRenames(Names names) {
        this.names = names;
    }

    /** {@code RENAME TABLE a TO b, c TO d}, from the word TABLE on. */
    List<Operation> read(Cursor cursor) throws Unexpected {
        Words.oneOf(cursor, "TABLE", "TABLES");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<Operation> operations = new ArrayList<>();
        do {
            int mark = cursor.mark();
            Name from = names.name(cursor);
            Manner manner = MysqlAlterTable.patience(cursor).orElse(Manner.ANY);
            cursor.expect("TO");
            Name to = names.name(cursor);
            Altered on = new Altered(ObjectKind.TABLE, from, ifExists, false, manner);
            operations.addAll(operations(cursor.extentSince(mark), on, to));
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }

    List<Operation> operations(Extent extent, Altered on, Name to) {
        boolean moves = to.schema().isPresent() && !to.schema().equals(on.name().schema());
        if (!moves) {
            return List.of(new RenameTable(extent, on, to.last()));
        }
        Identifier schema = to.parts().get(0);
        Operation move = new SetTableSchema(extent, on, schema);
        if (to.text().equals(on.name().text())) {
            return List.of(move);
        }
        Name moved = new Name(List.of(schema, on.name().last()));
        Altered there = new Altered(on.kind(), moved, on.ifExists(), false, on.manner());
        return List.of(move, new RenameTable(extent, there, to.last()));
    }
}
