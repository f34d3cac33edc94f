package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.text.Gathering;
import java.util.Optional;

/** What Liquibase sends for indexes, keys and other constraints; nothing where it writes a whole table anew. */
final class ConstraintChanges {

    private final Wording wording;
    private final ColumnWording columns;

    ConstraintChanges(Wording wording) {
        this.wording = wording;
        this.columns = new ColumnWording(wording);
    }

    Optional<String> sql(Node change) {
        String alter = "ALTER TABLE " + wording.table(change) + " ";
        return switch (change.name()) {
            case "createIndex" -> Optional.of(createIndex(change));
            case "dropIndex" -> Optional.of(dropIndex(change));
            case "addPrimaryKey" -> alone(alter + "ADD " + named(change) + "PRIMARY KEY " + keys(change));
            case "addUniqueConstraint" ->
                alone(alter + "ADD " + named(change) + "UNIQUE " + keys(change) + deferred(change));
            case "addForeignKeyConstraint" -> alone(foreignKey(change));
            case "dropPrimaryKey" -> dropPrimaryKey(change, alter);
            case "dropUniqueConstraint" -> drop(change, alter, "DROP KEY ");
            case "dropForeignKeyConstraint" ->
                drop(
                        change,
                        "ALTER TABLE " + wording.inSchema(change, "baseTableSchemaName", "baseTableName") + " ",
                        "DROP FOREIGN KEY ");
            default -> Optional.empty();
        };
    }

    private Optional<String> alone(String sql) {
        return wording.dialect() == Dialect.SQLITE ? Optional.empty() : Optional.of(sql);
    }

    private String named(Node change) {
        return columns.named(change.said("constraintName"));
    }

    private String keys(Node change) {
        return "(" + wording.names(change.said("columnNames")) + ")";
    }

    private static String deferred(Node change) {
        return (change.says("deferrable", "true") ? " DEFERRABLE" : "")
                + (change.says("initiallyDeferred", "true") ? " INITIALLY DEFERRED" : "");
    }

    private String createIndex(Node change) {
        String keys = change.columns().stream().map(this::key).collect(Gathering.joined(", "));
        String name = change.said("indexName");
        return "CREATE " + (change.says("unique", "true") ? "UNIQUE " : "") + "INDEX "
                + (name.isEmpty() ? "" : wording.name(name) + " ") + "ON " + wording.table(change) + " (" + keys + ")";
    }

    private String key(Node column) {
        String name = column.said("name");
        boolean expression = column.says("computed", "true") || name.contains("(") || name.endsWith(" DESC");
        return (expression ? name : wording.name(name)) + (column.says("descending", "true") ? " DESC" : "");
    }

    private String dropIndex(Node change) {
        boolean ofTable = wording.dialect().isMysqlOrMariaDb() || wording.dialect() == Dialect.SQLSERVER;
        return ofTable
                ? "DROP INDEX " + wording.name(change.said("indexName")) + " ON " + wording.table(change)
                : "DROP INDEX " + wording.inSchema(change, "schemaName", "indexName");
    }

    private String foreignKey(Node change) {
        String onDelete = change.says("deleteCascade", "true") ? "CASCADE" : change.said("onDelete");
        String onUpdate = change.said("onUpdate");
        return "ALTER TABLE " + wording.inSchema(change, "baseTableSchemaName", "baseTableName") + " ADD "
                + named(change) + "FOREIGN KEY (" + wording.names(change.said("baseColumnNames")) + ") REFERENCES "
                + wording.inSchema(change, "referencedTableSchemaName", "referencedTableName") + " ("
                + wording.names(change.said("referencedColumnNames")) + ")"
                + (onUpdate.isEmpty() ? "" : " ON UPDATE " + onUpdate)
                + (onDelete.isEmpty() ? "" : " ON DELETE " + onDelete)
                + deferred(change);
    }

    /** Without a name it is looked up on the server. */
    private Optional<String> dropPrimaryKey(Node change, String alter) {
        String name = change.said("constraintName");
        if (wording.dialect().isMysqlOrMariaDb() || wording.dialect() == Dialect.ORACLE && name.isEmpty()) {
            return Optional.of(alter + "DROP PRIMARY KEY");
        }
        return name.isEmpty() ? Optional.empty() : alone(alter + "DROP CONSTRAINT " + wording.name(name));
    }

    private Optional<String> drop(Node change, String alter, String inMysql) {
        String word = wording.dialect().isMysqlOrMariaDb() ? inMysql : "DROP CONSTRAINT ";
        return alone(alter + word + wording.name(change.said("constraintName")));
    }
}
