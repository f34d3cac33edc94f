package dev.schemalint.rule;

import java.util.List;

/** All rules; made at build time from the pages, so that nothing is searched for when the program runs. */
public interface Catalog {

    /** The heads of all pages, in order of their ids. */
    List<Page> pages();

    /** Which pages (by their place in the list) have a rule that asks about a type of operation. */
    int[] asking(String subject);

    /** Which pages have a rule that asks about a file as a whole. */
    int[] askingAboutFiles();

    /** Which pages have a rule that asks about comments that let findings pass. */
    int[] askingAboutAllowances();

    /** Makes the rule of a page. */
    Rule rule(int page);
}
