package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.SetPeriod;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads what ALTER TABLE of T-SQL drops. */
final class TsqlDropActions {

    private final Elements elements;
    private final TsqlOptions options;

    TsqlDropActions(Elements elements) {
        this.elements = elements;
        this.options = new TsqlOptions(elements);
    }

    /** Without a word before a name, a constraint is dropped; the word COLUMN holds for those that follow it. */
    List<Operation> read(Cursor cursor, int mark, Altered on) throws Unexpected {
        List<Operation> operations = new ArrayList<>();
        boolean columns = false;
        boolean ifExists = false;
        int from = mark;
        do {
            if (cursor.accept("PERIOD", "FOR", "SYSTEM_TIME")) {
                Identifier period =
                        new Identifier("system_time", false, cursor.previous().span());
                operations.add(new SetPeriod(cursor.extentSince(from), on, period, List.of(), true));
                continue;
            }
            boolean said = cursor.atAny("COLUMN", "CONSTRAINT");
            if (said) {
                columns = cursor.next().is("COLUMN");
            }
            boolean guarded = cursor.accept("IF", "EXISTS");
            ifExists = guarded || ifExists && !said;
            Identifier name = elements.names().identifier(cursor);
            options.with(cursor);
            Extent extent = cursor.extentSince(from).with(columns ? "column" : "name", name.span());
            operations.add(
                    columns
                            ? new DropColumn(extent, on, name, ifExists, false)
                            : new DropConstraint(extent, Built.as(cursor, from, on), name, ifExists, false));
            from = cursor.mark() + 1;
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }
}
