package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;
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
 * @param methods whether a value has methods of its own: {@code @document.value('a', 'int')}
 * @param sequenceValues whether {@code NEXT VALUE FOR s}, or {@code S.NEXTVAL}, takes a number from a sequence
 */
public record ValueRules(
        Set<String> bareCalls,
        Set<String> specialCalls,
        boolean typedConstants,
        Set<String> patterns,
        boolean anyIs,
        boolean chaining,
        boolean methods,
        boolean sequenceValues) {

    private static final ValueRules STANDARD = new ValueRules(
            words("CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP LOCALTIME LOCALTIMESTAMP CURRENT_ROLE CURRENT_USER"
                    + " SESSION_USER SYSTEM_USER USER CURRENT_CATALOG CURRENT_SCHEMA"),
            words("CAST TREAT EXTRACT NORMALIZE OVERLAY POSITION SUBSTRING TRIM NULLIF COALESCE GREATEST LEAST"
                    + " GROUPING MERGE_ACTION"),
            true,
            words("LIKE ILIKE"),
            false,
            true,
            false,
            true);
    private static final ValueRules SQLSERVER = new ValueRules(
            STANDARD.bareCalls,
            words(
                    "CAST COALESCE EXTRACT GROUPING NULLIF OVERLAY PARSE POSITION SUBSTRING TREAT TRIM TRY_CAST TRY_PARSE"),
            true,
            STANDARD.patterns,
            false,
            true,
            true,
            true);
    private static final ValueRules POSTGRESQL = new ValueRules(
            STANDARD.bareCalls, STANDARD.specialCalls, true, STANDARD.patterns, false, false, false, false);
    private static final ValueRules SQLITE = new ValueRules(
            words("CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP"),
            words("CAST COALESCE NULLIF"),
            false,
            words("LIKE GLOB REGEXP MATCH"),
            true,
            true,
            false,
            false);

    private static final ValueRules ORACLE = new ValueRules(
            words(
                    "CURRENT_DATE CURRENT_TIMESTAMP DBTIMEZONE LOCALTIMESTAMP SESSIONTIMEZONE SYSDATE SYSTIMESTAMP UID USER"),
            words("CAST TREAT EXTRACT TRIM COALESCE NULLIF GREATEST LEAST GROUPING"),
            true,
            words("LIKE LIKE2 LIKE4 LIKEC"),
            false,
            true,
            false,
            true);

    public static ValueRules of(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> SQLITE;
            case POSTGRESQL, COCKROACHDB -> POSTGRESQL;
            case ORACLE -> ORACLE;
            case SQLSERVER -> SQLSERVER;
            case MYSQL, MARIADB -> STANDARD;
        };
    }

    private static Set<String> words(String separated) {
        return Set.of(separated.split(" "));
    }
}
