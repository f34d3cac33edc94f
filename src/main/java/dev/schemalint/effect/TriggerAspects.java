package dev.schemalint.effect;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.TriggerOperation;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.List;

/** What statements about triggers, rules and policies do. */
record TriggerAspects(Moment moment) {

    List<Aspect> of(TriggerOperation operation) {
        RelationName table = moment.name(operation.table());
        boolean divided = moment.partitioned(table);
        Aspect plain = moment.on(operation.kind(), table, !divided);
        if (operation instanceof CreateTrigger create) {
            List<Aspect> found = new ArrayList<>();
            found.add(plain.with(
                    Role.READ, create.referenced().stream().map(moment::name).toList()));
            if (create.orReplace()) {
                found.add(plain.as("create-trigger/or-replace"));
            }
            if (divided && create.forEachRow()) {
                found.add(plain.as("create-trigger/partitioned"));
            }
            return found;
        }
        if (operation instanceof ToggleTrigger toggle) {
            Altered on = toggle.on();
            return List.of(moment.on("toggle-trigger", table, on.only() || !divided));
        }
        return List.of(plain);
    }
}
