package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.ChangeTableOwner;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.Inherit;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.NoInherit;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.ResetTableOptions;
import dev.schemalint.operation.TableOperation.SetAccessMethod;
import dev.schemalint.operation.TableOperation.SetLogged;
import dev.schemalint.operation.TableOperation.SetReplicaIdentity;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.operation.TableOperation.SetUnlogged;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.schema.Attachment;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Reference;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What statements and ALTER TABLE actions about whole tables do. */
record TableAspects(Moment moment) {

    List<Aspect> of(TableOperation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTableAspects(moment).of(create);
        }
        if (operation instanceof CreateTableAs create) {
            return createAs(create);
        }
        if (operation instanceof DropTable drop) {
            return new DropAspects(moment).ofRelations(drop.tables(), drop.what(), drop.ifExists(), drop.cascade());
        }
        if (operation instanceof Truncate truncate) {
            return truncate(truncate);
        }
        if (operation instanceof LockTable lock) {
            return lock(lock);
        }
        return operation instanceof TableOperation.Action action ? action(action) : List.of();
    }

    private List<Aspect> action(TableOperation.Action action) {
        RelationName table = moment.name(action.on().name());
        Optional<Table> known = moment.table(table);
        Aspect plain = moment.on(action.kind(), action.on());
        if (action instanceof RenameTable rename && isIndex(rename.on().name())) {
            return List.of(Aspect.of("rename-index"));
        }
        if (action instanceof SetReplicaIdentity set && set.index().isPresent()) {
            boolean unique = known.flatMap(t -> Optional.ofNullable(
                            t.indexes().get(set.index().get().text())))
                    .map(Index::unique)
                    .orElse(true);
            return List.of(unique ? plain : Aspect.of("set-replica-identity/not-unique"));
        }
        if (action instanceof SetTableOptions set) {
            return options(plain, set.options().stream().map(Option::name).toList());
        }
        if (action instanceof ResetTableOptions reset) {
            return options(plain, reset.names());
        }
        if (action instanceof SetLogged || action instanceof SetUnlogged) {
            if (action.on().kind() == ObjectKind.SEQUENCE) {
                return List.of(Aspect.of("alter-sequence/logging").with(Role.SEQUENCE, table));
            }
            return List.of(logging(plain, known, action instanceof SetUnlogged));
        }
        if (action instanceof SetTableSchema || action instanceof ChangeTableOwner) {
            return List.of(plain.with(
                    Role.SEQUENCE, known.stream().flatMap(Table::sequences).toList()));
        }
        if (action instanceof SetAccessMethod set) {
            boolean heap = set.method().map(Identifier::text).orElse("heap").equals("heap");
            String shape = known.map(Table::partitioned).orElse(false) ? "/partitioned" : heap ? "/heap" : "";
            return List.of(plain.as(plain.shape() + shape));
        }
        if (action instanceof Inherit inherit) {
            return List.of(plain.with(Role.PARENT, moment.name(inherit.parent())));
        }
        if (action instanceof NoInherit inherit) {
            return List.of(plain.with(Role.PARENT, moment.name(inherit.parent())));
        }
        return List.of(plain);
    }

    private List<Aspect> lock(LockTable lock) {
        List<Aspect> found = new ArrayList<>();
        for (Name name : lock.tables()) {
            Aspect aspect = moment.on(
                    "lock-table/" + words(lock.mode()),
                    moment.name(name),
                    lock.only().contains(name));
            if (moment.table(name).map(Table::isView).orElse(false)) {
                found.add(Aspect.of("lock-table/view"));
                aspect = aspect.with(Role.CHILD, new QueryAspects(moment).opened(List.of(moment.name(name))));
            }
            found.add(aspect);
        }
        return found;
    }

    private boolean isIndex(Name name) {
        return moment.table(name).isEmpty()
                && moment.schema().tableOfIndex(name, moment.session()).isPresent();
    }

    private List<Aspect> options(Aspect plain, List<String> names) {
        List<Aspect> found = new ArrayList<>();
        for (String name : names) {
            String own = name.startsWith("toast.") ? name.substring("toast.".length()) : name;
            String shape = "table-option/" + own.toLowerCase(Locale.ROOT);
            boolean strange = own.indexOf('.') < 0 && !moment.catalogs().facts().list(shape);
            if (plain.in(Role.TABLE).stream().anyMatch(moment::partitioned)) {
                found.add(plain.as("table-option/partitioned"));
            }
            found.add(plain.as(strange ? "table-option/unrecognized" : shape));
        }
        return found;
    }

    private Aspect logging(Aspect plain, Optional<Table> known, boolean toUnlogged) {
        if (known.map(Table::partitioned).orElse(false)) {
            return plain.as(plain.shape() + "/partitioned");
        }
        if (known.isEmpty()) {
            return plain;
        }
        Table table = known.get();
        if (toUnlogged && table.attachments().values().stream().anyMatch(TableAspects::publishes)) {
            return plain.as("set-unlogged/published");
        }
        boolean already = (table.persistence() == Persistence.UNLOGGED) == toUnlogged && table.complete();
        if (already) {
            return plain.as(plain.shape() + "/already");
        }
        List<RelationName> neighbours = toUnlogged
                ? moment.schema()
                        .pointingAt(table.name())
                        .map(other -> other.table().name())
                        .toList()
                : moment.pointedAtBy(table.name(), constraint -> true);
        boolean stands = neighbours.stream()
                .filter(name -> !name.equals(table.name()))
                .flatMap(name -> moment.table(name).stream())
                .anyMatch(other -> (other.persistence() == Persistence.UNLOGGED) != toUnlogged);
        return stands
                ? plain.as(plain.shape() + "/foreign-key")
                : plain.with(Role.SEQUENCE, table.sequences().toList());
    }

    private static boolean publishes(Attachment attachment) {
        return attachment.kind() == ObjectKind.PUBLICATION;
    }

    private List<Aspect> createAs(CreateTableAs create) {
        if (moment.table(create.table()).isPresent()) {
            return List.of(Aspect.of(create.ifNotExists() ? "create-relation/exists" : "create-relation/taken"));
        }
        return create.query()
                .map(query -> new QueryAspects(moment).of(query, create.withData() ? "query/all-rows" : "query"))
                .orElse(List.of());
    }

    private List<Aspect> truncate(Truncate truncate) {
        if (truncate.tables().stream()
                .flatMap(name -> moment.table(name).stream())
                .anyMatch(Table::isView)) {
            return List.of(Aspect.of("wrong-kind"));
        }
        if (truncate.only().stream().map(moment::name).anyMatch(moment::partitioned)) {
            return List.of(Aspect.of("truncate/only-partitioned"));
        }
        Set<RelationName> emptied = truncate.tables().stream()
                .flatMap(name -> truncate.only().contains(name)
                        ? Stream.of(moment.name(name))
                        : moment.family(moment.name(name)).stream())
                .collect(Gathering.set());
        boolean needed = false;
        List<RelationName> open = new ArrayList<>(emptied);
        Set<RelationName> more = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            for (Reference other :
                    moment.schema().pointingAt(open.remove(open.size() - 1)).toList()) {
                if (!emptied.contains(other.table().name())
                        && more.add(other.table().name())) {
                    needed = true;
                    open.add(other.table().name());
                }
            }
        }
        List<Aspect> found = new ArrayList<>();
        found.add(Aspect.of("truncate")
                .with(Role.TABLE, emptied)
                .with(
                        Role.PARENT,
                        emptied.stream()
                                .flatMap(name -> moment.table(name).stream())
                                .flatMap(table -> table.partitionOf().stream())
                                .toList()));
        if (needed) {
            found.add(Aspect.of(truncate.cascade() ? "truncate/cascade" : "truncate/referenced")
                    .with(Role.REFERENCING, moment.families(more)));
        }
        if (truncate.restartIdentity()) {
            found.add(Aspect.of("truncate/restart")
                    .with(
                            Role.SEQUENCE,
                            emptied.stream()
                                    .flatMap(name -> moment.table(name).stream())
                                    .flatMap(Table::sequences)
                                    .toList()));
        }
        return found;
    }

    /** {@code AccessExclusive} is {@code access-exclusive}. */
    private static String words(String mode) {
        return mode.strip()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replaceAll("[ _]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
