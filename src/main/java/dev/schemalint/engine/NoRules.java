package dev.schemalint.engine;

import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.Page;
import dev.schemalint.rule.Rule;
import java.util.List;

/** A catalog for runs that judge nothing. */
final class NoRules implements Catalog {

    @Override
    public List<Page> pages() {
        return List.of();
    }

    @Override
    public int[] asking(String subject) {
        return new int[0];
    }

    @Override
    public int[] askingAboutFiles() {
        return new int[0];
    }

    @Override
    public int[] askingAboutAllowances() {
        return new int[0];
    }

    @Override
    public Rule rule(int page) {
        throw new IllegalArgumentException("there is no page " + page);
    }
}
