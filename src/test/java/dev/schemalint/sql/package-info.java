/** How SQL is read. */
@NullMarked
package dev.schemalint.sql;

import org.jspecify.annotations.NullMarked;
