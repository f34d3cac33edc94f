package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;

/**
 * How a dialect defines columns, constraints and indexes: the differences between tables, as data.
 *
 * @param freeTypes whether any words make a type, and a column needs none
 * @param conflictClauses whether constraints say what becomes of the row that breaks them, and keys how they are sorted
 * @param shortGenerated whether a generated column may leave out GENERATED ALWAYS
 * @param namesAlone whether a constraint may be announced by its name and then not follow
 * @param wordDefaults whether a bare word is a default, and stands for itself
 * @param guardedViews whether a view may be created IF NOT EXISTS
 * @param schemaOfIndex whether a new index is named with its schema
 * @param keyValues whether an index takes any value as a key, without parentheses, and no operator class
 * @param clusteredKeys whether keys say how rows are stored, columns are filled by IDENTITY, and INTO may be left out
 * @param looseChanges whether DELETE may leave out FROM, and what MERGE does may have conditions of its own
 * @param countedLengths whether a length says CHAR or BYTE, and names of types are told in small letters
 * @param sortedKeys whether keys of constraints say how they are sorted and spread, and columns how they are grouped
 * @param limitedChanges whether UPDATE and DELETE may say how many rows they change at most
 */
public record TableRules(
        boolean freeTypes,
        boolean conflictClauses,
        boolean shortGenerated,
        boolean namesAlone,
        boolean wordDefaults,
        boolean guardedViews,
        boolean schemaOfIndex,
        boolean keyValues,
        boolean clusteredKeys,
        boolean looseChanges,
        boolean countedLengths,
        boolean sortedKeys,
        boolean limitedChanges) {

    private static final TableRules STANDARD =
            new TableRules(false, false, false, false, false, false, false, false, false, false, false, false, false);
    private static final TableRules SQLITE =
            new TableRules(true, true, true, true, true, true, true, true, false, false, false, false, false);
    private static final TableRules SQLSERVER =
            new TableRules(false, false, true, false, false, false, false, true, true, false, false, false, false);
    private static final TableRules ORACLE =
            new TableRules(false, false, true, false, false, false, true, true, false, true, true, false, false);
    private static final TableRules COCKROACHDB =
            new TableRules(false, false, true, false, false, false, false, false, false, false, false, true, true);

    public static TableRules of(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> SQLITE;
            case SQLSERVER -> SQLSERVER;
            case ORACLE -> ORACLE;
            case COCKROACHDB -> COCKROACHDB;
            case POSTGRESQL, MYSQL, MARIADB -> STANDARD;
        };
    }
}
