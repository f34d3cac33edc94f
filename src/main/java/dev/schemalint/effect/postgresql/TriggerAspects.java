package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TriggerOperation;
import dev.schemalint.operation.TriggerOperation.CreatePolicy;
import dev.schemalint.operation.TriggerOperation.CreateRule;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TriggerOperation.DropPolicy;
import dev.schemalint.operation.TriggerOperation.DropRule;
import dev.schemalint.operation.TriggerOperation.DropTrigger;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What statements about triggers, rules and policies do. */
record TriggerAspects(Moment moment) {

    List<Aspect> of(TriggerOperation operation) {
        RelationName table = moment.name(operation.table());
        boolean divided =
                moment.partitioned(table) && !(operation instanceof CreateTrigger created && !created.forEachRow());
        Aspect plain = moment.on(operation.kind(), table, !divided);
        if (operation instanceof CreateTrigger create) {
            List<Aspect> found = new ArrayList<>();
            found.add(plain.with(
                    Role.READ, create.referenced().stream().map(moment::name).toList()));
            create.extent().clause("function").ifPresent(keyword -> found.add(plain.as("execute-function")));
            if (create.orReplace()) {
                found.add(plain.as("create-trigger/or-replace"));
            }
            if (divided && create.forEachRow()) {
                found.add(plain.as("create-trigger/partitioned"));
                if (create.timing().equalsIgnoreCase("before")) {
                    found.add(plain.as("create-trigger/partitioned/before"));
                }
            }
            return found;
        }
        if (operation instanceof ToggleTrigger toggle) {
            Altered on = toggle.on();
            return List.of(moment.on("toggle-trigger", table, on.only() || !divided));
        }
        List<Aspect> found = new ArrayList<>();
        if (absent(operation)) {
            return List.of(Aspect.of(ifExists(operation) ? "object" : "missing-part"));
        }
        found.add(plain);
        if (operation instanceof CreatePolicy create) {
            Stream.concat(create.using().stream(), create.withCheck().stream())
                    .forEach(condition -> found.add(read(condition)));
        }
        if (operation instanceof CreateRule create) {
            create.actions().forEach(action -> found.addAll(new Aspects(moment).of(action)));
        }
        return found.stream().map(TriggerAspects::withoutRunning).toList();
    }

    /** What a rule will do is only looked at when it is made. */
    private static Aspect withoutRunning(Aspect aspect) {
        return aspect.shape().endsWith("/all") ? aspect.as(aspect.shape().replace("/all", "")) : aspect;
    }

    private Aspect read(Expression condition) {
        List<RelationName> reads = new ArrayList<>();
        condition.each(part -> {
            if (part instanceof Subquery inner) {
                inner.query().reads().stream().map(moment::name).forEach(reads::add);
            }
        });
        return Aspect.of("query").with(Role.READ, reads);
    }

    /** A trigger, rule or policy that is not there, on a table of which all is known. */
    private boolean absent(TriggerOperation operation) {
        Optional<Table> table =
                moment.table(operation.table()).filter(known -> known.complete() && moment.onlyHere(known));
        if (operation instanceof DropTrigger drop) {
            return table.map(t ->
                            t.attachment(ObjectKind.TRIGGER, drop.name().text()).isEmpty())
                    .orElse(false);
        }
        if (operation instanceof DropPolicy drop) {
            return table.map(t ->
                            t.attachment(ObjectKind.POLICY, drop.name().text()).isEmpty())
                    .orElse(false);
        }
        return operation instanceof DropRule drop
                && table.map(t -> t.attachment(ObjectKind.RULE, drop.name().text())
                                .isEmpty())
                        .orElse(false);
    }

    private static boolean ifExists(TriggerOperation operation) {
        return operation instanceof DropTrigger trigger && trigger.ifExists()
                || operation instanceof DropPolicy policy && policy.ifExists()
                || operation instanceof DropRule rule && rule.ifExists();
    }
}
