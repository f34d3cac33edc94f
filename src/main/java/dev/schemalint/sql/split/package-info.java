/** Where one statement ends and the next begins, stored programs and batches included. */
@NullMarked
package dev.schemalint.sql.split;

import org.jspecify.annotations.NullMarked;
