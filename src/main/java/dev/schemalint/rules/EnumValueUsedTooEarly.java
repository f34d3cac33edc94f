package dev.schemalint.rules;

import dev.schemalint.dialect.Version;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.ObjectOperation.Comment;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.TypeOperation;
import dev.schemalint.operation.TypeOperation.AddEnumValue;
import dev.schemalint.operation.TypeOperation.CreateEnum;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A new value of an enum, used in the transaction that added it. */
public final class EnumValueUsedTooEarly implements FileRule {

    /** The first version that adds values to types of earlier transactions inside one. */
    private static final Version VALUES_IN_TRANSACTION = Version.of(12);

    /** Measured: in between, a value added to the transaction's own type is refused like any other. */
    private static final Version OWN_TYPES_FREE_AGAIN = Version.of(17);

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Map<String, Situation> added = new LinkedHashMap<>();
        Map<String, Situation> made = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof CreateEnum create) {
                made.put(create.type().text(), at);
                continue;
            }
            if (at.operation() instanceof AddEnumValue add) {
                Situation type = made.get(add.type().text());
                if (type == null || !sameTransaction(type, at) || !ownTypesAreFree(at)) {
                    added.put(add.value(), at);
                }
                continue;
            }
            if (added.isEmpty() || !runsNow(at.operation())) {
                continue;
            }
            String text = at.source().text(at.operation().span());
            added.entrySet().stream()
                    .filter(value -> sameTransaction(value.getValue(), at)
                            && mayHold(at, value.getValue())
                            && text.contains("'" + value.getKey().replace("'", "''") + "'"))
                    .findFirst()
                    .ifPresent(value -> verdicts.add(Verdict.on(at)
                            .word("value", value.getKey())
                            .related("added here", value.getValue().operation().span())));
        }
        return verdicts;
    }

    /** Whether the values of a type that the transaction made itself may be used at once. */
    private static boolean ownTypesAreFree(Situation at) {
        return at.target().version().atLeast(OWN_TYPES_FREE_AGAIN)
                || !at.target().version().atLeast(VALUES_IN_TRANSACTION);
    }

    /** A routine only says what it will do, a block is told step by step, and a type may name its own values. */
    private static boolean runsNow(Operation operation) {
        return !(operation instanceof CreateRoutine
                || operation instanceof RunBlock
                || operation instanceof TypeOperation
                || operation instanceof Comment);
    }

    /** Rows of a table that has no column of the type hold the same text as something else. */
    private static boolean mayHold(Situation at, Situation added) {
        boolean rows = at.operation() instanceof Insert || at.operation() instanceof Update;
        return !rows
                || !(added.operation() instanceof AddEnumValue add)
                || at.operation().relation().flatMap(at::table).filter(Table::complete).stream()
                        .allMatch(table -> table.columns().values().stream()
                                .flatMap(column -> column.type().stream())
                                .anyMatch(type -> type.name().equals(add.type().text())));
    }

    private static boolean sameTransaction(Situation one, Situation other) {
        Optional<Integer> number = one.session().transaction().map(Transaction::number);
        return number.isPresent() && number.equals(other.session().transaction().map(Transaction::number));
    }
}
