package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What REINDEX does to one index, one table, or many. */
record ReindexAspects(Moment moment) {

    List<Aspect> of(Reindex reindex) {
        List<Aspect> found = new ArrayList<>();
        if (reindex.options().stream().anyMatch(option -> option.name().equals("concurrently"))) {
            found.add(Aspect.of("reindex/concurrently-in-parentheses"));
        }
        if (reindex.options().stream().anyMatch(option -> option.name().equals("tablespace"))) {
            found.add(Aspect.of("reindex/tablespace"));
        }
        String manner = reindex.concurrently() ? "/concurrently" : "";
        switch (reindex.what()) {
            case INDEX -> found.add(index(reindex, manner));
            case TABLE, MATERIALIZED_VIEW -> found.addAll(table(reindex, manner));
            case SCHEMA -> found.addAll(many("reindex-many" + manner, Optional.of(name(reindex))));
            case DATABASE -> found.addAll(many("reindex-many" + manner, Optional.empty()));
            default -> found.add(Aspect.of("reindex-system" + manner));
        }
        return found;
    }

    private Aspect index(Reindex reindex, String manner) {
        Name index = reindex.name().orElseThrow();
        Optional<Table> table = moment.schema().tableOfIndex(index, moment.session());
        if (table.map(Table::partitioned).orElse(false)) {
            return Aspect.of("reindex-partitioned/index" + manner)
                    .with(Role.CHILD, moment.children(table.get().name()))
                    .about(partsOf(table.get(), index.text()));
        }
        Aspect aspect = Aspect.of("reindex" + manner).about(List.of(index.text()));
        return table.map(known -> aspect.with(Role.TABLE, known.name()))
                .orElse(aspect.unsettled(List.of("which table " + index + " stands on")));
    }

    /** The indexes of partitions that are attached to a partitioned table's. */
    private List<String> partsOf(Table parent, String index) {
        List<String> key = Optional.ofNullable(parent.indexes().get(index))
                .map(known -> Keys.columns(known.keys()))
                .orElse(List.of());
        return moment.schema().descendants(parent.name()).stream()
                .flatMap(child -> child.indexes().values().stream())
                .filter(child -> child.attached() && Keys.columns(child.keys()).equals(key))
                .map(Index::name)
                .toList();
    }

    private List<Aspect> table(Reindex reindex, String manner) {
        Name name = reindex.name().orElseThrow();
        Optional<Table> table = moment.table(name);
        if (table.map(Table::partitioned).orElse(false)) {
            List<Aspect> found = new ArrayList<>();
            found.add(Aspect.of("reindex-partitioned" + manner).with(Role.TABLE, moment.name(name)));
            moment.children(moment.name(name)).stream()
                    .flatMap(child -> moment.table(child).stream())
                    .filter(child -> !child.indexes().isEmpty())
                    .map(child -> all(child, "reindex-partitioned/partition" + manner))
                    .forEach(found::add);
            return found;
        }
        return List.of(table.map(known -> all(known, "reindex" + manner))
                .orElse(Aspect.of("reindex" + manner).with(Role.TABLE, moment.name(name))));
    }

    private List<Aspect> many(String shape, Optional<String> schema) {
        Stream<Table> tables = moment.schema().tables().stream()
                .filter(table -> table.kind() == ObjectKind.TABLE || table.kind() == ObjectKind.MATERIALIZED_VIEW)
                .filter(table -> !table.partitioned())
                .filter(table ->
                        schema.map(name -> table.name().schema().equals(name)).orElse(true));
        return Stream.concat(Stream.of(Aspect.of(shape)), tables.map(table -> all(table, shape)))
                .toList();
    }

    private static Aspect all(Table table, String shape) {
        return Aspect.of(shape)
                .with(Role.TABLE, table.name())
                .about(table.indexes().keySet());
    }

    private static String name(Reindex reindex) {
        return reindex.name().map(Name::text).orElse("");
    }
}
