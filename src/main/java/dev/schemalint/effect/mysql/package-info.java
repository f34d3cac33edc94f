/** What statements do on MySQL and MariaDB: shapes of changes, measured facts of each, and how they add up in one ALTER. */
@NullMarked
package dev.schemalint.effect.mysql;

import org.jspecify.annotations.NullMarked;
