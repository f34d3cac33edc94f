/** PostgreSQL's own statements. */
@NullMarked
package dev.schemalint.sql.postgresql;

import org.jspecify.annotations.NullMarked;
