/** SQLite's own statements. */
@NullMarked
package dev.schemalint.sql.sqlite;

import org.jspecify.annotations.NullMarked;
