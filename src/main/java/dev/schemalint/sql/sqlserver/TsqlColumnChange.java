package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.ColumnOperation.SetColumnOptions;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads ALTER COLUMN of T-SQL: the whole definition is said anew, or a trait is added or dropped. */
final class TsqlColumnChange {

    private final Elements elements;

    TsqlColumnChange(Elements elements) {
        this.elements = elements;
    }

    /** From behind the word COLUMN. */
    Operation alter(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.peek(1).is("ADD") || cursor.peek(1).is("DROP")) {
            return trait(cursor, mark, on);
        }
        ColumnDefinition definition = elements.columns().read(cursor);
        elements.options().with(cursor);
        Extent extent = new Extent(cursor.since(mark), definition.extent().clauses());
        return new ModifyColumn(extent, Built.as(cursor, mark, on), definition, false, Optional.empty());
    }

    /** {@code a ADD PERSISTED}, {@code a ADD MASKED WITH (FUNCTION = 'default()')}. */
    private Operation trait(Cursor cursor, int mark, Altered on) throws Unexpected {
        Identifier column = elements.names().identifier(cursor);
        String verb = cursor.next().word().toLowerCase(Locale.ROOT);
        Token first = cursor.next();
        String trait = first.word().toLowerCase(Locale.ROOT);
        switch (first.word()) {
            case "PERSISTED", "ROWGUIDCOL", "SPARSE", "HIDDEN" -> {
                // One word says it.
            }
            case "NOT" -> {
                cursor.expect("FOR", "REPLICATION");
                trait = "not for replication";
            }
            case "MASKED" -> elements.options().with(cursor);
            default ->
                throw new Unexpected(first, "PERSISTED, ROWGUIDCOL, SPARSE, HIDDEN, MASKED or NOT FOR REPLICATION");
        }
        Extent extent = cursor.extentSince(mark).with("column", column.span());
        return new SetColumnOptions(extent, on, column, List.of(Option.of(verb + " " + trait)));
    }
}
