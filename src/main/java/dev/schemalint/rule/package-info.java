/** What a rule is: a question about one moment, a page of words, and the catalog of both. */
@NullMarked
package dev.schemalint.rule;

import org.jspecify.annotations.NullMarked;
