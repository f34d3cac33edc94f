package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change of type that succeeds by rounding values or cutting them off. */
public final class LossyTypeChange implements OperationRule<AlterColumnType> {

    private static final Set<String> WHOLE = Set.of("int2", "int4", "int8");
    private static final Set<String> BROKEN = Set.of("numeric", "float4", "float8");
    private static final Set<String> MOMENTS = Set.of("timestamp", "timestamptz");
    private static final Set<String> CUTTING = Set.of("left", "right", "substr", "substring");

    /** Which digit of a modifier says how many places behind the point are kept. */
    private static final Map<String, Integer> PLACES =
            Map.of("numeric", 1, "timestamp", 0, "timestamptz", 0, "time", 0, "timetz", 0);

    @Override
    public Optional<Verdict> judge(AlterColumnType alter, Situation at) {
        Optional<TypeName> old = at.column(alter.on().name(), alter.column()).flatMap(Column::type);
        if (old.isEmpty() || !at.inUse(alter.on().name()) || at.effect().refused()) {
            return Optional.empty();
        }
        return lost(old.get(), alter.type(), alter.using())
                .map(what -> Verdict.on(at)
                        .word("old", old.get().written())
                        .word("type", alter.type().written())
                        .word("what", what));
    }

    private static Optional<String> lost(TypeName from, TypeName to, Optional<Expression> using) {
        if (using.filter(value -> value.calls(CUTTING)).isPresent()) {
            return Optional.of("what is cut off");
        }
        if (BROKEN.contains(from.name()) && WHOLE.contains(to.name()) && !isWhole(from)) {
            return Optional.of("the places behind the point");
        }
        if (from.name().equals("float8") && to.name().equals("float4")) {
            return Optional.of("digits");
        }
        if (MOMENTS.contains(from.name()) && to.name().equals("date")) {
            return Optional.of("the time of day");
        }
        if (MOMENTS.contains(from.name())
                && (to.name().equals("time") || to.name().equals("timetz"))) {
            return Optional.of("the day");
        }
        return from.name().equals(to.name()) && keepsFewerPlaces(from, to)
                ? Optional.of("places behind the point")
                : Optional.empty();
    }

    private static boolean isWhole(TypeName type) {
        return type.name().equals("numeric")
                && !type.modifiers().isEmpty()
                && places(type).equals(Optional.of(0));
    }

    private static boolean keepsFewerPlaces(TypeName from, TypeName to) {
        return places(to).isPresent()
                && places(from).map(old -> old > places(to).get()).orElse(true);
    }

    /** How many places behind the point are kept; nothing where there is no limit. */
    private static Optional<Integer> places(TypeName type) {
        Integer digit = PLACES.get(type.name());
        List<String> modifiers = type.modifiers();
        if (digit == null || modifiers.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(modifiers.size() > digit ? Integer.parseInt(modifiers.get(digit)) : 0);
        } catch (NumberFormatException placeholder) {
            return Optional.empty();
        }
    }
}
