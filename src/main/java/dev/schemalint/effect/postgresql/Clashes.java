package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.RenameIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TypeOperation.CreateCompositeType;
import dev.schemalint.operation.TypeOperation.CreateDomain;
import dev.schemalint.operation.TypeOperation.CreateEnum;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.ResultColumn;
import dev.schemalint.schema.ResultColumns;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a name that a statement gives is given already: to another relation, type or column. */
record Clashes(Moment moment) {

    private static final Set<ObjectKind> RELATIONS = EnumSet.of(
            ObjectKind.TABLE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.SEQUENCE,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.INDEX);

    Optional<Refusal> in(Operation operation) {
        if (operation instanceof RenameTable rename) {
            return relation(rename.on().name(), rename.to());
        }
        if (operation instanceof RenameIndex rename) {
            return relation(rename.on().name(), rename.to());
        }
        if (operation instanceof RenameObject rename && RELATIONS.contains(rename.what())) {
            return relation(rename.name(), rename.to());
        }
        if (operation instanceof RenameColumn rename) {
            return moment.table(rename.on().name())
                    .flatMap(table -> table.column(rename.to().text()))
                    .map(Column::name)
                    .map(Clashes::columnTaken);
        }
        if (operation instanceof CreateIndex create && create.name().isPresent() && !create.ifNotExists()) {
            return relation(new RelationName(
                    moment.name(create.table()).schema(), create.name().get().text()));
        }
        if (operation instanceof CreateTable create) {
            return doubled(create).or(() -> typeTaken(create.table()));
        }
        if (operation instanceof CreateTableAs create && create.query().isPresent()) {
            return doubled(results(
                    new ResultColumns(create.query().get(), moment.schema(), moment.session()), create.columns()));
        }
        if (operation instanceof CreateView create) {
            return doubled(
                    results(new ResultColumns(create.query(), moment.schema(), moment.session()), create.columns()));
        }
        if (operation instanceof CreateMaterializedView create) {
            return doubled(
                    results(new ResultColumns(create.query(), moment.schema(), moment.session()), create.columns()));
        }
        Optional<Name> type = type(operation);
        return type.isEmpty() ? Optional.empty() : typeTaken(type.get()).or(() -> relationTaken(type.get()));
    }

    private static Optional<Name> type(Operation operation) {
        if (operation instanceof CreateEnum create) {
            return Optional.of(create.type());
        }
        if (operation instanceof CreateCompositeType create) {
            return Optional.of(create.type());
        }
        return operation instanceof CreateDomain create ? Optional.of(create.domain()) : Optional.empty();
    }

    /** Types are kept without their schema, so one that is written with a schema may be another. */
    private Optional<Refusal> typeTaken(Name name) {
        String type = name.text();
        boolean taken = name.schema().isEmpty()
                && moment.session().setting("search_path").isEmpty()
                && (moment.schema().isEnum(type)
                        || moment.schema().isComposite(type)
                        || moment.schema().domain(type).isPresent());
        return taken
                ? Optional.of(SqlState.DUPLICATE_OBJECT.because("there is a type " + type + " already"))
                : Optional.empty();
    }

    /** A relation's rows are a type of its name. */
    private Optional<Refusal> relationTaken(Name name) {
        return moment.table(name)
                .filter(table -> table.kind() != ObjectKind.SEQUENCE)
                .map(table -> SqlState.DUPLICATE_OBJECT.because(
                        "the rows of the relation " + name.text() + " are a type of this name already"));
    }

    private Optional<Refusal> relation(Name old, Identifier to) {
        return relation(new RelationName(home(old), to.text()));
    }

    private Optional<Refusal> relation(RelationName there) {
        boolean taken = moment.table(there).isPresent()
                || moment.schema().tableOfIndex(there).isPresent();
        return taken
                ? Optional.of(SqlState.DUPLICATE_TABLE.because("a relation " + there.name() + " is there already"))
                : Optional.empty();
    }

    /** An index is in the schema of its table. */
    private String home(Name name) {
        return moment.schema()
                .tableOfIndex(name, moment.session())
                .filter(table -> moment.table(name).isEmpty())
                .map(table -> table.name().schema())
                .orElseGet(() -> moment.name(name).schema());
    }

    private Optional<Refusal> doubled(CreateTable create) {
        List<String> names = new ArrayList<>();
        for (ColumnDefinition column : create.columns()) {
            names.add(column.name().text());
        }
        boolean known = create.likes().stream()
                .allMatch(like ->
                        moment.table(like.table()).filter(Table::complete).isPresent());
        if (known) {
            create.likes().stream()
                    .flatMap(like -> moment.table(like.table()).stream())
                    .forEach(table -> names.addAll(table.columns().keySet()));
        }
        return doubled(names);
    }

    private List<String> results(ResultColumns results, List<Identifier> given) {
        return results.columns(given).stream()
                .flatMap(List::stream)
                .map(ResultColumn::name)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Refusal columnTaken(String name) {
        return SqlState.DUPLICATE_COLUMN.because("there are two columns " + name);
    }

    private static Optional<Refusal> doubled(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !seen.add(name)).findFirst().map(Clashes::columnTaken);
    }
}
