/** Definitions that several dialects write alike. */
@NullMarked
package dev.schemalint.sql.statement;

import org.jspecify.annotations.NullMarked;
