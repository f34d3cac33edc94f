package dev.schemalint.layout;

import dev.schemalint.layout.Node.Text;
import dev.schemalint.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the placeholders of a changelog stand for; others stay as they are. */
record Parameters(Map<String, String> meanings) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\s]+)}");

    Parameters {
        meanings = Map.copyOf(meanings);
    }

    /** The first definition counts. */
    static Parameters of(List<Node> properties, Conditions conditions) {
        Map<String, String> meanings = new HashMap<>();
        for (Node property : properties) {
            if (conditions.runs(property)) {
                meanings.putIfAbsent(property.said("name"), property.said("value"));
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

    Text filled(Text text) {
        String filled = PLACEHOLDER
                .matcher(text.text())
                .replaceAll(found -> Matcher.quoteReplacement(meanings.getOrDefault(found.group(1), found.group())));
        return new Text(filled, text.written());
    }

    /** A file of SQL with the values in it. */
    SourceText filled(SourceText source) {
        return Filling.of(source, PLACEHOLDER, name -> Optional.ofNullable(meanings.get(name)));
    }
}
