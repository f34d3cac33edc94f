package dev.schemalint.layout;

import dev.schemalint.layout.Node.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Liquibase sends for views, sequences and rows. */
final class OtherChanges {

    /** Changes that leave the database as it is. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("tagDatabase", "output", "empty", "stop");

    private final Wording wording;

    OtherChanges(Wording wording) {
        this.wording = wording;
    }

    /** Whether the change is one of these, and written. */
    boolean write(Node change, Sheet sheet, String file) {
        if (change.name().equals("createView")) {
            createView(change, sheet, file);
            return true;
        }
        Optional<String> sql = sql(change);
        sql.ifPresent(text -> sheet.write(text, change.span()).endStatement());
        return sql.isPresent() || WITHOUT_EFFECT.contains(change.name());
    }

    private Optional<String> sql(Node change) {
        return switch (change.name()) {
            case "dropView" ->
                Optional.of("DROP VIEW " + (change.says("ifExists", "true") ? "IF EXISTS " : "")
                        + wording.inSchema(change, "schemaName", "viewName"));
            case "createSequence" -> Optional.of(createSequence(change));
            case "dropSequence" ->
                Optional.of("DROP SEQUENCE " + wording.inSchema(change, "schemaName", "sequenceName"));
            case "insert" -> Optional.of(insert(change));
            case "update" ->
                Optional.of("UPDATE " + wording.table(change) + " SET " + assignments(change) + where(change));
            case "delete" -> Optional.of("DELETE FROM " + wording.table(change) + where(change));
            default -> Optional.empty();
        };
    }

    private void createView(Node change, Sheet sheet, String file) {
        Optional<Text> query = change.value("selectQuery").or(change::text);
        if (!change.says("fullDefinition", "true")) {
            String replacing = change.says("replaceIfExists", "true") ? "OR REPLACE " : "";
            sheet.write(
                    "CREATE " + replacing + "VIEW " + wording.inSchema(change, "schemaName", "viewName") + " AS ",
                    change.span());
        }
        query.ifPresent(text -> sheet.copy(text, file));
        sheet.endStatement();
    }

    private String createSequence(Node change) {
        StringBuilder sql = new StringBuilder("CREATE SEQUENCE ");
        if (change.says("ifNotExists", "true") || wording.isPostgres()) {
            sql.append("IF NOT EXISTS ");
        }
        sql.append(wording.inSchema(change, "schemaName", "sequenceName"));
        change.value("dataType").ifPresent(type -> sql.append(" AS ").append(wording.type(type.text())));
        change.value("startValue").ifPresent(value -> sql.append(" START WITH ").append(value.text()));
        change.value("incrementBy")
                .ifPresent(value -> sql.append(" INCREMENT BY ").append(value.text()));
        change.value("minValue").ifPresent(value -> sql.append(" MINVALUE ").append(value.text()));
        change.value("maxValue").ifPresent(value -> sql.append(" MAXVALUE ").append(value.text()));
        change.value("cacheSize").ifPresent(value -> sql.append(" CACHE ").append(value.text()));
        return sql.append(change.says("cycle", "true") ? " CYCLE" : "").toString();
    }

    private String insert(Node change) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Node column : change.columns()) {
            names.add(wording.name(column.said("name")));
            values.add(value(column));
        }
        return "INSERT INTO " + wording.table(change) + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", values) + ")";
    }

    private String assignments(Node change) {
        return String.join(
                ", ",
                change.columns().stream()
                        .map(column -> wording.name(column.said("name")) + " = " + value(column))
                        .toList());
    }

    /** A value may stand between the tags too. */
    private String value(Node column) {
        return wording.value(column, "value")
                .or(() -> column.text().map(text -> "'" + text.text().replace("'", "''") + "'"))
                .orElse("NULL");
    }

    private static String where(Node change) {
        return change.value("where")
                .map(text -> text.text().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> " WHERE " + text)
                .orElse("");
    }
}
