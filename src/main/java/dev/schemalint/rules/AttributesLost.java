package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.Placement;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** MODIFY and CHANGE say all of a column again: what they leave out is gone. */
public final class AttributesLost implements OperationRule<ColumnOperation> {

    @Override
    public Optional<Verdict> judge(ColumnOperation operation, Situation at) {
        if (operation instanceof ModifyColumn modify) {
            return judge(operation, modify.definition(), modify.placement(), at);
        }
        return operation instanceof ChangeColumn change
                ? judge(operation, change.definition(), change.placement(), at)
                : Optional.empty();
    }

    private static Optional<Verdict> judge(
            ColumnOperation operation, ColumnDefinition now, Optional<Placement> placement, Situation at) {
        Optional<Column> known = at.column(operation.on().name(), operation.column())
                .filter(column -> column.type().isPresent());
        if (known.isEmpty() || !at.inUse(operation.on().name()) || at.effect().refused()) {
            return Optional.empty();
        }
        Column before = known.get();
        // A default of SQL Server is a constraint, which stays.
        boolean keepsRest = at.target().dialect() == Dialect.SQLSERVER;
        List<String> lost = keepsRest
                ? lost(before, now).stream().filter("NOT NULL"::equals).toList()
                : lost(before, now);
        boolean onlyThat = lost.size() == 1
                && placement.isEmpty()
                && before.name().equalsIgnoreCase(now.name().text())
                && before.type().map(AttributesLost::spelled).equals(now.type().map(AttributesLost::spelled));
        if (lost.isEmpty() || onlyThat) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at).word("lost", String.join(", ", lost)).word("column", before.name());
        return Optional.of(lost.equals(List.of("COMMENT")) ? verdict.lowered(Severity.NOTE) : verdict);
    }

    private static String spelled(TypeName type) {
        return type.name() + type.modifiers() + type.isUnsigned();
    }

    private static List<String> lost(Column before, ColumnDefinition now) {
        List<String> lost = new ArrayList<>();
        boolean nullable = now.extent().clause("null").isPresent();
        boolean key = now.is("auto_increment") || now.generated().isPresent();
        if (before.notNull().equals(Optional.of(true)) && !now.notNull() && !nullable && !key) {
            lost.add("NOT NULL");
        }
        boolean hadDefault = before.defaultValue()
                .filter(value -> !(value instanceof NullValue))
                .isPresent();
        if (hadDefault && now.defaultValue().isEmpty() && !key) {
            lost.add("DEFAULT");
        }
        List.of("auto_increment", "on update", "comment").stream()
                .filter(attribute -> before.is(attribute) && !now.is(attribute))
                .filter(attribute -> Option.value(before.attributes(), attribute)
                        .filter(String::isEmpty)
                        .isEmpty())
                .map(attribute -> attribute.toUpperCase(Locale.ROOT))
                .forEach(lost::add);
        return lost;
    }
}
