/** What SQLite does with a statement: facts by shape, and the decisions that pick them. */
@NullMarked
package dev.schemalint.effect.sqlite;

import org.jspecify.annotations.NullMarked;
