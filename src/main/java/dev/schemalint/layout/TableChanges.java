package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Node.Text;
import java.util.List;
import java.util.Optional;

/** What Liquibase sends for changes of tables and their columns. */
final class TableChanges {

    private final Wording wording;
    private final ColumnWording columns;
    private final RemarkWording remarks;

    TableChanges(Wording wording) {
        this.wording = wording;
        this.columns = new ColumnWording(wording);
        this.remarks = new RemarkWording(wording);
    }

    /** Whether the change is one of these, and written. */
    boolean write(Node change, Sheet sheet) {
        String alter = "ALTER TABLE " + wording.table(change) + " ";
        switch (change.name()) {
            case "createTable" -> createTable(change, sheet);
            case "dropTable" ->
                one(change, sheet, "DROP TABLE " + wording.table(change) + cascade(change, "cascadeConstraints"));
            case "addColumn" -> addColumn(change, sheet, alter);
            case "dropColumn" -> dropColumn(change, sheet, alter);
            case "renameColumn" -> one(change, sheet, renameColumn(change, alter));
            case "renameTable" -> one(change, sheet, renameTable(change));
            case "addAutoIncrement" -> {
                return sheetOf(change, sheet, autoIncrement(change, alter));
            }
            case "modifyDataType" -> {
                return sheetOf(change, sheet, modified(change, change.said("newDataType")));
            }
            case "addNotNullConstraint" -> {
                return addNotNull(change, sheet);
            }
            case "dropNotNullConstraint" -> {
                return sheetOf(change, sheet, nullable(change, true));
            }
            case "addDefaultValue" -> {
                return sheetOf(change, sheet, defaultValue(change, alter, wording.value(change, "defaultValue")));
            }
            case "dropDefaultValue" -> {
                return sheetOf(change, sheet, defaultValue(change, alter, Optional.empty()));
            }
            default -> {
                return remarks.write(change, sheet);
            }
        }
        return true;
    }

    private static void one(Node change, Sheet sheet, String sql) {
        sheet.write(sql, change.span()).endStatement();
    }

    private static boolean sheetOf(Node change, Sheet sheet, Optional<String> sql) {
        sql.ifPresent(text -> one(change, sheet, text));
        return sql.isPresent();
    }

    private String cascade(Node change, String attribute) {
        String word = wording.dialect() == Dialect.ORACLE ? " CASCADE CONSTRAINTS" : " CASCADE";
        return change.says(attribute, "true") ? word : "";
    }

    private void createTable(Node change, Sheet sheet) {
        String only = change.says("ifNotExists", "true") ? "IF NOT EXISTS " : "";
        sheet.write("CREATE TABLE " + only + wording.table(change) + " (", change.span());
        String between = "";
        boolean keyIsWritten = false;
        for (Node column : change.columns()) {
            sheet.between(between).write(columns.definition(column), column.span());
            if (wording.dialect() == Dialect.SQLITE && column.says("autoIncrement", "true")) {
                sheet.write(" PRIMARY KEY AUTOINCREMENT", column.span());
                keyIsWritten = true;
            }
            between = ", ";
        }
        Optional<String> key = columns.primaryKey(change.columns());
        if (key.isPresent() && !keyIsWritten) {
            Node first = change.columns().stream()
                    .filter(column -> ColumnWording.is(column, "primaryKey", "true"))
                    .findFirst()
                    .orElse(change);
            sheet.between(between).write(key.get(), first.span());
        }
        for (Node column : change.columns()) {
            for (String constraint : columns.constraints(column)) {
                sheet.between(between).write(constraint, column.span());
            }
        }
        sheet.write(")" + remarks.inside(change), change.span()).endStatement();
        remarks.behind(change, sheet);
    }

    /** MySQL gets one statement for all columns, the others one for each; constraints and values come behind. */
    private void addColumn(Node change, Sheet sheet, String alter) {
        boolean together = wording.dialect().isMysqlOrMariaDb();
        List<Node> added = change.columns();
        String word =
                wording.dialect() == Dialect.SQLSERVER || wording.dialect() == Dialect.ORACLE ? "ADD " : "ADD COLUMN ";
        for (int i = 0; i < added.size(); i++) {
            Node column = added.get(i);
            boolean first = !together || i == 0;
            if (first && together) {
                sheet.write(alter, change.span());
            } else if (first) {
                sheet.write(alter, column.span());
            } else {
                sheet.between(", ");
            }
            String key = ColumnWording.is(column, "primaryKey", "true") ? " PRIMARY KEY" : "";
            sheet.write(word + columns.definition(column) + key + columns.placement(column), column.span());
            if (!together || i == added.size() - 1) {
                sheet.endStatement();
            }
        }
        for (Node column : added) {
            for (String constraint : columns.constraints(column)) {
                sheet.write(alter + "ADD " + constraint, column.span()).endStatement();
            }
            wording.value(column, "value")
                    .ifPresent(value -> sheet.write(
                                    "UPDATE " + wording.table(change) + " SET " + wording.name(column.said("name"))
                                            + " = " + value,
                                    column.span())
                            .endStatement());
        }
        remarks.behind(change, sheet);
    }

    private void dropColumn(Node change, Sheet sheet, String alter) {
        List<Node> dropped = change.columns();
        if (dropped.isEmpty()) {
            one(change, sheet, alter + "DROP COLUMN " + wording.name(change.said("columnName")));
        }
        boolean together = wording.dialect().isMysqlOrMariaDb();
        for (int i = 0; i < dropped.size(); i++) {
            Node column = dropped.get(i);
            String before = !together || i == 0 ? alter : ", ";
            sheet.write(before + "DROP COLUMN " + wording.name(column.said("name")), column.span());
            if (!together || i == dropped.size() - 1) {
                sheet.endStatement();
            }
        }
    }

    private String renameColumn(Node change, String alter) {
        String from = wording.name(change.said("oldColumnName"));
        String to = wording.name(change.said("newColumnName"));
        String type = change.said("columnDataType");
        if (wording.dialect() == Dialect.SQLSERVER) {
            return "EXEC sp_rename '" + change.said("tableName") + "." + change.said("oldColumnName") + "', '"
                    + change.said("newColumnName") + "', 'COLUMN'";
        }
        return wording.dialect().isMysqlOrMariaDb() && !type.isEmpty()
                ? alter + "CHANGE " + from + " " + to + " " + wording.type(type)
                : alter + "RENAME COLUMN " + from + " TO " + to;
    }

    private Optional<String> autoIncrement(Node change, String alter) {
        String column = wording.name(change.said("columnName"));
        return switch (wording.dialect()) {
            case POSTGRESQL, COCKROACHDB ->
                Optional.of(alter + "ALTER COLUMN " + column + " ADD" + wording.autoIncrement());
            case MYSQL, MARIADB ->
                Optional.of(alter + "MODIFY " + column + " " + wording.type(change.said("columnDataType"))
                        + wording.autoIncrement());
            case SQLSERVER, ORACLE, SQLITE -> Optional.empty();
        };
    }

    private String renameTable(Node change) {
        if (wording.dialect() == Dialect.SQLSERVER) {
            return "EXEC sp_rename '" + change.said("oldTableName") + "', '" + change.said("newTableName") + "'";
        }
        return "ALTER TABLE " + wording.inSchema(change, "schemaName", "oldTableName") + " RENAME TO "
                + wording.name(change.said("newTableName"));
    }

    private Optional<String> modified(Node change, String type) {
        String alter = "ALTER TABLE " + wording.table(change) + " ";
        String column = wording.name(change.said("columnName"));
        String meant = wording.type(type);
        return switch (wording.dialect()) {
            case POSTGRESQL, COCKROACHDB ->
                Optional.of(
                        alter + "ALTER COLUMN " + column + " TYPE " + meant + " USING (" + column + "::" + meant + ")");
            case MYSQL, MARIADB -> Optional.of(alter + "MODIFY " + column + " " + meant);
            case SQLSERVER -> Optional.of(alter + "ALTER COLUMN " + column + " " + meant);
            case ORACLE -> Optional.of(alter + "MODIFY " + column + " " + meant);
            case SQLITE -> Optional.empty();
        };
    }

    private boolean addNotNull(Node change, Sheet sheet) {
        Optional<String> sql = nullable(change, false);
        Optional<Text> instead = change.value("defaultNullValue");
        if (sql.isPresent() && instead.isPresent()) {
            String column = wording.name(change.said("columnName"));
            one(
                    change,
                    sheet,
                    "UPDATE " + wording.table(change) + " SET " + column + " = "
                            + wording.value(change, "defaultNullValue").orElse("NULL") + " WHERE " + column
                            + " IS NULL");
        }
        return sheetOf(change, sheet, sql);
    }

    /** SQLite has no such change; Liquibase writes the table anew. */
    private Optional<String> nullable(Node change, boolean nullable) {
        String alter = "ALTER TABLE " + wording.table(change) + " ";
        String column = wording.name(change.said("columnName"));
        String type = wording.type(change.said("columnDataType"));
        String word = nullable ? " NULL" : " NOT NULL";
        return switch (wording.dialect()) {
            case POSTGRESQL, COCKROACHDB ->
                Optional.of(alter + "ALTER COLUMN " + column + (nullable ? " DROP NOT NULL" : " SET NOT NULL"));
            case MYSQL, MARIADB -> typed(type, alter + "MODIFY " + column + " " + type + word);
            case SQLSERVER -> typed(type, alter + "ALTER COLUMN " + column + " " + type + word);
            case ORACLE -> Optional.of(alter + "MODIFY " + column + word);
            case SQLITE -> Optional.empty();
        };
    }

    private static Optional<String> typed(String type, String sql) {
        return type.isEmpty() ? Optional.empty() : Optional.of(sql);
    }

    private Optional<String> defaultValue(Node change, String alter, Optional<String> value) {
        String column = wording.name(change.said("columnName"));
        return switch (wording.dialect()) {
            case POSTGRESQL, COCKROACHDB, MYSQL, MARIADB ->
                Optional.of(alter + "ALTER COLUMN " + column
                        + value.map(text -> " SET DEFAULT " + text).orElse(" DROP DEFAULT"));
            case ORACLE -> Optional.of(alter + "MODIFY " + column + " DEFAULT " + value.orElse("NULL"));
            case SQLSERVER ->
                value.map(text -> alter + "ADD CONSTRAINT "
                        + wording.name("DF_" + change.said("tableName") + "_" + change.said("columnName"))
                        + " DEFAULT " + text + " FOR " + column);
            case SQLITE -> Optional.empty();
        };
    }
}
