package dev.schemalint.engine;

import dev.schemalint.rule.Catalog;
import dev.schemalint.rules.AllRules;

/** The rules the program comes with. */
public final class Rules {

    private Rules() {}

    public static Catalog all() {
        return new AllRules();
    }

    public static Catalog none() {
        return new NoRules();
    }
}
