package dev.schemalint.document;

import dev.schemalint.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of XML; names are without their prefixes.
 *
 * @param text what stands in it outside of its children
 * @param span from the beginning of its first tag to the end of its last
 * @param inner what lies between its tags, as it is written
 */
public record Element(
        String name, Map<String, String> attributes, List<Element> children, String text, Span span, Span inner) {

    public Element {
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
