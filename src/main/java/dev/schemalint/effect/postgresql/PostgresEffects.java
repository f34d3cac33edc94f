package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Known;
import dev.schemalint.effect.Lock;
import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.NotUnderstood;
import dev.schemalint.operation.NotUnderstood.SyntaxError;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.operation.Operation;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Predicts what operations do on PostgreSQL: each is taken apart into shapes, and the facts of each are put together. */
public final class PostgresEffects implements Effects {

    private final Catalogs catalogs;
    private final SameRows sameRows = new SameRows();

    public PostgresEffects(Version version) {
        this.catalogs = new Catalogs(version);
    }

    @Override
    public Effect of(Operation operation, Schema schema, Session session) {
        if (operation instanceof SyntaxError error) {
            return Effect.refused(SqlState.SYNTAX_ERROR.because(
                    "syntax error: " + error.expected() + " expected, not " + error.found()));
        }
        if (operation instanceof Unread unread) {
            return Effect.unknown(unread.reason());
        }
        Moment moment = new Moment(schema, session, catalogs);
        if (operation instanceof Insert insert) {
            return sameRows.of(insert, moment).orElseGet(() -> sameRows.keep(insert, moment, of(insert, moment)));
        }
        return of(operation, moment);
    }

    private Effect of(Operation operation, Moment moment) {
        Optional<Altered> altered = Altered.of(operation);
        if (altered.isPresent() && absent(altered.get(), moment)) {
            return altered.get().ifExists()
                    ? Effect.NONE
                    : lacking(new Aspects(moment).of(operation))
                            .orElseGet(() -> Effect.refused(SqlState.UNDEFINED_TABLE.because(
                                    altered.get().name() + " does not exist")));
        }
        if (moment.schema().complete()) {
            Optional<Name> perhaps = Mentioned.perhaps(operation);
            if (perhaps.isPresent() && isMissing(perhaps.get(), moment)) {
                return Effect.NONE;
            }
        }
        Optional<Refusal> unfit = new Unfit(moment).forIt(operation);
        if (unfit.isPresent()) {
            return Effect.refused(unfit.get());
        }
        List<Aspect> aspects = new Aspects(moment).of(operation);
        if (namesMissing(operation, moment)) {
            return lacking(aspects)
                    .orElseGet(() -> Effect.refused(
                                    SqlState.UNDEFINED_TABLE.because("a relation that it names does not exist"))
                            .and(together(aspects, moment.schema())));
        }
        Optional<Effect> lacking = lacking(aspects);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        Effect effect = together(aspects, moment.schema());
        return new RowTypeUse(moment).forbids(operation, effect) ? Effect.refused(RowTypeUse.REFUSAL) : effect;
    }

    private static boolean namesMissing(Operation operation, Moment moment) {
        for (Name name : Mentioned.by(operation)) {
            if (dropped(name, moment) || moment.schema().complete() && isMissing(name, moment)) {
                return true;
            }
        }
        return false;
    }

    /** The refusal of a version that came too early or too late for one of these. */
    private Optional<Effect> lacking(List<Aspect> aspects) {
        for (Aspect aspect : aspects) {
            if (catalogs.facts().lacks(aspect.shape())) {
                return Optional.of(Effect.refused(catalogs.facts().unknownHere(aspect.shape())));
            }
        }
        return Optional.empty();
    }

    @Override
    public SortedMap<RelationName, Lock> locksOncePast(Operation operation, Schema schema, Session session) {
        Effect accepted = Effect.NONE;
        for (Aspect aspect : new Aspects(new Moment(schema, session, catalogs)).of(operation)) {
            Effect part = Weighing.of(aspect, catalogs.facts(), schema);
            accepted = part.accepted() == Accepted.NO ? accepted : accepted.and(part);
        }
        return accepted.locks();
    }

    @Override
    public List<Operation> inOrder(List<Operation> actions) {
        if (actions.size() < 2) {
            return actions;
        }
        for (Operation action : actions) {
            if (Altered.of(action).isEmpty()) {
                return actions;
            }
        }
        return Passes.inOrder(actions);
    }

    @Override
    public List<Known> known(Operation operation, Schema schema, Session session) {
        if (operation instanceof NotUnderstood) {
            return List.of();
        }
        return new Aspects(new Moment(schema, session, catalogs))
                .of(operation).stream()
                        .filter(aspect -> aspect.cast().values().stream().anyMatch(relations -> !relations.isEmpty()))
                        .flatMap(aspect -> catalogs.facts().of(aspect.shape()).stream())
                        .distinct()
                        .map(fact -> new Known(fact.shape(), FactWords.of(fact), fact.source()))
                        .toList();
    }

    @Override
    public boolean replaysPlainly() {
        return true;
    }

    @Override
    public Effect together(List<Operation> operations, List<Effect> each, Schema before, Session session) {
        Effect whole = Effects.super.together(operations, each, before, session);
        return operations.size() < 2
                ? whole
                : whole.and(together(NewReferences.beside(operations, new Moment(before, session, catalogs)), before));
    }

    private Effect together(List<Aspect> aspects, Schema schema) {
        Effect whole = Effect.NONE;
        for (Aspect aspect : aspects) {
            whole = whole.and(Weighing.of(aspect, catalogs.facts(), schema));
        }
        return whole;
    }

    /** What the server brings along is not in the schema. */
    private static boolean isMissing(Name name, Moment moment) {
        boolean own = name.schema()
                .map(schema -> !schema.equals("pg_catalog") && !schema.equals("information_schema"))
                .orElse(!name.text().startsWith("pg_"));
        return own && moment.table(name).isEmpty();
    }

    /** Whether a script dropped it; a name without a schema may mean another where the session says where to look. */
    private static boolean dropped(Name name, Moment moment) {
        boolean certain = name.schema().isPresent()
                || moment.session().setting("search_path").isEmpty();
        return certain && moment.schema().lacks(moment.name(name));
    }

    private static boolean absent(Altered on, Moment moment) {
        return (moment.schema().complete() || dropped(on.name(), moment))
                && moment.table(on.name()).isEmpty()
                && moment.schema().tableOfIndex(on.name(), moment.session()).isEmpty();
    }
}
