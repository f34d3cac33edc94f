package dev.schemalint.schema;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.TableOperation.Persistence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * A relation as far as it is known: a table, a view, a materialized view or a sequence.
 *
 * @param complete whether its CREATE was read, so that what is not here does not exist
 * @param origin where it was made, when that was read
 * @param attachments triggers, policies and their like, by kind and name
 * @param defined the query, when this is a view
 * @param storage how MySQL keeps it
 * @param lost the columns that were dropped, or renamed, and have not come back
 */
public record Table(
        RelationName name,
        ObjectKind kind,
        Persistence persistence,
        boolean complete,
        Optional<Origin> origin,
        PMap<String, Column> columns,
        PMap<String, KnownConstraint> constraints,
        PMap<String, Index> indexes,
        PMap<String, Attachment> attachments,
        Lineage lineage,
        Optional<Defined> defined,
        Storage storage,
        PSet<String> lost) {

    /** What makes a table of SQLite strict about types is remembered as something that hangs on it. */
    static final Attachment STRICT = new Attachment(ObjectKind.PARAMETER, "strict", Set.of(), Optional.empty(), false);

    /** A table that was there before anything was read. */
    public static Table neverSeen(RelationName name) {
        return bare(name, ObjectKind.TABLE, Persistence.PERMANENT, Optional.empty());
    }

    /** A relation of which no more is known than that it is there. */
    static Table bare(RelationName name, ObjectKind kind, Persistence persistence, Optional<Origin> origin) {
        return new Table(
                name,
                kind,
                persistence,
                false,
                origin,
                Ordered.empty(),
                Ordered.empty(),
                Ordered.empty(),
                Ordered.empty(),
                Lineage.NONE,
                Optional.empty(),
                Storage.UNSAID,
                HashTreePSet.empty());
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public Optional<KnownConstraint> constraint(String constraint) {
        return Optional.ofNullable(constraints.get(constraint));
    }

    public Optional<Attachment> attachment(ObjectKind kind, String name) {
        return Optional.ofNullable(
                attachments.get(new Attachment(kind, name, Set.of(), Optional.empty(), false).key()));
    }

    /** Whether SQLite holds its values to the types of their columns. */
    public boolean strict() {
        return attachments.containsKey(STRICT.key());
    }

    /** Whether it was told in which index's order CLUSTER is to keep it. */
    public boolean clustered() {
        return attachments.values().stream().anyMatch(attachment -> attachment.kind() == ObjectKind.INDEX);
    }

    public Optional<PartitionBy> partitionBy() {
        return lineage.partitionBy();
    }

    public Optional<RelationName> partitionOf() {
        return lineage.partitionOf();
    }

    public boolean partitioned() {
        return lineage.partitionBy().isPresent();
    }

    /** How the table spells a column, for engines to which the case of its letters does not matter. */
    public String spelled(String column) {
        if (columns.containsKey(column)) {
            return column;
        }
        return columns.keySet().stream()
                .filter(column::equalsIgnoreCase)
                .findFirst()
                .orElse(column);
    }

    /** Whether an index begins with these columns, in this order. */
    public boolean indexedFrom(List<Identifier> first) {
        List<String> wanted =
                first.stream().map(Identifier::text).map(this::spelled).toList();
        return indexes.values().stream()
                .map(index -> index.keys().stream()
                        .limit(wanted.size())
                        .flatMap(key -> key.column().map(Identifier::text).stream())
                        .toList())
                .anyMatch(wanted::equals);
    }

    public boolean isView() {
        return kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW;
    }

    /** Whether the type of a column is named like that. */
    public boolean hasColumnOf(Predicate<String> type) {
        for (Column column : columns.values()) {
            if (column.type().isPresent() && type.test(column.type().get().name())) {
                return true;
            }
        }
        return false;
    }

    /** The sequences that go when it goes. */
    public Stream<RelationName> sequences() {
        return columns.values().stream().flatMap(column -> column.sequence().stream());
    }

    /** The same, and what is not in it does not exist. */
    Table asComplete() {
        Draft draft = new Draft(this);
        draft.complete = true;
        return draft.finished();
    }

    /** Whether a column of this name is known to be gone. */
    public boolean lost(String column) {
        return lost.contains(column);
    }

    /** The same object where the column is the one it has. */
    @SuppressWarnings("ReferenceEquality")
    Table with(Column column) {
        if (columns.get(column.name()) == column) {
            return this;
        }
        Draft draft = new Draft(this);
        draft.columns = columns.plus(column.name(), column);
        draft.lost = lost.minus(column.name());
        return draft.finished();
    }

    /** Changes a column; one that was never seen is first taken to exist. */
    Table change(String column, UnaryOperator<Column> change) {
        return with(change.apply(column(column).orElseGet(() -> Column.neverSeen(column))));
    }

    Table without(String column) {
        return losing(column).withColumns(columns.minus(column));
    }

    /** The same, where that name is no column's any more. */
    Table losing(String column) {
        Draft draft = new Draft(this);
        draft.lost = lost.plus(column);
        return draft.finished();
    }

    Table withColumns(PMap<String, Column> changed) {
        Draft draft = new Draft(this);
        draft.columns = changed;
        return draft.finished();
    }

    Table withConstraints(PMap<String, KnownConstraint> changed) {
        Draft draft = new Draft(this);
        draft.constraints = changed;
        return draft.finished();
    }

    Table withIndexes(PMap<String, Index> changed) {
        Draft draft = new Draft(this);
        draft.indexes = changed;
        return draft.finished();
    }

    Table withAttachments(PMap<String, Attachment> changed) {
        Draft draft = new Draft(this);
        draft.attachments = changed;
        return draft.finished();
    }

    Table with(Attachment attachment) {
        return withAttachments(attachments.plus(attachment.key(), attachment));
    }

    Table withLineage(Lineage changed) {
        Draft draft = new Draft(this);
        draft.lineage = changed;
        return draft.finished();
    }

    Table definedAs(Defined changed) {
        Draft draft = new Draft(this);
        draft.defined = Optional.of(changed);
        return draft.finished();
    }

    Table persisting(Persistence changed) {
        Draft draft = new Draft(this);
        draft.persistence = changed;
        return draft.finished();
    }

    /** The same after something unseen may have changed it: what is not here may exist. */
    Table withGaps() {
        Draft draft = new Draft(this);
        draft.complete = false;
        draft.lost = HashTreePSet.empty();
        return draft.finished();
    }

    Table stored(Storage changed) {
        Draft draft = new Draft(this);
        draft.storage = changed;
        return draft.finished();
    }

    Table named(RelationName changed) {
        Draft draft = new Draft(this);
        draft.name = changed;
        return draft.finished();
    }

    /** A relation of which some parts are being changed; no one else sees it. */
    private static final class Draft {
        private RelationName name;
        private ObjectKind kind;
        private Persistence persistence;
        private boolean complete;
        private Optional<Origin> origin;
        private PMap<String, Column> columns;
        private PMap<String, KnownConstraint> constraints;
        private PMap<String, Index> indexes;
        private PMap<String, Attachment> attachments;
        private Lineage lineage;
        private Optional<Defined> defined;
        private Storage storage;
        private PSet<String> lost;

        Draft(Table of) {
            this.name = of.name;
            this.kind = of.kind;
            this.persistence = of.persistence;
            this.complete = of.complete;
            this.origin = of.origin;
            this.columns = of.columns;
            this.constraints = of.constraints;
            this.indexes = of.indexes;
            this.attachments = of.attachments;
            this.lineage = of.lineage;
            this.defined = of.defined;
            this.storage = of.storage;
            this.lost = of.lost;
        }

        Table finished() {
            return new Table(
                    name,
                    kind,
                    persistence,
                    complete,
                    origin,
                    columns,
                    constraints,
                    indexes,
                    attachments,
                    lineage,
                    defined,
                    storage,
                    lost);
        }
    }
}
