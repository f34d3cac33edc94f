package dev.schemalint.layout;

import dev.schemalint.layout.Node.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The changes that Liquibase makes up to take others back: of those whose class has an inverse, in its release 5.0. */
final class InverseChanges {

    /** Changes, and what undoes them with the same names. */
    private static final Map<String, String> UNDOING = Map.ofEntries(
            Map.entry("addColumn", "dropColumn"),
            Map.entry("addDefaultValue", "dropDefaultValue"),
            Map.entry("addForeignKeyConstraint", "dropForeignKeyConstraint"),
            Map.entry("addLookupTable", "dropLookupTable"),
            Map.entry("addNotNullConstraint", "dropNotNullConstraint"),
            Map.entry("addPrimaryKey", "dropPrimaryKey"),
            Map.entry("addUniqueConstraint", "dropUniqueConstraint"),
            Map.entry("createIndex", "dropIndex"),
            Map.entry("createSequence", "dropSequence"),
            Map.entry("createTable", "dropTable"),
            Map.entry("createView", "dropView"),
            Map.entry("dropNotNullConstraint", "addNotNullConstraint"),
            Map.entry("empty", "empty"),
            Map.entry("output", "empty"),
            Map.entry("renameColumn", "renameColumn"),
            Map.entry("renameSequence", "renameSequence"),
            Map.entry("renameTable", "renameTable"),
            Map.entry("renameView", "renameView"),
            Map.entry("tagDatabase", "empty"));

    /** What undoes these is about something of a name, which the server chooses where the changelog does not. */
    private static final Map<String, String> NAMED = Map.of(
            "addForeignKeyConstraint", "constraintName",
            "addUniqueConstraint", "constraintName",
            "createIndex", "indexName");

    private InverseChanges() {}

    static boolean has(Node change) {
        return UNDOING.containsKey(change.name());
    }

    /** In the order in which they are made. */
    static List<Node> of(Node change) {
        String undoing = UNDOING.getOrDefault(change.name(), "unknown");
        boolean unnamed = Optional.ofNullable(NAMED.get(change.name()))
                .filter(name -> change.value(name).isEmpty())
                .isPresent();
        if (unnamed) {
            return List.of(node("a change that names nothing", change, Map.of()));
        }
        if (change.name().equals("addColumn")) {
            List<Node> dropped = new ArrayList<>();
            change.columns()
                    .forEach(column -> dropped.add(node(
                            undoing,
                            change,
                            Map.of("columnName", column.value("name").orElse(new Text("", column.span()))))));
            Collections.reverse(dropped);
            return dropped;
        }
        return List.of(node(undoing, change, change.name().startsWith("rename") ? back(change) : Map.of()));
    }

    /** From the new name to the old one. */
    private static Map<String, Text> back(Node change) {
        Map<String, Text> values = new HashMap<>();
        change.values().forEach((name, value) -> {
            if (name.startsWith("old")) {
                values.put("new" + name.substring(3), value);
            } else if (name.startsWith("new")) {
                values.put("old" + name.substring(3), value);
            }
        });
        return values;
    }

    private static Node node(String name, Node change, Map<String, Text> instead) {
        Map<String, Text> values = new HashMap<>(change.values());
        values.putAll(instead);
        return new Node(name, values, List.of(), Optional.empty(), change.span());
    }
}
