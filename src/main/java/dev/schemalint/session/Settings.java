package dev.schemalint.session;

import dev.schemalint.operation.Extent;
import dev.schemalint.session.Lapse.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings a script has made: for the session, for the transaction only, and those that have lapsed. */
record Settings(Map<String, Setting> session, Map<String, Setting> local, Map<String, Lapse> lapsed) {

    static final Settings NONE = new Settings(Map.of(), Map.of(), Map.of());

    Settings {
        session = Map.copyOf(session);
        local = Map.copyOf(local);
        lapsed = Map.copyOf(lapsed);
    }

    Optional<Setting> inEffect(String name) {
        Setting here = local.get(name);
        return Optional.ofNullable(here == null ? session.get(name) : here);
    }

    Settings set(String name, Setting setting) {
        return new Settings(with(session, name, setting), without(local, name), without(lapsed, name));
    }

    Settings setLocal(String name, Setting setting) {
        return new Settings(session, with(local, name, setting), without(lapsed, name));
    }

    Settings lapse(String name, Reason reason, Extent place) {
        return new Settings(without(session, name), without(local, name), with(lapsed, name, new Lapse(reason, place)));
    }

    /** A local setting that had no transaction to live in changes nothing, but is remembered. */
    Settings neverTook(String name, Extent place) {
        return inEffect(name).isPresent()
                ? this
                : new Settings(session, local, with(lapsed, name, new Lapse(Reason.OUTSIDE_TRANSACTION, place)));
    }

    /** What a commit leaves: settings of the session stay, those of the transaction end. */
    Settings committed() {
        Map<String, Lapse> lapses = new HashMap<>(lapsed);
        local.forEach((name, setting) -> {
            if (!session.containsKey(name)) {
                setting.place().ifPresent(place -> lapses.put(name, new Lapse(Reason.TRANSACTION_ENDED, place)));
            }
        });
        return new Settings(session, Map.of(), lapses);
    }

    /** What a rollback to an earlier state leaves: that state, and the memory of what was undone. */
    Settings rolledBackTo(Settings before) {
        Map<String, Lapse> lapses = new HashMap<>(before.lapsed);
        session.forEach((name, setting) -> rememberUndone(before, lapses, name, setting, Reason.ROLLED_BACK));
        local.forEach((name, setting) -> rememberUndone(before, lapses, name, setting, Reason.TRANSACTION_ENDED));
        return new Settings(before.session, before.local, lapses);
    }

    private static void rememberUndone(
            Settings before, Map<String, Lapse> lapses, String name, Setting setting, Reason reason) {
        if (before.inEffect(name).isEmpty()) {
            setting.place().ifPresent(place -> lapses.put(name, new Lapse(reason, place)));
        }
    }

    private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
        Map<String, V> changed = new HashMap<>(map);
        changed.put(name, value);
        return changed;
    }

    private static <V> Map<String, V> without(Map<String, V> map, String name) {
        if (!map.containsKey(name)) {
            return map;
        }
        Map<String, V> changed = new HashMap<>(map);
        changed.remove(name);
        return changed;
    }
}
