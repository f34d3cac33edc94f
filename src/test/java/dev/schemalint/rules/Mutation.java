package dev.schemalint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way in which somebody in a hurry makes a safe script dangerous, and the rules that must notice. */
enum Mutation {
    DROP_CONCURRENTLY("\\s+concurrently\\b") {
        @Override
        List<String> wakes(String statement) {
            return switch (verb(statement, "create|drop|reindex|alter|refresh")) {
                case "create" -> List.of("index-blocks-writes");
                case "drop" -> List.of("dropped-index-blocks-table");
                case "reindex" -> List.of("reindex-blocks-table");
                case "alter" -> List.of("detached-partition-blocks-table");
                case "refresh" -> List.of("refresh-blocks-readers");
                default -> List.of();
            };
        }
    },
    DROP_NOT_VALID("\\s+not\\s+valid\\b") {
        @Override
        List<String> wakes(String statement) {
            return statement.contains("domain")
                    ? List.of("domain-change-scans-tables")
                    : List.of("constraint-scans-table", "not-null-scans-table", "added-column-scans-table");
        }
    },
    DROP_WHERE("(?<=\\w|')\\s+where\\s+(?![^;]*\\$\\$)[^;]*") {
        @Override
        List<String> wakes(String statement) {
            if (IN_FUNCTION.matcher(statement).find()) {
                return List.of();
            }
            return switch (verb(statement, "update|delete")) {
                case "update" -> List.of("unbatched-backfill", "backfill-under-lock");
                case "delete" -> List.of("deleted-every-row");
                default -> List.of();
            };
        }
    },
    DROP_TIMEOUT("set\\s+(local\\s+)?lock_timeout\\s*=\\s*[^;]*;\\s*") {
        @Override
        List<String> wakes(String statement) {
            return List.of("missing-lock-timeout");
        }
    },
    DROP_BATCH("\\s+limit\\s+\\d+") {
        @Override
        List<String> wakes(String statement) {
            return verb(statement, "update|delete").isEmpty()
                    ? List.of()
                    : List.of("unbatched-backfill", "backfill-under-lock");
        }
    },
    MERGE_UNITS("") {
        @Override
        List<Mutant> of(String sql) {
            boolean loose = !sql.toLowerCase(Locale.ROOT).contains("begin");
            boolean concurrent = CONCURRENT.matcher(sql).find();
            boolean halves = HALVES.matcher(sql).find();
            if (!loose || !concurrent && !halves) {
                return List.of();
            }
            String wakes = concurrent ? "forbidden-in-transaction" : "validated-in-same-transaction";
            return List.of(new Mutant(
                    this,
                    sql.strip().lines().findFirst().orElse(""),
                    "begin;\n" + sql + "\ncommit;\n",
                    List.of(wakes)));
        }

        @Override
        List<String> wakes(String statement) {
            return List.of();
        }
    },
    MOVE_BEFORE_COMMIT("") {
        @Override
        List<Mutant> of(String sql) {
            return BEHIND_COMMIT
                    .matcher(sql)
                    .results()
                    .map(match -> new Mutant(
                            this,
                            match.group(2).replaceAll("\\s+", " "),
                            sql.substring(0, match.start())
                                    + match.group(2)
                                    + "\n"
                                    + match.group(1)
                                    + sql.substring(match.end()),
                            List.of("forbidden-in-transaction")))
                    .toList();
        }

        @Override
        List<String> wakes(String statement) {
            return List.of();
        }
    };

    /** Code that is only kept, and not run. */
    private static final Pattern IN_FUNCTION =
            Pattern.compile("\\bcreate\\s+(or\\s+replace\\s+)?(function|procedure)\\b");

    private static final Pattern CONCURRENT = Pattern.compile("(?i)(?<!materialized view )\\bconcurrently\\b");
    private static final Pattern BEHIND_COMMIT =
            Pattern.compile("(?is)(\\bcommit\\s*;)\\s*((?:create|drop|reindex)\\b[^;]*\\bconcurrently\\b[^;]*;)");
    private static final Pattern HALVES = Pattern.compile("(?is)\\bnot\\s+valid\\b.*\\bvalidate\\s+constraint\\b");

    private final Pattern clause;

    Mutation(String clause) {
        this.clause = Pattern.compile(clause, Pattern.CASE_INSENSITIVE);
    }

    /**
     * A script changed in one place.
     *
     * @param statement the statement that was safe
     * @param wakes the rules of which one must speak
     */
    record Mutant(Mutation mutation, String statement, String sql, List<String> wakes) {}

    /** The rules of which one must notice that a statement lost its clause; none where the clause meant something else. */
    abstract List<String> wakes(String statement);

    /** All that can be made of a script, each with one clause gone. */
    List<Mutant> of(String sql) {
        List<Mutant> mutants = new ArrayList<>();
        Matcher matcher = clause.matcher(sql);
        for (MatchResult match : matcher.results().toList()) {
            String statement = around(sql, match.start());
            List<String> wakes = wakes(statement.toLowerCase(Locale.ROOT));
            if (!wakes.isEmpty()) {
                mutants.add(new Mutant(
                        this,
                        statement.replaceAll("\\s+", " "),
                        sql.substring(0, match.start()) + sql.substring(match.end()),
                        wakes));
            }
        }
        return mutants;
    }

    /** What stands between the semicolons around a place. */
    private static String around(String sql, int place) {
        int start = sql.lastIndexOf(';', place) + 1;
        int end = sql.indexOf(';', place);
        return sql.substring(start, end < 0 ? sql.length() : end).strip();
    }

    /** The first of some words that a statement has. */
    private static String verb(String statement, String words) {
        Matcher word = Pattern.compile("\\b(" + words + ")\\b").matcher(statement);
        return word.find() ? word.group(1) : "";
    }
}
