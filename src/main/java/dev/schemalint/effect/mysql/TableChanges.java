package dev.schemalint.effect.mysql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.ChangeNothing;
import dev.schemalint.operation.TableOperation.ConvertCharset;
import dev.schemalint.operation.TableOperation.OrderRows;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.SetPeriod;
import dev.schemalint.operation.TableOperation.SetSystemVersioning;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.operation.TableOperation.ToggleKeys;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the actions of ALTER TABLE change that are about all of the table. */
record TableChanges(Alteration alteration) {

    List<Change> of(TableOperation.Action action) {
        if (action instanceof SetTableOptions set) {
            List<Change> changes = new ArrayList<>();
            set.options().forEach(option -> changes.add(option(option)));
            return changes;
        }
        if (action instanceof ConvertCharset convert) {
            return converted(convert);
        }
        if (action instanceof RenameTable || action instanceof SetTableSchema || action instanceof ToggleKeys) {
            return List.of(Change.of("rename-table"));
        }
        if (action instanceof RebuildTable) {
            return List.of(Change.of("rebuild-table"));
        }
        if (action instanceof OrderRows) {
            boolean clustered =
                    alteration.indexes().anyMatch(index -> index.name().equals(KeyChanges.PRIMARY));
            return List.of(Change.of(clustered ? "order-rows/of-clustered" : "order-rows"));
        }
        if (action instanceof SetSystemVersioning || action instanceof SetPeriod) {
            return List.of(Change.of("system-versioning"));
        }
        return List.of(Change.of(action instanceof ChangeNothing ? "nothing" : "table-options"));
    }

    private Change option(Option option) {
        String value = option.value().orElse("").toLowerCase(Locale.ROOT);
        return switch (option.name()) {
            case "engine" -> engine(value);
            case "row_format" -> Change.of("rebuild-table/row-format");
            case "key_block_size", "tablespace" -> Change.of("rebuild-table");
            case "compression" -> Change.of("table-options/compression");
            case "encryption" -> Change.of("table-options/encryption");
            case "stats_persistent", "stats_auto_recalc", "stats_sample_pages" -> Change.of("table-options/stats");
            default -> Change.of("table-options");
        };
    }

    /** The engine it is in already means that all rows are to be written again. */
    private Change engine(String engine) {
        boolean same = alteration.option("engine").orElse("innodb").equals(engine);
        return Change.of(same && engine.equals("innodb") ? "rebuild-table" : "another-engine");
    }

    /** Every text of the table is as if it were said again, and a TEXT that might not fit becomes the next larger. */
    private List<Change> converted(ConvertCharset convert) {
        Optional<Table> table = alteration.table().filter(Table::complete);
        if (table.isEmpty()) {
            return List.of(Change.of("type/other")
                    .failingOn("values")
                    .unsettled(List.of("the character set that the columns have")));
        }
        Optional<String> tooLong = convert.charset()
                .or(() -> convert.collation().map(Name::text).map(Charsets::ordered))
                .flatMap(charset ->
                        new KeyBytes(alteration, Optional.of(charset), Optional.empty(), List.of()).refusalOfOld());
        if (tooLong.isPresent()) {
            return List.of(Change.refused(tooLong.get()));
        }
        List<Change> changes = new ArrayList<>(List.of(Change.of("convert-charset")));
        for (Column column : table.get().columns().values()) {
            changes.addAll(new TypeChange(
                            alteration,
                            column,
                            convert.charset(),
                            convert.collation().map(Name::text))
                    .converted());
        }
        return changes;
    }
}
