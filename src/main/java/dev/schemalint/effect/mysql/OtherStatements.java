package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Course;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.MaintenanceOperation.MaintainTables;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.operation.TriggerOperation;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What statements do that change no table's definition. */
record OtherStatements(Knowledge knowledge, Schema schema, Session session) {

    Effect of(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create(create);
        }
        if (operation instanceof CreateTableAs create) {
            List<Name> reads = create.query().map(query -> query.reads()).orElse(List.of());
            return locking(MetadataLocks.SHARED_READ, reads).effect();
        }
        if (operation instanceof DropTable drop) {
            return drop(drop);
        }
        if (operation instanceof Truncate truncate) {
            return truncate(truncate);
        }
        if (operation instanceof LockTable lock) {
            boolean reading = lock.mode().toUpperCase(Locale.ROOT).startsWith("READ");
            return locking(reading ? MetadataLocks.SHARED_READ_ONLY : MetadataLocks.SHARED_NO_READ_WRITE, lock.tables())
                    .effect();
        }
        if (operation instanceof CreateView create) {
            return locking(MetadataLocks.SHARED_READ, create.query().reads()).effect();
        }
        if (operation instanceof DropView drop) {
            return locking(MetadataLocks.EXCLUSIVE, drop.views()).effect();
        }
        if (operation instanceof TriggerOperation trigger) {
            return locking(MetadataLocks.EXCLUSIVE, List.of(trigger.table())).effect();
        }
        if (operation instanceof Analyze analyze) {
            return locking(MetadataLocks.SHARED_READ, analyze.tables()).effect();
        }
        if (operation instanceof MaintainTables maintain) {
            return locking(MetadataLocks.SHARED_READ, maintain.tables())
                    .reading(maintain.tables())
                    .effect();
        }
        return data(operation);
    }

    private Effect data(Operation operation) {
        if (operation instanceof Select select) {
            return locking(MetadataLocks.SHARED_READ, select.query().reads()).effect();
        }
        if (operation instanceof Insert insert) {
            List<Name> reads = Stream.concat(
                            insert.reads().stream(), insert.query().stream().flatMap(query -> query.reads().stream()))
                    .toList();
            return locking(MetadataLocks.SHARED_READ, reads)
                    .and(MetadataLocks.SHARED_WRITE, List.of(insert.table()))
                    .effect();
        }
        if (operation instanceof Update update) {
            Gathered gathered = locking(MetadataLocks.SHARED_READ, update.reads())
                    .and(MetadataLocks.SHARED_WRITE, List.of(update.table()));
            return (update.where().isEmpty() ? gathered.reading(List.of(update.table())) : gathered).effect();
        }
        if (operation instanceof Delete delete) {
            Gathered gathered = locking(MetadataLocks.SHARED_READ, delete.reads())
                    .and(MetadataLocks.SHARED_WRITE, List.of(delete.table()));
            boolean all = delete.where().isEmpty() && !delete.limited();
            return (all ? gathered.reading(List.of(delete.table())) : gathered).effect();
        }
        return Effect.NONE;
    }

    private Effect create(CreateTable create) {
        Optional<String> refusal = Stream.concat(
                        create.columns().stream().flatMap(column -> words(column).stream()),
                        create.indexes().stream()
                                .flatMap(index -> index.keys().stream())
                                .filter(key -> key.expression().isPresent())
                                .map(key -> "add-index/functional"))
                .flatMap(shape -> knowledge.facts().refusal(shape).stream())
                .findFirst();
        if (refusal.isPresent()) {
            return Effect.refused(Refusal.numbered(refusal.get()));
        }
        RelationName table = name(create.table());
        Optional<String> tooLong = schema.table(table).isPresent()
                ? Optional.empty()
                : KeyBytes.refusal(new Alteration(knowledge, table, columns(create), schema, session), create);
        if (tooLong.isPresent()) {
            return Effect.refused(Refusal.numbered(tooLong.get()));
        }
        List<Name> copied = create.likes().stream().map(Like::table).toList();
        List<Name> parents = Stream.concat(
                        create.constraints().stream(),
                        create.columns().stream().flatMap(column -> counting(column).stream()))
                .filter(ForeignKey.class::isInstance)
                .map(constraint -> ((ForeignKey) constraint).referenced())
                .filter(name -> !name.text().equals(create.table().text()))
                .toList();
        return locking(MetadataLocks.SHARED_READ, copied)
                .and(MetadataLocks.SHARED_UPGRADABLE, parents)
                .effect();
    }

    /** What it makes, as if added to a table without any. */
    private static List<Operation> columns(CreateTable create) {
        Altered on = new Altered(create.what(), create.table(), false, false);
        return create.columns().stream()
                .map(column -> (Operation) new AddColumn(column.extent(), on, column, false))
                .toList();
    }

    private List<Constraint> counting(ColumnDefinition column) {
        return knowledge.features().have("references-in-columns") ? column.constraints() : List.of();
    }

    private static List<String> words(ColumnDefinition column) {
        List<String> needed =
                new ArrayList<>(Words.of(column).stream().map(Change::shape).toList());
        if (column.generated().isPresent()) {
            needed.add(Alteration.isVirtual(column) ? "add-column/virtual" : "add-column/stored");
        }
        return needed;
    }

    private Effect drop(DropTable drop) {
        Set<RelationName> gone =
                new TreeSet<>(drop.tables().stream().map(this::name).toList());
        boolean pointedAt = checksForeignKeys()
                && gone.stream()
                        .anyMatch(table ->
                                schema.tablesPointingAt(table).anyMatch(other -> !gone.contains(other.name())));
        if (pointedAt) {
            return Effect.refused(Refusal.numbered(
                    knowledge.features().value("error-of-referenced-table").orElse("1217")
                            + ": a foreign key of another table points to it"));
        }
        return locking(MetadataLocks.EXCLUSIVE, drop.tables()).effect();
    }

    private Effect truncate(Truncate truncate) {
        boolean pointedAt = checksForeignKeys()
                && truncate.tables().stream()
                        .map(this::name)
                        .anyMatch(table -> schema.pointingAt(table).findAny().isPresent());
        return pointedAt
                ? Effect.refused(Refusal.numbered("1701: a foreign key of another table points to it"))
                : locking(MetadataLocks.EXCLUSIVE, truncate.tables())
                        .emptying(truncate.tables())
                        .effect();
    }

    private boolean checksForeignKeys() {
        return new Alteration(knowledge, new RelationName("", ""), List.of(), schema, session).checksForeignKeys();
    }

    private RelationName name(Name name) {
        return schema.resolve(name, session);
    }

    private Gathered locking(MetadataLocks lock, Collection<Name> tables) {
        return new Gathered(new TreeMap<>(), new TreeSet<>(), new TreeSet<>()).and(lock, tables);
    }

    /** Locks and work, as they come together. */
    private final class Gathered {

        private final SortedMap<RelationName, Lock> locks;
        private final SortedSet<RelationName> emptied;
        private final SortedSet<RelationName> scans;

        Gathered(SortedMap<RelationName, Lock> locks, SortedSet<RelationName> emptied, SortedSet<RelationName> scans) {
            this.locks = locks;
            this.emptied = emptied;
            this.scans = scans;
        }

        /** A session's own table needs no lock. */
        Gathered and(MetadataLocks lock, Collection<Name> tables) {
            for (Name table : tables) {
                RelationName name = name(table);
                boolean own = schema.table(name)
                        .map(known -> known.persistence() == Persistence.TEMPORARY)
                        .orElse(false);
                if (!own) {
                    locks.merge(name, lock.lock(), (one, two) -> two.strongerThan(one) ? two : one);
                }
            }
            return this;
        }

        Gathered reading(Collection<Name> tables) {
            tables.forEach(table -> scans.add(name(table)));
            return this;
        }

        Gathered emptying(Collection<Name> tables) {
            tables.forEach(table -> emptied.add(name(table)));
            return this;
        }

        Effect effect() {
            return new Effect(
                    Accepted.YES,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    true,
                    locks,
                    emptied,
                    emptied,
                    scans,
                    new TreeSet<>(),
                    new TreeSet<>(),
                    List.of(),
                    Course.USUAL);
        }
    }
}
