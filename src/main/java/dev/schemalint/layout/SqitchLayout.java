package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Place.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** sqitch: a plan that lists the changes; the scripts run in psql, with the transactions they open themselves. */
final class SqitchLayout implements Layout {

    private static final String PLAN = "sqitch.plan";
    private static final List<String> FOLDERS = List.of("deploy", "revert", "verify");
    /** A change in the plan: its name, before the square brackets of what it needs. */
    private static final Pattern CHANGE = Pattern.compile("[^%@#\\s\\[][^\\s\\[]*");

    private final Map<Path, Map<String, Integer>> plans = new ConcurrentHashMap<>();

    @Override
    public String tool() {
        return "sqitch";
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return around.above(file, PLAN).isPresent() && place(file, around).isPresent();
    }

    @Override
    public Path root(Path file, Folders around) {
        for (Path folder = file.getParent(); folder != null && folder.getFileName() != null; ) {
            Path above = folder.getParent();
            if (above != null && FOLDERS.contains(folder.getFileName().toString())) {
                return above;
            }
            folder = above;
        }
        return Layout.super.root(file, around);
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        Path root = root(file, around);
        Path inside = root.relativize(file);
        String name = file.getFileName().toString();
        if (inside.getNameCount() < 2 || !name.endsWith(".sql")) {
            return Optional.empty();
        }
        String path = inside.subpath(1, inside.getNameCount()).toString().replace('\\', '/');
        String change = path.substring(0, path.length() - ".sql".length());
        Map<String, Integer> plan = around.above(file, PLAN)
                .map(folder -> plans.computeIfAbsent(folder, here -> plan(here, around)))
                .orElse(Map.of());
        int index = plan.getOrDefault(change, -1);
        Ordinal ordinal = index < 0 ? Ordinal.ofText(change) : Ordinal.of(index);
        Role role = switch (inside.getName(0).toString()) {
            case "deploy" -> index < 0 && !plan.isEmpty() ? Role.PASSED_OVER : Role.VERSIONED;
            case "revert" -> Role.DOWN;
            case "verify" -> Role.AROUND;
            default -> Role.PASSED_OVER;
        };
        return Optional.of(new Place(role, ordinal, change));
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        return Whole.of(file, this, Wrapping.AUTOCOMMIT, dialect);
    }

    private static Map<String, Integer> plan(Path folder, Folders around) {
        return around.text(folder.resolve(PLAN)).map(SqitchLayout::changes).orElse(Map.of());
    }

    /**
     * Where each change stands. Of one that is reworked later, the older file has the name of a tag that stands between
     * the two.
     */
    private static Map<String, Integer> changes(String plan) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> tags = new LinkedHashMap<>();
        int place = 0;
        for (String line : plan.lines().map(String::strip).toList()) {
            if (line.startsWith("@")) {
                tags.put(line.split("\\s", 2)[0], place);
            } else if (CHANGE.matcher(line).lookingAt()) {
                String name = line.split("[\\s\\[]", 2)[0];
                Integer older = places.put(name, place);
                if (older != null) {
                    tags.forEach((tag, at) -> {
                        if (at > older) {
                            places.put(name + tag, older);
                        }
                    });
                }
                place++;
            }
        }
        return Map.copyOf(places);
    }
}
