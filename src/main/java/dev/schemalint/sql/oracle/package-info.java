/** Oracle's own statements, and the blocks and programs of PL/SQL. */
@NullMarked
package dev.schemalint.sql.oracle;

import org.jspecify.annotations.NullMarked;
