package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Setting;
import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.Optional;

/** A primary key of CockroachDB that a sequence counts up, so that all inserts meet in one place. */
public final class SequentialKeyHotSpot implements OperationRule<CreateTable> {

    @Override
    public Optional<Verdict> judge(CreateTable create, Situation at) {
        boolean concerns = at.target().dialect() == Dialect.COCKROACHDB
                && create.persistence() != Persistence.TEMPORARY
                && at.inTheEnd(at.resolve(create.table())).isPresent()
                && !isSpread(create, at);
        if (!concerns) {
            return Optional.empty();
        }
        for (ColumnDefinition column : create.columns()) {
            if (leadsKey(column, create) && isCounted(column, at)) {
                return Optional.of(Verdict.on(at)
                        .at(column.extent().span())
                        .word("column", column.name().text()));
            }
        }
        return Optional.empty();
    }

    /** Whether an index keeps keys apart that follow each other. */
    private static boolean isSpread(CreateTable create, Situation at) {
        String text = at.source().text(create.span()).toLowerCase(Locale.ROOT);
        return text.contains("using hash");
    }

    private static boolean leadsKey(ColumnDefinition column, CreateTable create) {
        if (column.has(PrimaryKey.class)) {
            return true;
        }
        for (Constraint constraint : create.constraints()) {
            if (constraint instanceof PrimaryKey key
                    && !key.columns().isEmpty()
                    && key.columns().get(0).text().equals(column.name().text())) {
                return true;
            }
        }
        return false;
    }

    /** A serial takes numbers that are only nearly in order, unless a setting gives it a sequence. */
    private static boolean isCounted(ColumnDefinition column, Situation at) {
        boolean drawn = column.defaultValue()
                .filter(value ->
                        value instanceof Call call && call.function().text().equals("nextval"))
                .isPresent();
        boolean serial = column.type().filter(TypeName::isSerial).isPresent()
                && at.session()
                        .setting("serial_normalization")
                        .map(Setting::value)
                        .filter(value -> value.toLowerCase(Locale.ROOT).contains("sql_sequence"))
                        .isPresent();
        return drawn || serial || column.identity().isPresent();
    }
}
