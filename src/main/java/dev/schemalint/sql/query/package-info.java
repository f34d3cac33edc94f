/** Queries and changes of rows, read by ourselves where they are plain and by JSqlParser where not. It stays in here. */
@NullMarked
package dev.schemalint.sql.query;

import org.jspecify.annotations.NullMarked;
