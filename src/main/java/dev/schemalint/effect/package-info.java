/** What a statement does to a live database: locks, work, and whether it is accepted; measured facts and the decisions that pick them. */
@NullMarked
package dev.schemalint.effect;

import org.jspecify.annotations.NullMarked;
