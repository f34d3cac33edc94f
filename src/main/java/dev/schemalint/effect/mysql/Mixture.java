package dev.schemalint.effect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What changes of one statement mean together, and on a table like this one, beyond what each means by itself. */
record Mixture(Alteration alteration, List<Change> parts) {

    private static final Set<String> METADATA =
            Set.of("column-metadata", "rename-column", "nothing", "rename-table", "type/more-members");

    List<Change> changes() {
        List<Change> more = new ArrayList<>();
        if (!alteration.inInnoDb() && !has(change -> change.is("another-engine"))) {
            boolean metadata =
                    parts.stream().allMatch(change -> METADATA.contains(change.shape()) || change.isKindOf("word"));
            more.add(Change.of(metadata ? "of-another-engine/metadata" : "of-another-engine"));
            return more;
        }
        boolean columns = has(this::changesRow);
        if (columns && alteration.compressed()) {
            more.add(Change.of("columns-of/compressed"));
        }
        if (columns && alteration.hasFulltext()) {
            more.add(Change.of("columns-of/fulltext"));
        }
        if (columns && manyRowVersions()) {
            more.add(Change.of("columns-of/many-row-versions"));
        }
        if (columns && has(this::makesIndex)) {
            more.add(Change.of("columns-with-new-index"));
        }
        if (1 < count(change -> change.isKindOf("add-index/fulltext"))) {
            more.add(Change.of("add-index/fulltext/several"));
        }
        if (has(this::setsOptions) && has(this::countsBesideOptions)) {
            more.add(Change.of("options-with-others"));
        }
        if (columns && alteration.hasIndexedVirtual()) {
            more.add(Change.of("columns-of/indexed-virtual"));
        }
        if (alteration.keepsIndexedVirtual() && has(change -> change.isKindOf("null-to-not-null"))) {
            more.add(Change.of("null-to-not-null-with-indexed-virtual"));
        }
        more.addAll(new ColumnOrder(alteration).changes());
        virtual(more);
        return more;
    }

    /** Columns that are kept in the row come, go or move. */
    private boolean changesRow(Change change) {
        return change.is("add-column")
                || change.is("add-column/placed")
                || change.is("drop-column")
                || change.is("move-column");
    }

    /** To MySQL, the character set of a table is one of its options. */
    private boolean setsOptions(Change change) {
        return change.isKindOf("table-options") || change.is("convert-charset") && !alteration.onMariaDb();
    }

    /** Beside these, a new option means that all rows are written, though neither does so alone. */
    private boolean countsBesideOptions(Change change) {
        return makesIndex(change)
                || change.is("drop-index")
                || change.isKindOf("type") && !change.is("type/more-members")
                || change.isKindOf("rename-column")
                || change.is("rename-index")
                || change.is("add-foreign-key/unchecked")
                || change.is("drop-foreign-key");
    }

    private boolean makesIndex(Change change) {
        return change.isKindOf("add-index");
    }

    private boolean manyRowVersions() {
        Optional<Integer> most = alteration.features().value("row-versions").map(Integer::parseInt);
        int versions =
                alteration.table().map(table -> table.storage().rowVersions()).orElse(0);
        return most.isPresent() && versions >= most.get();
    }

    private void virtual(List<Change> more) {
        boolean adds = has(change -> change.isKindOf("add-column/virtual"));
        boolean drops = has(change -> change.is("drop-column/virtual"));
        if (!adds && !drops) {
            return;
        }
        boolean alone = parts.stream()
                .allMatch(change -> change.isKindOf("add-column/virtual")
                        || change.is("drop-column/virtual")
                        || change.is("add-index")
                        || change.is("add-index/on-new-virtual")
                        || change.is("drop-index")
                        || change.isKindOf("word"));
        if (!alone) {
            boolean metadata = parts.stream()
                    .allMatch(change -> change.isKindOf("add-column/virtual")
                            || change.is("drop-column/virtual")
                            || METADATA.contains(change.shape()) && !change.is("rename-column")
                            || change.isKindOf("word"));
            String with = metadata ? "virtual-with-metadata" : "virtual-with-others";
            more.add(Change.of(adds ? with : "drop-virtual-with-others"));
        }
        if (alteration.partitioned() && adds) {
            more.add(Change.of("virtual-of-partitioned"));
        }
        boolean rows = has(this::changesRow);
        boolean renames = has(change -> change.isKindOf("rename-column"));
        boolean together = alteration.features().have("virtual-add-or-drop");
        boolean addsRows = has(change -> change.isKindOf("add-column") && !change.isKindOf("add-column/virtual"));
        boolean notInstant = renames && !(together && rows)
                || rows && drops && !(together && has(change -> change.is("drop-column")) && !addsRows);
        if (notInstant && !alteration.onMariaDb()) {
            more.add(Change.of("virtual-not-instant"));
        }
    }

    private boolean has(Predicate<Change> kind) {
        return parts.stream().anyMatch(kind);
    }

    private long count(Predicate<Change> kind) {
        return parts.stream().filter(kind).count();
    }
}
