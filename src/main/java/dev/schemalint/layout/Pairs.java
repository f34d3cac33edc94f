package dev.schemalint.layout;

import dev.schemalint.document.Element;
import dev.schemalint.document.Tree;
import dev.schemalint.document.Tree.Entry;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.document.XmlReader;
import dev.schemalint.document.YamlReader;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a settings file says, whatever it is written in: keys with dots between their parts, and their values. */
final class Pairs {

    private static final Pattern PROPERTY =
            Pattern.compile("(?m)^[ \\t]*([^#!\\s=:][^\\s=:]*)[ \\t]*[=:][ \\t]*(.*?)[ \\t]*\\r?$");
    private static final Pattern TOML_LINE = Pattern.compile("(?m)^[ \\t]*(?:\\[([^\\[\\]\\n]+)][ \\t]*(?:#.*)?$"
            + "|([A-Za-z0-9_.\"-]+)[ \\t]*=[ \\t]*(\"[^\"\\n]*\"|'[^'\\n]*'|\\[[^\\]]*]|[^#\\n]*))");

    private Pairs() {}

    /** Nothing for a kind of file that is not known here. */
    static Map<String, String> of(String fileName, String text) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "conf", "properties" -> properties(text);
            case "toml" -> toml(text);
            case "yml", "yaml", "json" -> yaml(fileName, text);
            default -> Map.of();
        };
    }

    /** The values of an element's children, and of theirs, by their names. */
    static Map<String, String> below(Element element) {
        Map<String, String> pairs = new LinkedHashMap<>();
        below("", element, pairs);
        return pairs;
    }

    static Optional<Element> root(String fileName, String text) {
        return XmlReader.read(SourceText.of(fileName, text)).root();
    }

    /** All elements of a name among these and below them; what is below one of the name is not looked at. */
    static List<Element> elements(List<Element> among, String name) {
        List<Element> found = new ArrayList<>();
        for (Element element : among) {
            if (element.name().equals(name)) {
                found.add(element);
            } else {
                found.addAll(elements(element.children(), name));
            }
        }
        return found;
    }

    private static void below(String prefix, Element element, Map<String, String> pairs) {
        for (Element child : element.children()) {
            boolean leaf = child.children().isEmpty();
            String key = prefix + child.name();
            if (leaf) {
                pairs.merge(key, child.text().strip(), (one, two) -> one + "," + two);
            } else if (isList(child)) {
                child.children().forEach(item -> pairs.merge(key, item.text().strip(), (one, two) -> one + "," + two));
            } else {
                below(key + ".", child, pairs);
            }
        }
    }

    /** Maven writes lists as {@code <locations><location>}. */
    private static boolean isList(Element element) {
        String first = element.children().get(0).name();
        return element.name().startsWith(first)
                && element.children().stream().allMatch(item -> item.name().equals(first));
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher line = PROPERTY.matcher(text.replaceAll("\\\\\\r?\\n[ \\t]*", ""));
        while (line.find()) {
            pairs.put(line.group(1), line.group(2));
        }
        return pairs;
    }

    private static Map<String, String> toml(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        String section = "";
        Matcher line = TOML_LINE.matcher(text);
        while (line.find()) {
            if (line.group(1) != null) {
                section = line.group(1).strip() + ".";
            } else {
                pairs.put(section + line.group(2).replace("\"", ""), bare(line.group(3)));
            }
        }
        return pairs;
    }

    /** Without the marks of a text; the items of a list with commas between them. */
    private static String bare(String value) {
        return value.strip().replaceAll("^\\[\\s*|\\s*]$|[\"']", "").replaceAll("\\s*,\\s*", ",");
    }

    private static Map<String, String> yaml(String fileName, String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        YamlReader.read(SourceText.of(fileName, text)).root().ifPresent(root -> flatten("", root, pairs));
        return pairs;
    }

    private static void flatten(String key, Tree tree, Map<String, String> pairs) {
        if (tree instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                flatten(
                        key.isEmpty()
                                ? entry.key().text()
                                : key + "." + entry.key().text(),
                        entry.value(),
                        pairs);
            }
        } else if (tree instanceof Sequence sequence) {
            for (Tree item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    pairs.merge(key, scalar.text(), (one, two) -> one + "," + two);
                }
            }
        } else if (tree instanceof Scalar scalar) {
            pairs.put(key, scalar.text());
        }
    }
}
