package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Wrapping;
import dev.schemalint.layout.Place.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** sqitch: a plan that lists the changes; the scripts run in psql, with the transactions they open themselves. */
final class SqitchLayout implements Layout {

    private static final String PLAN = "sqitch.plan";
    private static final List<String> FOLDERS = List.of("deploy", "revert", "verify");
    /** A change in the plan: its name, before the square brackets of what it needs. */
    private static final Pattern CHANGE = Pattern.compile("[^%@#\\s\\[][^\\s\\[]*");

    private final Map<Path, List<String>> plans = new HashMap<>();

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
        List<String> plan = around.above(file, PLAN)
                .map(folder -> plans.computeIfAbsent(folder, here -> plan(here, around)))
                .orElse(List.of());
        int index = plan.indexOf(change);
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

    private static List<String> plan(Path folder, Folders around) {
        return around.text(folder.resolve(PLAN)).map(SqitchLayout::changes).orElse(List.of());
    }

    /** The changes in order; one that is reworked later has the name of the tag before, as its file has. */
    private static List<String> changes(String plan) {
        List<String> changes = new ArrayList<>();
        plan.lines().map(String::strip).filter(SqitchLayout::isChange).forEach(line -> {
            String name = line.split("[\\s\\[]", 2)[0];
            int earlier = changes.indexOf(name);
            if (earlier >= 0) {
                changes.set(earlier, name + "@" + tagAfter(plan, name, earlier));
            }
            changes.add(name);
        });
        return changes;
    }

    /** The first tag behind a change in the plan. */
    private static String tagAfter(String plan, String name, int change) {
        int passed = -1;
        for (String line : plan.lines().map(String::strip).toList()) {
            if (line.startsWith("@") && passed >= change) {
                return line.substring(1).split("\\s", 2)[0];
            }
            passed += isChange(line) ? 1 : 0;
        }
        return name;
    }

    private static boolean isChange(String line) {
        return CHANGE.matcher(line).lookingAt();
    }
}
