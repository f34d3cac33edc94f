package dev.schemalint.document;

import dev.schemalint.document.Tree.Entry;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds a tree from the events of the YAML library, within limits that no honest file comes near. */
final class TreeBuilder {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN_TAGS =
            Set.of(STANDARD + "str", STANDARD + "int", STANDARD + "float", STANDARD + "bool", STANDARD + "null");
    private static final int DEEPEST = 200;
    private static final int MOST_NODES = 1_000_000;

    /** A tree that was given a name, and how many nodes whoever walks it meets. */
    private record Anchored(Tree tree, int nodes) {}

    private final Offsets offsets;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;

    TreeBuilder(SourceText source) {
        this.offsets = Offsets.of(source.content());
    }

    Optional<Tree> build(Iterator<Event> events) {
        Optional<Tree> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                if (root.isPresent()) {
                    throw new BadYaml(start(event), "a second document begins here; one file holds one document");
                }
                root = Optional.of(tree(node, events, 0));
            }
        }
        return root;
    }

    private Tree tree(NodeEvent event, Iterator<Event> events, int depth) {
        if (depth > DEEPEST) {
            throw new BadYaml(start(event), "nested more than " + DEEPEST + " deep");
        }
        if (event instanceof AliasEvent alias) {
            return referred(alias);
        }
        int before = nodes;
        count(event, 1);
        Tree tree;
        if (event instanceof ScalarEvent scalar) {
            refuseTag(event, scalar.getTag());
            tree = scalar(scalar);
        } else {
            refuseTag(event, ((CollectionStartEvent) event).getTag());
            tree = event instanceof MappingStartEvent ? mapping(event, events, depth) : sequence(event, events, depth);
        }
        event.getAnchor()
                .map(Anchor::getValue)
                .ifPresent(name -> anchors.put(name, new Anchored(tree, nodes - before)));
        return tree;
    }

    private Tree mapping(Event event, Iterator<Event> events, int depth) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Event next = events.next();
        while (next instanceof NodeEvent node) {
            if (!(tree(node, events, depth + 1) instanceof Scalar key)) {
                throw new BadYaml(start(next), "a key must be a plain text");
            }
            if (!keys.add(key.text())) {
                throw new BadYaml(start(next), "'" + key.text() + "' stands here a second time");
            }
            entries.add(new Entry(key, tree((NodeEvent) events.next(), events, depth + 1)));
            next = events.next();
        }
        return new Mapping(entries, span(event, next), line(event));
    }

    private Tree sequence(Event event, Iterator<Event> events, int depth) {
        List<Tree> items = new ArrayList<>();
        Event next = events.next();
        while (next instanceof NodeEvent node) {
            items.add(tree(node, events, depth + 1));
            next = events.next();
        }
        return new Sequence(items, span(event, next), line(event));
    }

    private Tree scalar(ScalarEvent event) {
        return new Scalar(event.getValue(), !event.isPlain(), span(event, event), line(event));
    }

    /** A name becomes known only when its tree is complete, so that no tree can hold itself. */
    private Tree referred(AliasEvent event) {
        String name = event.getAlias().getValue();
        Anchored anchored = Optional.ofNullable(anchors.get(name))
                .orElseThrow(
                        () -> new BadYaml(start(event), "'*" + name + "' refers to nothing that stands before it"));
        count(event, anchored.nodes());
        return anchored.tree();
    }

    private void count(Event event, int more) {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new BadYaml(start(event), "more than " + MOST_NODES + " values, those referred to with '*' included");
        }
    }

    private static void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent() && !PLAIN_TAGS.contains(tag.get())) {
            throw new BadYaml(
                    start(event), "tags such as '" + tag.get().replace(STANDARD, "!!") + "' are not used here");
        }
    }

    private Span span(Event first, Event last) {
        int from = offsets.at(start(first).getIndex());
        return new Span(
                from, Math.max(from, offsets.at(last.getEndMark().orElseThrow().getIndex())));
    }

    private static int line(Event event) {
        return start(event).getLine() + 1;
    }

    private static Mark start(Event event) {
        return event.getStartMark().orElseThrow();
    }
}
