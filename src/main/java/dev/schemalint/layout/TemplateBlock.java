package dev.schemalint.layout;

import dev.schemalint.sql.TemplateMark;
import dev.schemalint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a template between the mark that begins a choice and the one that ends it.
 *
 * @param end the mark that ends it
 * @param whole whether each of its branches holds whole statements
 */
record TemplateBlock(List<Branch> branches, Span end, boolean whole) {

    /** 1: what begins a block; 2: its condition; 3: what begins another branch; 4: its condition; 5: what ends it. */
    private static final Pattern WORDS = Pattern.compile("(?s)\\{[{%][-+~]?\\s*(?:"
            + "([#^]\\w+|if|unless|range|for|with|block|define|macro|call|filter|raw)\\b(.*?)"
            + "|(else\\s+if|elif|elsif|else)\\b(.*?)"
            + "|(end\\w*|/\\w+)\\s*)[-+~]?[}%]\\}");

    /**
     * One of the texts of which one is taken.
     *
     * @param mark where it begins
     * @param inner the blocks in it
     */
    record Branch(String word, String condition, Span mark, List<TemplateBlock> inner) {}

    /** A block of which the end is yet to be found. */
    private static final class Open {
        private final List<Branch> branches = new ArrayList<>();
        private boolean whole = true;

        void branch(String word, String condition, TemplateMark mark) {
            branches.add(new Branch(word, condition.strip(), mark.span(), new ArrayList<>()));
            whole &= mark.between();
        }

        TemplateBlock endedAt(TemplateMark mark) {
            return new TemplateBlock(branches, mark.span(), whole && mark.between());
        }

        List<TemplateBlock> inner() {
            return branches.get(branches.size() - 1).inner();
        }
    }

    /** The outermost blocks of a text; nothing where one of them has no end, or an end no beginning. */
    static Optional<List<TemplateBlock>> in(String text, List<TemplateMark> marks) {
        List<TemplateBlock> outermost = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (TemplateMark mark : marks) {
            Matcher words = WORDS.matcher(mark.span().in(text));
            if (!words.matches()) {
                continue;
            }
            if (words.group(1) != null) {
                open.push(new Open());
            }
            if (open.isEmpty()) {
                return Optional.empty();
            }
            if (words.group(1) != null) {
                open.element().branch(words.group(1), words.group(2), mark);
            } else if (words.group(3) != null) {
                open.element().branch(words.group(3), words.group(4), mark);
            } else {
                TemplateBlock block = open.pop().endedAt(mark);
                (open.isEmpty() ? outermost : open.element().inner()).add(block);
            }
        }
        return Optional.of(outermost).filter(blocks -> open.isEmpty());
    }

    /** Where a branch ends: the next one begins there, or nothing does. */
    Span after(int branch) {
        return branch + 1 < branches.size() ? branches.get(branch + 1).mark() : end;
    }
}
