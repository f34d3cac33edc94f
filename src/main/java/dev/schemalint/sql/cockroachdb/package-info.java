/** CockroachDB's own statements, beside those it has from PostgreSQL. */
@NullMarked
package dev.schemalint.sql.cockroachdb;

import org.jspecify.annotations.NullMarked;
