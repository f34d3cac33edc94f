package dev.schemalint.document;

import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/** A document as a tree, each part with its place; what a text stands for (a number, a switch) is the reader's to say. */
public sealed interface Tree {

    Span span();

    /** The line it begins on, counted from 1. */
    int line();

    /** What it is, as a message says it: {@code a list}. */
    String kind();

    /** Keys with values, in the order they were written. */
    record Mapping(List<Entry> entries, Span span, int line) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Tree> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** One key and what it holds. */
    record Entry(Scalar key, Tree value) {}

    /** Values one after the other. */
    record Sequence(List<Tree> items, Span span, int line) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A single text.
     *
     * @param quoted whether it was written so that it can be nothing but a text
     */
    record Scalar(String text, boolean quoted, Span span, int line) implements Tree {

        /** Whether nothing was written at all, or that there is nothing. */
        public boolean absent() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String kind() {
            return absent() ? "nothing" : "'" + text + "'";
        }
    }
}
