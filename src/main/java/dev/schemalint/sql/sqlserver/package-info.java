/** SQL Server's own statements. */
@NullMarked
package dev.schemalint.sql.sqlserver;

import org.jspecify.annotations.NullMarked;
