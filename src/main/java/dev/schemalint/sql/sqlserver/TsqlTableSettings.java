package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation.ExchangePartition;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.operation.TableOperation.SetSystemVersioning;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what ALTER TABLE of T-SQL does to a table as a whole: options, partitions, a rebuild. */
final class TsqlTableSettings {

    private static final String VERSIONING = "system_versioning";

    private final Elements elements;
    private final TsqlOptions options;

    TsqlTableSettings(Elements elements) {
        this.elements = elements;
        this.options = new TsqlOptions(elements);
    }

    /** {@code REBUILD PARTITION = ALL WITH (DATA_COMPRESSION = PAGE)}, from behind REBUILD. */
    Operation rebuild(Cursor cursor, int mark, Altered on) throws Unexpected {
        options.partition(cursor);
        options.with(cursor);
        return new RebuildTable(cursor.extentSince(mark), Built.as(cursor, mark, on));
    }

    /** {@code SET (LOCK_ESCALATION = AUTO)}, {@code SET (SYSTEM_VERSIONING = ON (HISTORY_TABLE = dbo.h))}. */
    Operation set(Cursor cursor, int mark, Altered on) throws Unexpected {
        List<Option> said = options.parenthesised(cursor);
        Optional<String> versioning = Option.value(said, VERSIONING);
        return versioning.isPresent() && said.size() == 1
                ? new SetSystemVersioning(
                        cursor.extentSince(mark),
                        on,
                        versioning.get().toLowerCase(Locale.ROOT).startsWith("on"))
                : new SetTableOptions(cursor.extentSince(mark), on, said);
    }

    /** {@code SWITCH PARTITION 2 TO dbo.archive PARTITION 2}, from behind SWITCH. */
    Operation switchPartition(Cursor cursor, int mark, Altered on) throws Unexpected {
        Identifier partition = number(cursor);
        cursor.expect("TO");
        Name target = elements.names().name(cursor);
        number(cursor);
        options.with(cursor);
        return new ExchangePartition(cursor.extentSince(mark), Built.as(cursor, mark, on), partition, target, false);
    }

    /** {@code ENABLE CHANGE_TRACKING WITH (TRACK_COLUMNS_UPDATED = ON)}. */
    Operation changeTracking(Cursor cursor, int mark, Altered on, Token verb) throws Unexpected {
        cursor.expect("CHANGE_TRACKING");
        options.with(cursor);
        String state = verb.is("ENABLE") ? "on" : "off";
        return new SetTableOptions(cursor.extentSince(mark), on, List.of(Option.of("change_tracking", state)));
    }

    private Identifier number(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!cursor.accept("PARTITION")) {
            return new Identifier("", false, cursor.peek().span());
        }
        elements.expressions().read(cursor);
        return new Identifier(cursor.text(cursor.since(mark)), false, cursor.since(mark));
    }
}
