package dev.schemalint.layout;

import dev.schemalint.layout.Node.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a changelog itself says its placeholders stand for; others stay as they are. */
record Parameters(Map<String, String> meanings) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\s]+)}");

    Parameters {
        meanings = Map.copyOf(meanings);
    }

    /** The first definition counts. */
    static Parameters of(Changelog changelog, Conditions conditions) {
        Map<String, String> meanings = new HashMap<>();
        for (Node piece : changelog.pieces()) {
            if (piece.name().equals("property") && conditions.runs(piece)) {
                meanings.putIfAbsent(piece.said("name"), piece.said("value"));
            }
        }
        return new Parameters(meanings);
    }

    Node filled(Node node) {
        if (meanings.isEmpty()) {
            return node;
        }
        Map<String, Text> values = new HashMap<>();
        node.values().forEach((name, text) -> values.put(name, filled(text)));
        return new Node(
                node.name(),
                values,
                node.children().stream().map(this::filled).toList(),
                node.text().map(this::filled),
                node.span());
    }

    private Text filled(Text text) {
        String filled = PLACEHOLDER
                .matcher(text.text())
                .replaceAll(found -> Matcher.quoteReplacement(meanings.getOrDefault(found.group(1), found.group())));
        return new Text(filled, text.written());
    }
}
