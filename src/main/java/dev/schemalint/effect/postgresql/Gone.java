package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.ChangeOwner;
import dev.schemalint.operation.ObjectOperation.Comment;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PublicationOperation.CreatePublication;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Query.Result;
import dev.schemalint.operation.Query.Source;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TypeName;
import dev.schemalint.operation.TypeOperation.AddEnumValue;
import dev.schemalint.operation.TypeOperation.RenameEnumValue;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a statement uses what a script has dropped or renamed, or makes again what a script has made. */
record Gone(Moment moment) {

    Optional<Refusal> in(Operation operation) {
        Optional<String> column = columns(operation);
        if (column.isPresent()) {
            return Optional.of(SqlState.UNDEFINED_COLUMN.because(
                    "the column " + column.get() + " is gone: it was dropped or renamed"));
        }
        Optional<Refusal> lacking = moment.schema().lacksAny() ? lacking(operation) : Optional.empty();
        return lacking.isPresent() ? lacking : again(operation);
    }

    private Optional<Refusal> lacking(Operation operation) {
        return home(operation)
                .or(() -> type(operation))
                .or(() -> routine(operation))
                .or(() -> role(operation));
    }

    private Optional<String> columns(Operation operation) {
        if (operation instanceof ColumnOperation change && !(operation instanceof AddColumn)) {
            boolean perhaps = operation instanceof DropColumn drop && drop.ifExists();
            return perhaps ? Optional.empty() : lost(change.on().name(), List.of(change.column()));
        }
        if (operation instanceof Insert insert) {
            return lost(insert.table(), insert.columns())
                    .or(() -> insert.query().flatMap(this::lost));
        }
        if (operation instanceof Update update) {
            return lost(update.table(), update.columns())
                    .or(() -> update.where().flatMap(where -> lost(update.table(), where, update.reads())));
        }
        if (operation instanceof Delete delete) {
            return delete.where().flatMap(where -> lost(delete.table(), where, delete.reads()));
        }
        if (operation instanceof Comment comment
                && comment.what() == ObjectKind.COLUMN
                && comment.table().isPresent()) {
            return lost(comment.table().get(), List.of(comment.name().last()));
        }
        return Query.of(operation).flatMap(this::lost);
    }

    private Optional<String> lost(Name table, List<Identifier> columns) {
        Optional<Table> known = moment.table(table);
        if (known.isPresent() && !known.get().lost().isEmpty()) {
            for (Identifier column : columns) {
                if (isLost(known.get(), column.text())) {
                    return Optional.of(column.text());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLost(Table table, String column) {
        return table.lost(column) && table.column(column).isEmpty();
    }

    /** Where other relations are read, a column may be theirs. */
    private Optional<String> lost(Name relation, Expression where, List<Name> reads) {
        Optional<Table> table = moment.table(relation);
        if (table.isEmpty()
                || table.get().lost().isEmpty()
                || !reads.stream().allMatch(read -> moment.name(read).equals(moment.name(relation)))) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        where.each(value -> {
            if (value instanceof ColumnReference reference
                    && reference.column().parts().size() == 1
                    && isLost(table.get(), reference.column().text())) {
                found.add(reference.column().text());
            }
        });
        return found.stream().findFirst();
    }

    private Optional<String> lost(Query query) {
        boolean one = query.sources().size() == 1 && query.reads().size() == 1;
        return query.columns().stream()
                .filter(column -> column.parts().size() == 2 || one && !isNamedHere(column, query))
                .filter(column -> query.sources().stream()
                        .filter(source -> column.parts().size() == 1
                                || source.known().equals(column.parts().get(0).text()))
                        .map(Source::relation)
                        .flatMap(relation -> moment.table(relation).stream())
                        .anyMatch(table -> isLost(table, column.text())))
                .map(Name::text)
                .findFirst();
    }

    /** Whether the query gives a result this name, which its ORDER BY may say again. */
    private static boolean isNamedHere(Name column, Query query) {
        return query.results().stream()
                .anyMatch(result -> result instanceof Result.Value value
                        && !value.value().columnName().equals(Optional.of(column.text()))
                        && value.name().map(Identifier::text).equals(Optional.of(column.text())));
    }

    private Optional<Refusal> home(Operation operation) {
        boolean makes = operation instanceof CreateTable
                || operation instanceof CreateTableAs
                || operation instanceof CreateView
                || operation instanceof CreateMaterializedView;
        if (!makes) {
            return Optional.empty();
        }
        return operation
                .relation()
                .filter(name -> name.parts().size() == 2)
                .map(name -> new Name(name.parts().subList(0, 1)))
                .filter(schema -> moment.schema().lacks(ObjectKind.SCHEMA, schema))
                .map(schema -> SqlState.INVALID_SCHEMA_NAME.because("the schema " + schema + " was dropped"));
    }

    private Optional<Refusal> type(Operation operation) {
        return types(operation)
                .filter(type -> isSure(type) && moment.schema().lacks(ObjectKind.TYPE, type))
                .filter(type -> moment.catalogs().types().named(type.text()).isEmpty()
                        && moment.table(type).isEmpty())
                .findFirst()
                .map(type -> SqlState.UNDEFINED_OBJECT.because("the type " + type + " was dropped"));
    }

    private static Stream<Name> types(Operation operation) {
        if (operation instanceof AddEnumValue add) {
            return Stream.of(add.type());
        }
        if (operation instanceof RenameEnumValue rename) {
            return Stream.of(rename.type());
        }
        if (operation instanceof CreateTable create) {
            return create.columns().stream().flatMap(Gone::type);
        }
        return operation instanceof AddColumn add ? type(add.definition()) : Stream.empty();
    }

    private static Stream<Name> type(ColumnDefinition column) {
        return column.type().map(TypeName::asName).stream();
    }

    private Optional<Refusal> routine(Operation operation) {
        Stream<Name> called = operation instanceof CallRoutine call
                ? Stream.of(call.routine())
                : Query.of(operation).stream().flatMap(query -> query.calls().stream());
        return called.filter(name -> isSure(name) && moment.schema().lacks(ObjectKind.FUNCTION, name))
                .filter(name -> moment.catalogs().functions().named(name.text()).isEmpty())
                .findFirst()
                .map(name -> SqlState.UNDEFINED_FUNCTION.because("the function " + name + " was dropped"));
    }

    private Optional<Refusal> role(Operation operation) {
        Stream<Identifier> roles = operation instanceof Grant grant
                ? grant.grantees().stream()
                : operation instanceof ChangeOwner change ? Stream.of(change.owner()) : Stream.empty();
        return roles.map(Name::of)
                .filter(role -> moment.schema().lacks(ObjectKind.ROLE, role))
                .findFirst()
                .map(role -> SqlState.UNDEFINED_OBJECT.because("the role " + role + " was dropped"));
    }

    private Optional<Refusal> again(Operation operation) {
        if (operation instanceof CreatePublication create) {
            return taken(ObjectKind.PUBLICATION, Name.of(create.name()));
        }
        return operation instanceof CreateObject create
                        && !create.ifNotExists()
                        && !create.orReplace()
                        && !isOverloaded(create.what())
                ? create.name().filter(this::isSure).flatMap(name -> taken(create.what(), name))
                : Optional.empty();
    }

    private Optional<Refusal> taken(ObjectKind what, Name name) {
        return moment.schema().has(what, name)
                ? Optional.of(SqlState.DUPLICATE_OBJECT.because("there is " + name + " already"))
                : Optional.empty();
    }

    /** What is told apart by more than its name. */
    private static boolean isOverloaded(ObjectKind what) {
        return switch (what) {
            case AGGREGATE, CAST, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY, TRANSFORM, USER_MAPPING -> true;
            default -> false;
        };
    }

    /** A name without a schema may mean another where the session says where to look. */
    private boolean isSure(Name name) {
        return name.schema().isPresent()
                || moment.session().setting("search_path").isEmpty();
    }
}
