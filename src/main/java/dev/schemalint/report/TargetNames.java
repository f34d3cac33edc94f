package dev.schemalint.report;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names targets shortly: releases that follow each other become a range, {@code postgresql 15-18}. */
public final class TargetNames {

    private TargetNames() {}

    public static String of(List<Target> targets) {
        Map<Dialect, List<Version>> plain = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Target target : targets) {
            if (target.edition().isEmpty() && target.service().isEmpty()) {
                plain.computeIfAbsent(target.dialect(), dialect -> new ArrayList<>())
                        .add(target.version());
            } else {
                names.add(target.text());
            }
        }
        List<String> all = new ArrayList<>();
        plain.forEach((dialect, versions) -> all.add(dialect.id() + " " + ranges(dialect.knownVersions(), versions)));
        all.addAll(names);
        return String.join("; ", all);
    }

    /** The targets a finding holds for, when it spares others of the same engine: its file was judged on all of them. */
    static Optional<String> someOnly(List<Target> all, List<String> holding) {
        List<Target> holds =
                all.stream().filter(target -> holding.contains(target.text())).toList();
        boolean sparesSome = all.stream()
                .filter(target -> holds.stream().anyMatch(other -> other.dialect() == target.dialect()))
                .anyMatch(target -> !holds.contains(target));
        return sparesSome ? Optional.of(of(holds)) : Optional.empty();
    }

    private static String ranges(List<Version> known, List<Version> versions) {
        List<List<Version>> runs = new ArrayList<>();
        for (Version version : versions.stream().sorted().distinct().toList()) {
            if (!runs.isEmpty() && follows(known, last(runs.get(runs.size() - 1)), version)) {
                runs.get(runs.size() - 1).add(version);
            } else {
                runs.add(new ArrayList<>(List.of(version)));
            }
        }
        return runs.stream().map(TargetNames::range).collect(Gathering.joined(", "));
    }

    private static boolean follows(List<Version> known, Version before, Version after) {
        int place = known.indexOf(before);
        return place >= 0 && known.indexOf(after) == place + 1;
    }

    private static String range(List<Version> run) {
        return switch (run.size()) {
            case 1 -> run.get(0).toString();
            case 2 -> run.get(0) + ", " + run.get(1);
            default -> run.get(0) + "-" + last(run);
        };
    }

    private static Version last(List<Version> run) {
        return run.get(run.size() - 1);
    }
}
