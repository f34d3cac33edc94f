/** Writes SQL of a dialect. */
@NullMarked
package dev.schemalint.write;

import org.jspecify.annotations.NullMarked;
