package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.ColumnDefinition.Generated;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.TableOperation.ClusterOn;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.operation.TableOperation.SetReplicaIdentity;
import dev.schemalint.operation.TypeName;
import dev.schemalint.operation.TypeOperation.DropDomainConstraint;
import dev.schemalint.operation.TypeOperation.RenameDomainConstraint;
import dev.schemalint.operation.TypeOperation.ValidateDomainConstraint;
import dev.schemalint.schema.Domain;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what a statement names is known not to be there: a column, an index, a constraint of a domain, a type. */
record Absences(Moment moment) {

    private static final Set<String> SYSTEM = Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

    Optional<Refusal> in(Operation operation) {
        if (operation instanceof AddConstraint add) {
            return moment.table(add.on().name())
                    .filter(Table::complete)
                    .flatMap(table -> of(add.constraint(), table.columns().keySet()))
                    .or(() -> pointedAt(add.constraint(), add.on().name()));
        }
        if (operation instanceof AlterColumnType alter) {
            return type(alter.type());
        }
        if (operation instanceof AddColumn add) {
            Optional<Refusal> type = add.definition().type().flatMap(this::type);
            if (type.isPresent()) {
                return type;
            }
            return add.definition().constraints().stream()
                    .flatMap(constraint -> pointedAt(constraint, add.on().name()).stream())
                    .findFirst()
                    .or(() -> computed(add));
        }
        if (operation instanceof CreateTable create) {
            return of(create);
        }
        if (operation instanceof SetReplicaIdentity set && set.index().isPresent()) {
            return index(set.on().name(), set.index().get().text());
        }
        if (operation instanceof ClusterOn cluster) {
            return index(cluster.on().name(), cluster.index().text());
        }
        if (operation instanceof Reindex reindex && reindex.what() == ObjectKind.INDEX) {
            return reindex.name()
                    .filter(name -> moment.schema().complete()
                            && moment.schema()
                                    .tableOfIndex(name, moment.session())
                                    .isEmpty()
                            && !name.text().startsWith("pg_"))
                    .map(name -> SqlState.UNDEFINED_TABLE.because("there is no index " + name.text()));
        }
        if (operation instanceof DropDomainConstraint drop && !drop.ifExists()) {
            return check(drop.domain(), drop.name());
        }
        if (operation instanceof RenameDomainConstraint rename) {
            return check(rename.domain(), rename.name());
        }
        if (operation instanceof ValidateDomainConstraint validate) {
            return check(validate.domain(), validate.name());
        }
        if (operation instanceof DropRoutine drop && !drop.ifExists()) {
            return drop.routines().stream()
                    .filter(routine -> moment.schema().complete()
                            && !moment.schema().hasRoutine(routine)
                            && moment.catalogs()
                                    .functions()
                                    .named(routine.name().text())
                                    .isEmpty())
                    .findFirst()
                    .map(routine -> SqlState.UNDEFINED_FUNCTION.because("there is no such "
                            + drop.what().id() + " " + routine.name().text()));
        }
        if (operation instanceof DropObject drop
                && !drop.ifExists()
                && (drop.what() == ObjectKind.TYPE || drop.what() == ObjectKind.DOMAIN)) {
            return drop.names().stream()
                    .filter(name -> moment.schema().complete() && !isType(name.text()))
                    .findFirst()
                    .map(name -> SqlState.UNDEFINED_OBJECT.because("there is no type " + name.text()));
        }
        return Optional.empty();
    }

    /** Scripts that were not read may have made a type of this name. */
    private Optional<Refusal> type(TypeName type) {
        boolean lacking = moment.schema().complete()
                && moment.catalogs().types().lack(type.name())
                && !moment.schema().isEnum(type.name())
                && !moment.schema().isComposite(type.name())
                && moment.schema().domain(type.name()).isEmpty();
        return lacking
                ? Optional.of(SqlState.UNDEFINED_OBJECT.because(
                        "PostgreSQL " + moment.catalogs().version() + " has no type " + type.written()))
                : Optional.empty();
    }

    private boolean isType(String name) {
        Schema schema = moment.schema();
        return schema.isEnum(name)
                || schema.isComposite(name)
                || schema.domain(name).isPresent()
                || moment.catalogs().types().named(name).isPresent();
    }

    private Optional<Refusal> check(Name domain, Identifier name) {
        return moment.schema()
                .domain(domain.text())
                .map(Domain::checks)
                .filter(checks -> !checks.containsKey(name.text()))
                .map(checks -> SqlState.UNDEFINED_OBJECT.because("the domain has no constraint " + name.text()));
    }

    private Optional<Refusal> index(Name on, String index) {
        return moment.table(on)
                .filter(table -> table.complete() && !table.indexes().containsKey(index))
                .map(table -> SqlState.UNDEFINED_OBJECT.because("there is no index " + index + " on it"));
    }

    /** Where a table takes columns from elsewhere, what is not written may be there. */
    private Optional<Refusal> of(CreateTable create) {
        Optional<Refusal> model = create.likes().stream()
                .map(Like::table)
                .filter(this::isNothing)
                .map(name -> SqlState.UNDEFINED_TABLE.because("there is no " + name.text() + " to be made like"))
                .findFirst();
        if (model.isPresent()) {
            return model;
        }
        boolean all = create.likes().isEmpty()
                && create.inherits().isEmpty()
                && create.ofType().isEmpty()
                && create.partitionOf().isEmpty();
        Optional<Refusal> type = create.columns().stream()
                .flatMap(column -> column.type().flatMap(this::type).stream())
                .findFirst();
        if (type.isPresent()) {
            return type;
        }
        Set<String> columns = new HashSet<>();
        columns.add(create.table().text()); // its row
        create.columns().forEach(column -> columns.add(column.name().text()));
        List<Constraint> constraints = new ArrayList<>(create.constraints());
        create.columns().forEach(column -> constraints.addAll(column.constraints()));
        for (Constraint constraint : constraints) {
            Optional<Refusal> refusal = (all ? of(constraint, columns) : Optional.<Refusal>empty())
                    .or(() -> pointedAt(constraint, create.table()));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return all
                ? create.columns().stream()
                        .flatMap(column -> column.generated().map(Generated::expression).stream())
                        .flatMap(expression -> absent(expression, columns).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Neither a relation nor a type that has columns. */
    private boolean isNothing(Name name) {
        return moment.schema().complete()
                && moment.table(name).isEmpty()
                && !moment.schema().isComposite(name.text())
                && !name.text().startsWith("pg_")
                && name.schema().filter("information_schema"::equals).isEmpty();
    }

    private Optional<Refusal> computed(AddColumn add) {
        return moment.table(add.on().name())
                .filter(Table::complete)
                .flatMap(table -> add.definition()
                        .generated()
                        .flatMap(generated ->
                                absent(generated.expression(), table.columns().keySet())));
    }

    private Optional<Refusal> of(Constraint constraint, Set<String> columns) {
        for (Identifier column : constraint.columns()) {
            if (!columns.contains(column.text())) {
                return Optional.of(missing(column.text()));
            }
        }
        return constraint instanceof Check check ? absent(check.condition(), columns) : Optional.empty();
    }

    /** The columns that a foreign key points to; those of the table itself are only being made. */
    private Optional<Refusal> pointedAt(Constraint constraint, Name from) {
        return constraint instanceof ForeignKey key
                        && !moment.name(key.referenced()).equals(moment.name(from))
                ? moment.table(key.referenced())
                        .filter(Table::complete)
                        .flatMap(table -> key.referencedColumns().stream()
                                .map(Identifier::text)
                                .filter(column -> table.column(column).isEmpty())
                                .findFirst())
                        .map(Absences::missing)
                : Optional.empty();
    }

    /** A word may also be a function without parentheses, and the name of a row or a system column. */
    private Optional<Refusal> absent(Expression expression, Set<String> columns) {
        List<String> absent = new ArrayList<>();
        expression.each(part -> {
            if (part instanceof ColumnReference reference
                    && reference.column().parts().size() == 1
                    && !columns.contains(reference.column().text())
                    && !SYSTEM.contains(reference.column().text())
                    && moment.catalogs()
                            .functions()
                            .named(reference.column().text())
                            .isEmpty()
                    && moment.table(reference.column()).isEmpty()) {
                absent.add(reference.column().text());
            }
        });
        return absent.stream().findFirst().map(Absences::missing);
    }

    private static Refusal missing(String column) {
        return SqlState.UNDEFINED_COLUMN.because("there is no column " + column);
    }
}
