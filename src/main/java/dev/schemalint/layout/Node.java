package dev.schemalint.layout;

import dev.schemalint.document.Element;
import dev.schemalint.document.Tree;
import dev.schemalint.document.Tree.Entry;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of a changelog, the same whether it is written in XML, YAML or JSON. */
record Node(String name, Map<String, Text> values, List<Node> children, Optional<Text> text, Span span) {

    /** A text, and the piece of the file that it was written in. */
    record Text(String text, Span written) {}

    Node {
        values = Map.copyOf(values);
        children = List.copyOf(children);
    }

    /** A piece that stands in no file of its own. */
    static Node of(String name, Map<String, String> said) {
        Map<String, Text> values = new LinkedHashMap<>();
        said.forEach((key, value) -> values.put(key, new Text(value, new Span(0, 0))));
        return new Node(name, values, List.of(), Optional.empty(), new Span(0, 0));
    }

    static Node of(Element element) {
        Map<String, Text> values = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> values.put(name, new Text(value, element.span())));
        return new Node(
                element.name(),
                values,
                element.children().stream().map(Node::of).toList(),
                Optional.of(new Text(element.text(), element.inner()))
                        .filter(text -> !text.text().isBlank()),
                element.span());
    }

    /** @param content the file, to know where block texts really end */
    static Node of(Scalar key, Tree tree, String content) {
        Map<String, Text> values = new LinkedHashMap<>();
        List<Node> children = new ArrayList<>();
        Optional<Text> text = Optional.empty();
        Span span = key.span();
        if (tree instanceof Scalar scalar && !scalar.absent()) {
            text = Optional.of(new Text(scalar.text(), written(scalar, content)));
            span = span.to(written(scalar, content));
        }
        for (Entry entry : entries(tree)) {
            Node child = of(entry.key(), entry.value(), content);
            child.text().ifPresent(known -> values.putIfAbsent(child.name(), known));
            children.add(child);
            span = span.to(child.span());
        }
        return new Node(key.text(), values, children, text, span);
    }

    /** What a mapping holds, or what the mappings of a list hold one after the other. */
    private static List<Entry> entries(Tree tree) {
        if (tree instanceof Mapping mapping) {
            return mapping.entries();
        }
        List<Entry> entries = new ArrayList<>();
        if (tree instanceof Sequence sequence) {
            for (Tree item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    entries.add(new Entry(new Scalar("", false, scalar.span(), scalar.line()), scalar));
                } else {
                    entries.addAll(entries(item));
                }
            }
        }
        return entries;
    }

    private static Span written(Scalar scalar, String content) {
        int end = scalar.span().end();
        while (end > scalar.span().start() && Character.isWhitespace(content.charAt(end - 1))) {
            end--;
        }
        return new Span(scalar.span().start(), end);
    }

    /** A value, written as an attribute or as a piece of its own. */
    Optional<Text> value(String name) {
        return Optional.ofNullable(values.get(name))
                .or(() -> child(name).flatMap(Node::text))
                .filter(text -> !text.text().isEmpty());
    }

    String said(String name) {
        return value(name).map(Text::text).map(String::strip).orElse("");
    }

    boolean says(String name, String meaning) {
        return said(name).equalsIgnoreCase(meaning);
    }

    Optional<Node> child(String name) {
        return children(name).findFirst();
    }

    Stream<Node> children(String name) {
        return children.stream().filter(child -> child.name().equals(name));
    }

    /** Its columns, which YAML has in a list of their own. */
    List<Node> columns() {
        return Stream.concat(children("column"), children("columns").flatMap(columns -> columns.children("column")))
                .flatMap(column -> column.child("column").isPresent() ? column.children("column") : Stream.of(column))
                .toList();
    }
}
