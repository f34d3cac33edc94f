package dev.schemalint.story;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.DropDefault;
import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.Table;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an operation on its table is in the life of a column.
 *
 * @param word {@code added}, {@code backfilled}, {@code dropped} and so on
 * @param place the piece that says so
 */
record Stage(String word, Span place) {

    private static final Pattern REFERENCE = Pattern.compile("(?i)\\breferences\\s+[^\\s(]+\\s*\\([^)]*\\)");

    static Optional<Stage> of(Situation at, String column) {
        Operation operation = at.operation();
        if (operation instanceof CreateTable create) {
            return create.columns().stream()
                    .filter(defined -> defined.name().text().equals(column))
                    .findFirst()
                    .map(Stage::added)
                    .or(() -> named(at, column, "constrained"));
        }
        if (operation instanceof AddColumn add && add.column().text().equals(column)) {
            return Optional.of(new Stage(added(add.definition()).word(), operation.span()));
        }
        if (operation instanceof DropTable) {
            return Optional.of(new Stage("dropped with its table", operation.span()));
        }
        if (operation instanceof DropIndex drop) {
            return drop.indexes().stream().anyMatch(index -> holds(at, index, column))
                    ? Optional.of(new Stage("index dropped", operation.span()))
                    : Optional.empty();
        }
        if (operation instanceof ValidateConstraint validate) {
            return isOn(at, validate.on().name(), validate.name(), column, "validated");
        }
        if (operation instanceof DropConstraint drop) {
            return isOn(at, drop.on().name(), drop.name(), column, "released");
        }
        if (operation instanceof ColumnOperation change) {
            return change.column().text().equals(column)
                    ? Optional.of(new Stage(word(change), operation.span()))
                    : named(at, column, kind(operation));
        }
        return named(at, column, word(operation, column));
    }

    /** The same of an operation on another table, which locks this one. */
    static Optional<Stage> ofOther(Situation at, String column) {
        Operation operation = at.operation();
        if (operation instanceof CreateTable || operation instanceof AddColumn || operation instanceof AddConstraint) {
            String text = at.source().text(operation.span());
            return REFERENCE.matcher(text).results().anyMatch(match -> mentions(match.group(), column))
                    ? Optional.of(new Stage("referenced", operation.span()))
                    : Optional.empty();
        }
        if (operation instanceof Update) {
            return named(at, column, "read by an update");
        }
        if (operation instanceof Insert) {
            return named(at, column, "read by an insert");
        }
        return operation instanceof CreateView || operation instanceof CreateMaterializedView
                ? named(at, column, "read by a view")
                : Optional.empty();
    }

    private static Stage added(ColumnDefinition definition) {
        boolean defaulted = definition.defaultValue().isPresent()
                || definition.generated().isPresent()
                || definition.identity().isPresent();
        return new Stage(
                "added" + (defaulted ? ", defaulted" : "")
                        + (definition.constraints().isEmpty() ? "" : ", constrained"),
                definition.extent().span());
    }

    private static String word(ColumnOperation change) {
        if (change instanceof DropColumn) {
            return "dropped";
        }
        if (change instanceof RenameColumn || change instanceof ChangeColumn) {
            return "renamed";
        }
        if (change instanceof AlterColumnType || change instanceof ModifyColumn) {
            return "retyped";
        }
        if (change instanceof SetDefault || change instanceof AddIdentity) {
            return "defaulted";
        }
        if (change instanceof DropDefault) {
            return "default dropped";
        }
        if (change instanceof SetNotNull) {
            return "constrained";
        }
        return change instanceof DropNotNull ? "released" : kind(change);
    }

    private static String word(Operation operation, String column) {
        if (operation instanceof Update update) {
            return names(update.columns(), column) ? "backfilled" : "read by an update";
        }
        if (operation instanceof Insert insert) {
            return names(insert.columns(), column) ? "written by an insert" : "read by an insert";
        }
        if (operation instanceof CreateIndex) {
            return "indexed";
        }
        if (operation instanceof CreateView || operation instanceof CreateMaterializedView) {
            return "read by a view";
        }
        return operation instanceof AddConstraint ? "constrained" : kind(operation);
    }

    private static String kind(Operation operation) {
        return operation.kind().replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    private static boolean names(List<Identifier> columns, String column) {
        return columns.stream().map(Identifier::text).anyMatch(column::equals);
    }

    private static Optional<Stage> named(Situation at, String column, String word) {
        return mentions(at.source().text(at.operation().span()), column)
                ? Optional.of(new Stage(word, at.operation().span()))
                : Optional.empty();
    }

    static boolean mentions(String text, String column) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    private static Optional<Stage> isOn(Situation at, Name table, Identifier constraint, String column, String word) {
        Optional<KnownConstraint> known = at.table(table).flatMap(found -> found.constraint(constraint.text()));
        return known.map(found -> found.on(column) || found.checks(column)).orElse(mentions(constraint.text(), column))
                ? Optional.of(new Stage(word, at.operation().span()))
                : Optional.empty();
    }

    private static boolean holds(Situation at, Name index, String column) {
        Optional<Table> table = at.schema().tableOfIndex(index, at.session());
        return table.flatMap(known -> Optional.ofNullable(known.indexes().get(index.text())))
                .filter(known -> known.holds(column) || known.computesWith(column))
                .isPresent();
    }
}
