package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Versions;
import dev.schemalint.text.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of changes as one server sees it. */
final class Facts {

    private static final String TABLE = "mysql/changes.tsv";

    private final Server server;
    private final Map<String, Fact> here;
    private final Map<String, Versions> elsewhere;

    private Facts(Server server, Map<String, Fact> here, Map<String, Versions> elsewhere) {
        this.server = server;
        this.here = here;
        this.elsewhere = elsewhere;
    }

    static Facts of(Server server) {
        Map<String, Fact> here = new HashMap<>();
        Map<String, Versions> elsewhere = new HashMap<>();
        for (List<String> row : Rows.of(Effect.class, TABLE)) {
            Fact fact = Fact.read(row);
            if (fact.engine().equals(server.dialect().id())) {
                elsewhere.putIfAbsent(fact.shape(), fact.versions());
                if (fact.versions().cover(server.version())) {
                    here.putIfAbsent(fact.shape(), fact);
                }
            }
        }
        return new Facts(server, Map.copyOf(here), Map.copyOf(elsewhere));
    }

    Optional<Fact> of(String shape) {
        return Optional.ofNullable(here.get(shape));
    }

    /** Why the server refuses the shape; an engine without any row does not know it at all. */
    Optional<String> refusal(String shape) {
        Fact fact = here.get(shape);
        if (fact != null) {
            return fact.refusal();
        }
        Versions versions = elsewhere.get(shape);
        return Optional.of(
                versions == null
                        ? "1064: " + server.name() + " does not have this"
                        : "1064: this came with " + server.name() + " " + versions.since());
    }
}
