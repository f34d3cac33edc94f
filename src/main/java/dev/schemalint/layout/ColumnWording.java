package dev.schemalint.layout;

import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How Liquibase writes the columns of a change, and the constraints that stand with them. */
final class ColumnWording {

    private final Wording wording;
    private final RemarkWording remarks;

    ColumnWording(Wording wording) {
        this.wording = wording;
        this.remarks = new RemarkWording(wording);
    }

    static boolean is(Node column, String constraint, String meaning) {
        return column.children("constraints").anyMatch(constraints -> constraints.says(constraint, meaning));
    }

    private static String said(Node column, String constraint) {
        return column.children("constraints")
                .map(constraints -> constraints.said(constraint))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Its name, type, default, and whether it may be empty. */
    String definition(Node column) {
        StringBuilder text = new StringBuilder(wording.name(column.said("name")));
        text.append(' ').append(wording.type(column.said("type")));
        if (column.says("autoIncrement", "true")) {
            text.append(wording.autoIncrement());
        }
        wording.value(column, "defaultValue")
                .ifPresent(value -> text.append(" DEFAULT ").append(value));
        if (is(column, "nullable", "false") || is(column, "notNull", "true")) {
            text.append(" NOT NULL");
        }
        text.append(remarks.inside(column));
        return text.toString();
    }

    /** Where it is put, which only some engines can do. */
    String placement(Node column) {
        if (!wording.dialect().isMysqlOrMariaDb()) {
            return "";
        }
        if (column.says("position", "1")) {
            return " FIRST";
        }
        return column.value("afterColumn")
                .map(after -> " AFTER " + wording.name(after.text()))
                .orElse("");
    }

    /** The key over all columns that say they are part of it. */
    Optional<String> primaryKey(List<Node> columns) {
        List<Node> keys = columns.stream()
                .filter(column -> is(column, "primaryKey", "true"))
                .toList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String names =
                keys.stream().map(column -> wording.name(column.said("name"))).collect(Gathering.joined(", "));
        return Optional.of(named(said(keys.get(0), "primaryKeyName")) + "PRIMARY KEY (" + names + ")");
    }

    /** What else holds for one column. */
    List<String> constraints(Node column) {
        List<String> found = new ArrayList<>();
        String name = wording.name(column.said("name"));
        if (is(column, "unique", "true")) {
            found.add(named(said(column, "uniqueConstraintName")) + "UNIQUE (" + name + ")");
        }
        String references = said(column, "references");
        if (references.isEmpty() && !said(column, "referencedTableName").isEmpty()) {
            references = wording.name(said(column, "referencedTableName")) + "("
                    + wording.names(said(column, "referencedColumnNames")) + ")";
        }
        if (!references.isEmpty()) {
            found.add(named(said(column, "foreignKeyName")) + "FOREIGN KEY (" + name + ") REFERENCES " + references
                    + (is(column, "deleteCascade", "true") ? " ON DELETE CASCADE" : ""));
        }
        String check = said(column, "checkConstraint");
        if (!check.isEmpty()) {
            found.add(check);
        }
        return found;
    }

    String named(String constraint) {
        return constraint.isEmpty() ? "" : "CONSTRAINT " + wording.name(constraint) + " ";
    }
}
