/** Reads SQL text: tokens, statements, and what each statement says. JSqlParser stays in here. */
@NullMarked
package dev.schemalint.sql;

import org.jspecify.annotations.NullMarked;
