package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PublicationOperation;
import dev.schemalint.operation.PublicationOperation.AlterPublication;
import dev.schemalint.operation.PublicationOperation.Change;
import dev.schemalint.operation.PublicationOperation.CreatePublication;
import dev.schemalint.operation.PublicationOperation.Published;
import dev.schemalint.operation.PublicationOperation.Published.PublishedSchema;
import dev.schemalint.operation.PublicationOperation.Published.PublishedTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What statements about publications do to the tables that are published. */
record PublicationAspects(Moment moment) {

    List<Aspect> of(PublicationOperation operation) {
        if (operation instanceof CreatePublication create) {
            List<Aspect> found = published(create.published());
            create.options().stream().map(Option::name).map(this::option).forEach(found::add);
            return found;
        }
        if (operation instanceof AlterPublication alter) {
            List<Aspect> found = published(alter.published());
            alter.options().stream().map(Option::name).map(this::option).forEach(found::add);
            found.addAll(changed(alter));
            return found;
        }
        return List.of();
    }

    private Aspect option(String name) {
        String shape = "publication-option/" + name;
        return Aspect.of(moment.catalogs().facts().list(shape) ? shape : "publication-option/unrecognized");
    }

    private List<Aspect> published(List<Published> published) {
        List<Aspect> found = new ArrayList<>(List.of(Aspect.of("publication")));
        for (Published one : published) {
            if (one instanceof PublishedSchema) {
                found.add(Aspect.of("publication/schema"));
            } else if (one instanceof PublishedTable table) {
                found.addAll(table(table));
            }
        }
        boolean more = published.stream()
                .anyMatch(one -> one instanceof PublishedTable table
                        && (table.where().isPresent() || !table.columns().isEmpty()));
        if (more) {
            found.add(Aspect.of("publication/part"));
        }
        return found;
    }

    private List<Aspect> table(PublishedTable published) {
        List<Aspect> found = new ArrayList<>();
        Optional<Table> table = moment.table(published.table());
        found.add(Aspect.of("publication").with(Role.TABLE, moment.schema().publishedBy(published, moment.session())));
        table.ifPresent(known -> {
            if (known.partitioned()) {
                found.add(Aspect.of("publication/partitioned"));
            }
            if (known.kind() != ObjectKind.TABLE || known.persistence() != Persistence.PERMANENT) {
                found.add(Aspect.of("publication/not-logged"));
            }
            boolean missing = published.columns().stream()
                    .anyMatch(column ->
                            known.complete() && known.column(column.text()).isEmpty());
            if (missing) {
                found.add(Aspect.of("missing-column"));
            }
        });
        return found;
    }

    private List<Aspect> changed(AlterPublication alter) {
        String name = alter.name().text();
        Set<RelationName> before = moment.schema().published(name).collect(Gathering.set());
        List<RelationName> named = alter.published().stream()
                .flatMap(one -> one instanceof PublishedTable table
                        ? moment.schema().publishedBy(table, moment.session()).stream()
                        : List.<RelationName>of().stream())
                .toList();
        if (alter.change() == Change.SET) {
            return named.isEmpty()
                    ? List.of()
                    : List.of(Aspect.of("publication").with(Role.TABLE, before));
        }
        boolean seen = !before.isEmpty();
        boolean wrong = alter.change() == Change.ADD
                ? named.stream().anyMatch(before::contains)
                : seen && !before.containsAll(named);
        return wrong
                ? List.of(Aspect.of(alter.change() == Change.ADD ? "publication/member" : "publication/stranger"))
                : List.of();
    }
}
