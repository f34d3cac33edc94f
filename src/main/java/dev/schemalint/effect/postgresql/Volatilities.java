package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.effect.postgresql.Functions.Function;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Placeholder;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.schema.Routine;
import dev.schemalint.schema.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges how much an expression's value may change from row to row. */
record Volatilities(Schema schema, Catalogs catalogs, int depth) {

    private static final int DEEPEST_BODY = 5;

    Volatilities(Schema schema, Catalogs catalogs) {
        this(schema, catalogs, 0);
    }

    /**
     * A judgement.
     *
     * @param worst the most it may change
     * @param best the least, where that depends on the types of arguments
     * @param unsettled which function is not known
     * @param missing why a function does not exist there
     */
    record Judgement(Volatility worst, Volatility best, Optional<String> unsettled, Optional<Refusal> missing) {

        private static final Judgement CONSTANT = of(Volatility.IMMUTABLE);

        static Judgement of(Volatility volatility) {
            return new Judgement(volatility, volatility, Optional.empty(), Optional.empty());
        }

        boolean isVolatile() {
            return worst == Volatility.VOLATILE;
        }

        /** Whether it may change at all, whatever the types are. */
        boolean certainlyChanges() {
            return best != Volatility.IMMUTABLE && unsettled.isEmpty();
        }

        private Judgement and(Judgement other) {
            return new Judgement(
                    worse(worst, other.worst),
                    worse(best, other.best),
                    unsettled.or(other::unsettled),
                    missing.or(other::missing));
        }

        private static Volatility worse(Volatility one, Volatility two) {
            return one.compareTo(two) >= 0 ? one : two;
        }
    }

    Judgement of(Expression expression) {
        Judgement whole = Judgement.CONSTANT;
        if (expression instanceof Call call) {
            whole = of(call);
        } else if (expression instanceof Subquery) {
            whole = Judgement.of(Volatility.VOLATILE);
        } else if (expression instanceof Placeholder placeholder) {
            whole = new Judgement(
                    Volatility.VOLATILE,
                    Volatility.IMMUTABLE,
                    Optional.of("what " + placeholder.written() + " stands for"),
                    Optional.empty());
        }
        for (Expression child : expression.children()) {
            whole = whole.and(of(child));
        }
        return whole;
    }

    private Judgement of(Call call) {
        String name = call.function().text();
        boolean elsewhere =
                call.function().schema().map(s -> !s.equals("pg_catalog")).orElse(false);
        Functions functions = catalogs.functions();
        List<Function> meant = functions.called(name, call.arguments().size(), catalogs.version());
        boolean own = meant.stream().anyMatch(function -> function.extension().isEmpty());
        Collection<Routine> made = schema.routines(name);
        if (!made.isEmpty() && (elsewhere || !own)) {
            return ofOwn(name, made);
        }
        if (!meant.isEmpty()) {
            Volatility worst = meant.get(0).worst();
            Volatility best = meant.get(0).best();
            for (Function function : meant) {
                worst = worst.compareTo(function.worst()) >= 0 ? worst : function.worst();
                best = best.compareTo(function.best()) <= 0 ? best : function.best();
            }
            return new Judgement(worst, best, Optional.empty(), own ? Optional.empty() : withoutExtension(name, meant));
        }
        List<Function> others = functions.named(name);
        return new Judgement(
                Volatility.VOLATILE,
                Volatility.IMMUTABLE,
                Optional.of("the volatility of " + name + "()"),
                elsewhere || !certain(name) || others.isEmpty() && !schema.complete()
                        ? Optional.empty()
                        : Optional.of(SqlState.UNDEFINED_FUNCTION.because(
                                name + "() does not exist on PostgreSQL " + catalogs.version())));
    }

    /** By name, the worst of its overloads; of a body that is put in the place of the call, what it computes. */
    private Judgement ofOwn(String name, Collection<Routine> overloads) {
        Volatility worst = overloads.stream()
                .map(Routine::volatility)
                .max(Comparator.naturalOrder())
                .orElse(Volatility.VOLATILE);
        boolean open = worst != Volatility.IMMUTABLE && overloads.stream().anyMatch(Routine::inlined);
        Optional<Expression> body = overloads.stream()
                .filter(routine -> overloads.size() == 1 && depth < DEEPEST_BODY)
                .findFirst()
                .flatMap(Routine::computes);
        if (open && body.isPresent()) {
            return new Volatilities(schema, catalogs, depth + 1).of(body.get());
        }
        return open
                ? new Judgement(
                        worst,
                        Volatility.IMMUTABLE,
                        Optional.of("what the server makes of the body of " + name + "()"),
                        Optional.empty())
                : Judgement.of(worst);
    }

    /** Scripts that were not read may have made a stand-in for what a later version brings, but never with this prefix. */
    private boolean certain(String name) {
        return schema.complete() || name.startsWith("pg_");
    }

    /** Certain only if nothing but the scripts could have installed an extension that has the function. */
    private Optional<Refusal> withoutExtension(String name, List<Function> meant) {
        boolean installed = meant.stream()
                .flatMap(function -> function.extension().stream())
                .anyMatch(schema::hasExtension);
        return installed || !schema.complete()
                ? Optional.empty()
                : Optional.of(SqlState.UNDEFINED_FUNCTION.because(
                        name + "() does not exist on PostgreSQL " + catalogs.version() + " without the extension "
                                + meant.get(0).extension().orElse("")));
    }
}
