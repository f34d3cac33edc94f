package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.document.JsonWriter;
import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a statement does on each target, as the JSON report says it: relations by their own names. */
final class JsonEffects {

    private JsonEffects() {}

    /** In the order of the targets; a file is judged on some of them only. */
    static void write(JsonWriter json, List<Target> targets, Map<String, Effect> effects) throws IOException {
        json.object("effects");
        for (Target target : targets) {
            Optional<Effect> effect = Optional.ofNullable(effects.get(target.text()));
            if (effect.isPresent()) {
                json.onOneLine().object(target.text());
                write(json, effect.get());
                json.endObject();
            }
        }
        json.endObject();
    }

    private static void write(JsonWriter json, Effect effect) throws IOException {
        json.field("accepted", effect.accepted().id()).field("why", effect.why());
        json.field("mayFail", effect.mayFail().stream().sorted().toList());
        json.field("inTransaction", effect.allowedInTransaction() ? "allowed" : "forbidden");
        json.object("locks");
        for (Map.Entry<String, Lock> lock : locks(effect).entrySet()) {
            json.field(lock.getKey(), lock.getValue().name());
        }
        json.endObject();
        json.field("blocks", effect.blocks().id());
        json.field("algorithm", effect.course().algorithm().map(Algorithm::name));
        json.field("lock", effect.course().lockName());
        if (effect.course().commits()) {
            json.field("commits", true);
        }
        json.field(
                "rewrites",
                own(effect.rewrites().stream().map(relation -> relation.name()).toList()));
        json.field(
                "scans",
                own(effect.scans().stream().map(relation -> relation.name()).toList()));
        json.field("rebuildsIndexes", effect.rebuildsIndexes());
    }

    /** Two schemas may hold tables of one name: the stronger lock is the one to know of. */
    private static Map<String, Lock> locks(Effect effect) {
        Map<String, Lock> locks = new TreeMap<>();
        effect.locks()
                .forEach((relation, lock) ->
                        locks.merge(relation.name(), lock, (one, two) -> two.strongerThan(one) ? two : one));
        return locks;
    }

    private static List<String> own(List<String> names) {
        return names.stream().distinct().toList();
    }
}
