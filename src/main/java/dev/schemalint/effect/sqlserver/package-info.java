/** What statements do on SQL Server, as its manual tells by version and edition. */
@NullMarked
package dev.schemalint.effect.sqlserver;

import org.jspecify.annotations.NullMarked;
