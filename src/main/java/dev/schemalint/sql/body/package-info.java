/** Code inside statements: bodies of routines, blocks, and the SQL that they hold or put together. */
@NullMarked
package dev.schemalint.sql.body;

import org.jspecify.annotations.NullMarked;
