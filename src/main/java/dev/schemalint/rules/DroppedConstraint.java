package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.operation.Identifier;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;

/** A constraint gone with nothing in its place, so that what it forbade may come in. */
public final class DroppedConstraint implements OperationRule<DropConstraint> {

    @Override
    public Optional<Verdict> judge(DropConstraint drop, Situation at) {
        Optional<Table> end = at.tableAtEnd(drop.on().name());
        Optional<Table> last = at.last().table(at.resolve(drop.on().name()));
        String name = drop.name().text();
        if (end.isEmpty() || !at.inUse(drop.on().name()) || has(end, name) || has(last, name)) {
            return Optional.empty();
        }
        Optional<Table> now = at.table(drop.on().name());
        Optional<KnownConstraint> known = now.flatMap(table -> table.constraint(name));
        if (known.isEmpty()) {
            boolean nothingThere = drop.ifExists() && now.map(Table::complete).orElse(false);
            return nothingThere || addsAny(end.get(), at)
                    ? Optional.empty()
                    : Optional.of(
                            isNamedAsPrimaryKey(drop, at)
                                    ? verdict(drop, at).saying("primary-key")
                                    : verdict(drop, at).lowered(Severity.NOTE));
        }
        return replaced(known.get(), end.get(), at) || gone(known.get(), now.get(), end.get(), at)
                ? Optional.empty()
                : Optional.of(worded(known.get(), verdict(drop, at), along(known.get(), drop, at)));
    }

    private static boolean has(Optional<Table> table, String constraint) {
        return table.flatMap(known -> known.constraint(constraint)).isPresent();
    }

    /** The name that PostgreSQL gives to the primary key of a table, of which nothing else is known. */
    private static boolean isNamedAsPrimaryKey(DropConstraint drop, Situation at) {
        return at.target().dialect() == Dialect.POSTGRESQL
                && drop.name().text().equals(drop.on().name().text() + "_pkey");
    }

    private static boolean addsAny(Table end, Situation at) {
        return end.constraints().values().stream()
                .anyMatch(constraint -> constraint.origin().change() == at.change());
    }

    private static boolean replaced(KnownConstraint gone, Table end, Situation at) {
        List<String> columns = columns(gone);
        if (gone.definition() instanceof PrimaryKey || gone.definition() instanceof Unique) {
            return end.indexes().values().stream()
                    .anyMatch(index -> index.unique()
                            && (gone.definition() instanceof PrimaryKey
                                    ? index.constraint()
                                    : columns.stream().anyMatch(index::holds)));
        }
        if (gone.definition() instanceof Check check && isPresence(check, end)) {
            return true;
        }
        return end.constraints().values().stream()
                .filter(other -> other.origin().change() == at.change())
                .anyMatch(other ->
                        other.definition().getClass() == gone.definition().getClass()
                                && (gone.definition() instanceof Check
                                        || columns.stream().anyMatch(other::on)));
    }

    /** Whether it says that a column is not null which is NOT NULL itself. */
    private static boolean isPresence(Check check, Table end) {
        return check.condition() instanceof IsNull present
                && present.negated()
                && present.value()
                        .columnName()
                        .flatMap(end::column)
                        .flatMap(Column::notNull)
                        .orElse(false);
    }

    /** Whether a column it is about, or the table it points to, is gone by the end of the file. */
    private static boolean gone(KnownConstraint constraint, Table now, Table end, Situation at) {
        boolean column = now.columns().keySet().stream()
                .filter(name -> constraint.on(name) || constraint.checks(name))
                .anyMatch(name -> end.column(name).isEmpty());
        return column
                || constraint
                        .referenced()
                        .filter(table -> at.end().table(table).isEmpty()
                                && at.schema().table(table).isPresent())
                        .isPresent();
    }

    /** The foreign keys that lean on a key, which CASCADE drops with it. */
    private static String along(KnownConstraint key, DropConstraint drop, Situation at) {
        RelationName table = at.resolve(drop.on().name());
        boolean isKey = key.definition() instanceof PrimaryKey || key.definition() instanceof Unique;
        if (!drop.cascade() || !isKey) {
            return "";
        }
        return at.schema()
                .pointingAt(table)
                .filter(reference -> leansOn(reference.key(), key))
                .map(reference -> reference.key().name() + " of "
                        + reference.table().name().name())
                .collect(Gathering.joined(", "));
    }

    private static boolean leansOn(KnownConstraint constraint, KnownConstraint key) {
        if (!(constraint.definition() instanceof ForeignKey foreign)) {
            return false;
        }
        List<String> wanted =
                foreign.referencedColumns().stream().map(Identifier::text).toList();
        return wanted.isEmpty() ? key.definition() instanceof PrimaryKey : wanted.equals(columns(key));
    }

    private static Verdict verdict(DropConstraint drop, Situation at) {
        return Verdict.on(at).word("constraint", drop.name().text());
    }

    private static Verdict worded(KnownConstraint known, Verdict verdict, String along) {
        if (!along.isEmpty()) {
            return verdict.saying("cascade").word("along", along);
        }
        if (known.definition() instanceof PrimaryKey) {
            return verdict.saying("primary-key");
        }
        if (known.definition() instanceof Unique) {
            return verdict.saying("unique").word("columns", String.join(", ", columns(known)));
        }
        if (known.definition() instanceof ForeignKey key) {
            return verdict.saying("foreign-key")
                    .word("referenced", key.referenced().text())
                    .lowered(Severity.NOTE);
        }
        return verdict.lowered(Severity.NOTE);
    }

    private static List<String> columns(KnownConstraint known) {
        return known.definition().columns().stream().map(Identifier::text).toList();
    }
}
