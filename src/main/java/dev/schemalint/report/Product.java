package dev.schemalint.report;

import dev.schemalint.text.OwnText;

/** The program's name and version. */
public final class Product {

    public static final String NAME = "schemalint";

    /** Where it lives, and where the page of each rule can be read in the words of this version. */
    static final String HOME = "https://github.com/schemalint/schemalint";

    private Product() {}

    /** The address of a rule's page. */
    static String page(String rule) {
        return HOME + "/blob/v" + version() + "/rules/" + rule + ".md";
    }

    public static String version() {
        return OwnText.of(Product.class, "/dev/schemalint/version.txt");
    }
}
