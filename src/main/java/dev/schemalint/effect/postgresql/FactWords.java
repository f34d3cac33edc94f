package dev.schemalint.effect.postgresql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says a row of the table of effects in words. */
final class FactWords {

    private FactWords() {}

    static String of(Fact fact) {
        List<String> parts = new ArrayList<>();
        fact.refusal().ifPresent(refusal -> parts.add("refused: " + refusal.why() + ", SQLSTATE " + refusal.code()));
        Map<String, List<String>> locks = new LinkedHashMap<>();
        fact.locks()
                .forEach((role, lock) -> locks.computeIfAbsent(lock.name(), name -> new ArrayList<>())
                        .add(words(role.id())));
        locks.forEach((lock, roles) -> parts.add(lock + " lock on " + String.join(" and ", roles)));
        Map<String, List<String>> work = new LinkedHashMap<>();
        fact.work()
                .forEach(piece -> work.computeIfAbsent(words(piece.kind()), kind -> new ArrayList<>())
                        .add(words(piece.role().id())));
        work.forEach((kind, roles) -> parts.add(kind + " of " + String.join(" and ", roles)));
        if (!fact.allowedInTransaction()) {
            parts.add("not in a transaction");
        }
        if (!fact.mayFail().isEmpty()) {
            parts.add("may fail: " + String.join(", ", fact.mayFail()));
        }
        String does = parts.isEmpty() ? "no lock and no work of its own" : String.join("; ", parts);
        return does + " (" + fact.versions().words() + ")";
    }

    private static String words(Work.Kind kind) {
        return switch (kind) {
            case SCAN -> "scan";
            case INDEX -> "index build";
            case REBUILD -> "index rebuild";
            case REWRITE -> "rewrite";
            case EMPTY -> "emptying";
            case COPY -> "file copy";
            case COPY_INDEX -> "copy of index files";
        };
    }

    private static String words(String name) {
        return name.replace('-', ' ');
    }
}
