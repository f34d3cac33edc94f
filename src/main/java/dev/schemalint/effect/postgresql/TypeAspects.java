package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeOperation;
import dev.schemalint.operation.TypeOperation.AddAttribute;
import dev.schemalint.operation.TypeOperation.AddDomainConstraint;
import dev.schemalint.operation.TypeOperation.AddEnumValue;
import dev.schemalint.operation.TypeOperation.AlterAttribute;
import dev.schemalint.operation.TypeOperation.AlterSequence;
import dev.schemalint.operation.TypeOperation.CreateDomain;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.operation.TypeOperation.DropAttribute;
import dev.schemalint.operation.TypeOperation.RenameAttribute;
import dev.schemalint.operation.TypeOperation.RenameEnumValue;
import dev.schemalint.operation.TypeOperation.SetDomainNotNull;
import dev.schemalint.operation.TypeOperation.ValidateDomainConstraint;
import dev.schemalint.schema.Domain;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What statements about types, domains and sequences do, to themselves and to the tables that use them. */
record TypeAspects(Moment moment) {

    List<Aspect> of(TypeOperation operation) {
        Aspect plain = Aspect.of(operation.kind());
        if (operation instanceof AddEnumValue add) {
            return value(plain, add);
        }
        if (operation instanceof RenameEnumValue rename) {
            boolean missing = moment.schema()
                    .labels(rename.type().text())
                    .map(labels -> !labels.contains(rename.value()))
                    .orElse(false);
            boolean taken = moment.schema()
                    .labels(rename.type().text())
                    .map(labels -> labels.contains(rename.to()))
                    .orElse(false);
            return missing
                    ? List.of(plain, Aspect.of("enum/no-value"))
                    : taken ? List.of(plain, Aspect.of("enum/value-taken")) : List.of(plain);
        }
        if (operation instanceof CreateDomain create
                && create.constraints().stream()
                        .anyMatch(constraint ->
                                constraint instanceof Check check && Expression.Subquery.isIn(check.condition()))) {
            return List.of(Aspect.of("check/subquery"));
        }
        if (operation instanceof AddDomainConstraint add) {
            return List.of(
                    add.constraint().traits().notValid() || !(add.constraint() instanceof Check)
                            ? plain
                            : checked("domain/checked", add.domain()));
        }
        if (operation instanceof SetDomainNotNull set) {
            return List.of(checked("domain/not-null", set.domain()));
        }
        if (operation instanceof ValidateDomainConstraint validate) {
            return List.of(checked("domain/checked", validate.domain()));
        }
        if (operation instanceof AddAttribute add) {
            return List.of(typed(plain, add.type(), add.cascade()));
        }
        if (operation instanceof DropAttribute drop) {
            return List.of(typed(plain, drop.type(), drop.cascade()));
        }
        if (operation instanceof RenameAttribute rename) {
            return List.of(typed(plain, rename.type(), rename.cascade()));
        }
        if (operation instanceof AlterAttribute alter) {
            boolean used = !tablesWith(name -> holds(name, alter.type().text())).isEmpty();
            return List.of(used ? Aspect.of("alter-attribute/used") : plain);
        }
        if (operation instanceof CreateSequence create) {
            boolean taken = moment.table(create.sequence()).isPresent();
            if (taken) {
                return List.of(Aspect.of(create.ifNotExists() ? "create-relation/exists" : "create-relation/taken"));
            }
            return List.of(owned(plain, create.options()));
        }
        if (operation instanceof AlterSequence alter) {
            return alter(alter);
        }
        return List.of(plain);
    }

    private List<Aspect> value(Aspect plain, AddEnumValue add) {
        Optional<Set<String>> labels = moment.schema().labels(add.type().text());
        if (labels.map(known -> known.contains(add.value())).orElse(false)) {
            return add.ifNotExists() ? List.of(plain) : List.of(plain, Aspect.of("enum/value-taken"));
        }
        boolean lost = Stream.concat(add.before().stream(), add.after().stream())
                .anyMatch(neighbour ->
                        labels.map(known -> !known.contains(neighbour)).orElse(false));
        return lost ? List.of(plain, Aspect.of("enum/no-value")) : List.of(plain);
    }

    /** Tables made of a type change with it, if the statement says so. */
    private Aspect typed(Aspect plain, Name type, boolean cascade) {
        List<RelationName> made =
                moment.schema().tables(table -> table.lineage().ofType().equals(Optional.of(type.text()))).stream()
                        .map(Table::name)
                        .toList();
        if (made.isEmpty()) {
            return plain;
        }
        return Aspect.of(cascade ? "change-attribute/typed" : "drop/needed").with(Role.TABLE, made);
    }

    private List<Aspect> alter(AlterSequence alter) {
        RelationName sequence = moment.name(alter.sequence());
        if (moment.schema().complete() && moment.table(sequence).isEmpty()) {
            return alter.ifExists() ? List.of() : List.of(Aspect.of("missing-relation"));
        }
        boolean logging = alter.options().stream()
                .map(option -> option.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("logged"));
        Aspect aspect =
                Aspect.of(logging ? "alter-sequence/logging" : "alter-sequence").with(Role.SEQUENCE, sequence);
        List<Aspect> found = new ArrayList<>(List.of(owned(aspect, alter.options())));
        if (has(alter.options(), "as")) {
            found.add(Aspect.of("alter-sequence/type"));
        }
        if (has(alter.options(), "owned by")) {
            if (Sequences.ofIdentity(sequence, moment)) {
                found.add(Aspect.of("alter-sequence/of-identity"));
            }
            boolean view = owners(alter.options()).stream()
                    .flatMap(owner -> moment.table(owner).stream())
                    .anyMatch(owner -> owner.kind() != ObjectKind.TABLE && owner.kind() != ObjectKind.FOREIGN_TABLE);
            if (view) {
                found.add(Aspect.of("sequence/owned-by-view"));
            }
        }
        return found;
    }

    /** OWNED BY opens the owning table. */
    private Aspect owned(Aspect aspect, List<Option> options) {
        return aspect.with(Role.TABLE, owners(options));
    }

    private List<RelationName> owners(List<Option> options) {
        return options.stream()
                .filter(option -> is(option, "owned by"))
                .flatMap(option -> option.value().stream())
                .flatMap(value -> Sequences.ownerIn(value, moment).stream())
                .toList();
    }

    private static boolean has(List<Option> options, String name) {
        return options.stream().anyMatch(option -> is(option, name));
    }

    private static boolean is(Option option, String name) {
        return option.name().replace('_', ' ').equalsIgnoreCase(name);
    }

    private Aspect checked(String shape, Name domain) {
        boolean inArray = moment.schema().tables().stream()
                .flatMap(table -> table.columns().values().stream())
                .flatMap(column -> column.type().stream())
                .anyMatch(type -> type.isArray() && isMadeOf(type.name(), domain.text()));
        if (inArray) {
            return Aspect.of("domain/in-array");
        }
        Aspect aspect = Aspect.of(shape).with(Role.TABLE, tablesUsing(domain.text()));
        return moment.schema().domain(domain.text()).isPresent()
                        || moment.schema().complete()
                ? aspect
                : aspect.unsettled(List.of("which tables use the domain " + domain.text()));
    }

    /** Whether it is that type, or a composite type with an attribute of it. */
    private boolean holds(String type, String composite) {
        return type.equals(composite)
                || moment.schema().attributeTypes(type).stream().anyMatch(inner -> holds(inner, composite));
    }

    private List<RelationName> tablesUsing(String domain) {
        return tablesWith(type -> isMadeOf(type, domain));
    }

    private boolean isMadeOf(String type, String domain) {
        Optional<Domain> known = moment.schema().domain(type);
        return type.equals(domain)
                || known.isPresent() && isMadeOf(known.get().base().name(), domain);
    }

    List<RelationName> tablesWith(Predicate<String> type) {
        return moment.schema().tables(table -> table.hasColumnOf(type)).stream()
                .map(Table::name)
                .toList();
    }
}
