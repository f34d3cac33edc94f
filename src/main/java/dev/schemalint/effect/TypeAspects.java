package dev.schemalint.effect;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeOperation;
import dev.schemalint.operation.TypeOperation.AddAttribute;
import dev.schemalint.operation.TypeOperation.AddDomainConstraint;
import dev.schemalint.operation.TypeOperation.AlterAttribute;
import dev.schemalint.operation.TypeOperation.AlterSequence;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.operation.TypeOperation.DropAttribute;
import dev.schemalint.operation.TypeOperation.RenameAttribute;
import dev.schemalint.operation.TypeOperation.SetDomainNotNull;
import dev.schemalint.operation.TypeOperation.ValidateDomainConstraint;
import dev.schemalint.schema.Domain;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What statements about types, domains and sequences do, to themselves and to the tables that use them. */
record TypeAspects(Moment moment) {

    List<Aspect> of(TypeOperation operation) {
        Aspect plain = Aspect.of(operation.kind());
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
        return List.of(owned(aspect, alter.options()));
    }

    /** OWNED BY opens the owning table. */
    private Aspect owned(Aspect aspect, List<Option> options) {
        List<RelationName> owners = options.stream()
                .filter(option -> option.name().replace('_', ' ').equalsIgnoreCase("owned by"))
                .flatMap(option -> option.value().stream())
                .flatMap(value -> Sequences.ownerIn(value, moment).stream())
                .toList();
        return aspect.with(Role.TABLE, owners);
    }

    private Aspect checked(String shape, Name domain) {
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
