package dev.schemalint.measured;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The relations of a database at one moment, by name, each with its identity and the file it lives in. */
record Relations(Map<String, Relation> byName) {

    record Relation(long oid, char kind, long file) {

        boolean isIndex() {
            return kind == 'i' || kind == 'I';
        }

        boolean holdsRows() {
            return kind == 'r' || kind == 'm';
        }
    }

    private static final String QUERY = """
            SELECT CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname, c.oid::bigint, relkind,
                   coalesce(pg_relation_filenode(c.oid), 0)::bigint
              FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
             WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND relkind IN ('r','p','v','m','S','f','i','I')
            """;

    static Relations now(Connection session) throws SQLException {
        Map<String, Relation> byName = new TreeMap<>();
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                byName.put(
                        row.getString(1),
                        new Relation(row.getLong(2), row.getString(3).charAt(0), row.getLong(4)));
            }
        }
        return new Relations(byName);
    }

    /** Names of all but indexes, by identity. */
    Map<Long, String> lockable() {
        return byName.entrySet().stream()
                .filter(entry -> !entry.getValue().isIndex())
                .collect(Collectors.toMap(entry -> entry.getValue().oid(), Map.Entry::getKey));
    }

    String rewritten(Relations after) {
        return changed(after, (old, now) -> old.holdsRows() && old.oid == now.oid && old.file != now.file);
    }

    /** An index that was made anew on the file of the old one is marked: nothing was built. */
    String rebuilt(Relations after) {
        TreeSet<String> rebuilt = new TreeSet<>();
        byName.forEach((name, old) -> {
            Relation now = after.byName.getOrDefault(name, old);
            if (old.isIndex() && (old.oid != now.oid || old.file != now.file)) {
                rebuilt.add(name + (old.oid == now.oid ? "" : old.file == now.file ? "(reused)" : "(recreated)"));
            }
        });
        return String.join(" ", rebuilt);
    }

    /** A renamed or moved index is not new. */
    String newIndexes(Relations after) {
        Set<Long> known = byName.values().stream().map(Relation::oid).collect(Collectors.toSet());
        return after.byName.entrySet().stream()
                .filter(entry -> entry.getValue().isIndex() && !byName.containsKey(entry.getKey()))
                .filter(entry -> !known.contains(entry.getValue().oid()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    private String changed(Relations after, BiPredicate<Relation, Relation> change) {
        return byName.entrySet().stream()
                .filter(entry -> after.byName.containsKey(entry.getKey())
                        && change.test(entry.getValue(), after.byName.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }
}
