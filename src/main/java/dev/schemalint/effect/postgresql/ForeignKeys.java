package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.postgresql.Casts.Cast;
import dev.schemalint.effect.postgresql.Casts.Context;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What making a foreign key takes, wherever it is written. */
final class ForeignKeys {

    private ForeignKeys() {}

    /** The lock on the table it points to, and what versions ask of partitioned tables on either side. */
    static List<Aspect> locks(RelationName table, ForeignKey key, Moment moment) {
        RelationName referenced = moment.name(key.referenced());
        List<Aspect> found = new ArrayList<>();
        found.add(Aspect.of("references").with(Role.REFERENCED, moment.divided(referenced)));
        if (moment.partitioned(referenced)) {
            found.add(Aspect.of("references/partitioned"));
        }
        if (moment.partitioned(table)) {
            found.add(Aspect.of("foreign-key/partitioned"));
            if (key.traits().notValid()) {
                found.add(Aspect.of("foreign-key/partitioned/not-valid"));
            }
        }
        return found;
    }

    /** Why it cannot be: nothing unique to point to, or types that do not compare. */
    static List<Aspect> objections(ForeignKey key, Optional<Table> table, Moment moment) {
        return objections(
                key,
                key.columns().stream()
                        .map(column -> table.flatMap(known -> known.column(column.text()))
                                .flatMap(Column::type))
                        .toList(),
                moment);
    }

    /**
     * The same where the columns are only being made.
     *
     * @param types of its own columns, in order
     */
    static List<Aspect> objections(ForeignKey key, List<Optional<TypeName>> types, Moment moment) {
        List<Aspect> found = new ArrayList<>();
        Optional<Table> referenced = moment.table(key.referenced());
        if (referenced.map(known -> known.complete() && !hasKey(known, key)).orElse(false)) {
            found.add(Aspect.of("references/no-key"));
        }
        List<String> pointedAt = key.referencedColumns().isEmpty()
                ? referenced.map(Keys::primaryKeyInOrder).orElse(List.of())
                : key.referencedColumns().stream().map(Identifier::text).toList();
        if (!pointedAt.isEmpty() && types.size() != pointedAt.size()) {
            found.add(Aspect.of("references/other-count"));
        }
        for (int i = 0; i < Math.min(types.size(), pointedAt.size()); i++) {
            String column = pointedAt.get(i);
            Optional<TypeName> here = base(types.get(i), moment);
            Optional<TypeName> there =
                    base(referenced.flatMap(known -> known.column(column)).flatMap(Column::type), moment);
            if (here.isPresent() && there.isPresent() && !comparable(here.get(), there.get(), moment)) {
                found.add(Aspect.of("references/other-type"));
            }
        }
        return found;
    }

    /** Temporary tables point to temporary ones only, and permanent tables to permanent ones. */
    static List<Aspect> ofPersistence(ForeignKey key, Persistence here, Moment moment) {
        Optional<Persistence> there = moment.table(key.referenced()).map(Table::persistence);
        boolean stands = there.map(other -> here == Persistence.TEMPORARY
                        ? other != Persistence.TEMPORARY
                        : other == Persistence.TEMPORARY
                                || here == Persistence.PERMANENT && other == Persistence.UNLOGGED)
                .orElse(false);
        return stands ? List.of(Aspect.of("references/other-persistence")) : List.of();
    }

    private static boolean hasKey(Table referenced, ForeignKey key) {
        if (key.referencedColumns().isEmpty()) {
            return Keys.hasPrimaryKey(referenced);
        }
        Set<String> wanted =
                key.referencedColumns().stream().map(Identifier::text).collect(Gathering.set());
        return referenced.indexes().values().stream()
                .filter(Index::unique)
                .filter(index -> index.where().isEmpty())
                .anyMatch(index -> Keys.columns(index).equals(wanted));
    }

    private static Optional<TypeName> base(Optional<TypeName> type, Moment moment) {
        return DomainType.of(type, moment).base();
    }

    private static boolean comparable(TypeName here, TypeName there, Moment moment) {
        if (here.name().equals(there.name()) || here.isSerial() || there.isSerial()) {
            return true;
        }
        boolean known = moment.catalogs().types().named(here.name()).isPresent()
                && moment.catalogs().types().named(there.name()).isPresent();
        return !known || implicit(here, there, moment) || implicit(there, here, moment);
    }

    private static boolean implicit(TypeName from, TypeName to, Moment moment) {
        return moment.catalogs()
                .casts()
                .between(from.name(), to.name())
                .map(Cast::context)
                .map(Context.IMPLICIT::equals)
                .orElse(false);
    }
}
