package dev.schemalint.engine;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import java.util.List;
import java.util.Optional;

/** The releases that scripts must run on when nobody names any, and what is said of one that is too new. */
final class UsualTargets {

    private UsualTargets() {}

    /** All that the makers still maintain. */
    static List<Target> of(Dialect engine) {
        return engine.supportedVersions().stream()
                .map(version ->
                        new Target(engine.id() + ":" + version, engine, version, Optional.empty(), Optional.empty()))
                .toList();
    }

    static String newer(Target target) {
        List<Version> known = target.dialect().knownVersions();
        return target.text() + " is newer than what is known; taken for "
                + target.dialect().id() + " " + known.get(known.size() - 1) + ".";
    }
}
