package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;
import java.util.Locale;
import java.util.Set;

/**
 * How a dialect writes values: the differences between expressions, as data.
 *
 * @param bareCalls words that call without parentheses
 * @param specialCalls words whose calls have a grammar of their own
 * @param typedConstants whether a type may stand before a string, and JSON and XML have calls of their own grammar
 * @param patterns operators that are words and match a value with a pattern
 * @param anyIs whether IS compares any two values, NOT NULL may stand behind one, and IN takes the name of a table
 * @param chaining whether comparisons may follow each other without parentheses
 * @param sequenceValues whether {@code NEXT VALUE FOR s}, or {@code S.NEXTVAL}, takes a number from a sequence
 */
public record ValueRules(
        Set<String> bareCalls,
        Set<String> specialCalls,
        boolean typedConstants,
        Set<String> patterns,
        boolean anyIs,
        boolean chaining,
        boolean sequenceValues) {

    private static final ValueRules STANDARD = new ValueRules(
            words("current_date current_time current_timestamp localtime localtimestamp current_role current_user"
                    + " session_user system_user user current_catalog current_schema"),
            words("cast treat extract normalize overlay position substring trim nullif coalesce greatest least"
                    + " grouping merge_action"),
            true,
            words("like ilike"),
            false,
            true,
            true);
    private static final ValueRules POSTGRESQL =
            new ValueRules(STANDARD.bareCalls, STANDARD.specialCalls, true, STANDARD.patterns, false, false, false);
    private static final ValueRules SQLITE = new ValueRules(
            words("current_date current_time current_timestamp"),
            words("cast coalesce nullif"),
            false,
            words("like glob regexp match"),
            true,
            true,
            false);

    private static final ValueRules ORACLE = new ValueRules(
            words(
                    "current_date current_timestamp dbtimezone localtimestamp sessiontimezone sysdate systimestamp uid user"),
            words("cast treat extract trim coalesce nullif greatest least grouping"),
            true,
            words("like like2 like4 likec"),
            false,
            true,
            true);

    public static ValueRules of(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> SQLITE;
            case POSTGRESQL, COCKROACHDB -> POSTGRESQL;
            case ORACLE -> ORACLE;
            case MYSQL, MARIADB, SQLSERVER -> STANDARD;
        };
    }

    private static Set<String> words(String separated) {
        return Set.of(separated.toUpperCase(Locale.ROOT).split(" "));
    }
}
