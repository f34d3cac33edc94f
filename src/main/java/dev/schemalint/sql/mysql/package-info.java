/** MySQL's and MariaDB's own statements. */
@NullMarked
package dev.schemalint.sql.mysql;

import org.jspecify.annotations.NullMarked;
