/** What statements do on PostgreSQL: each is taken apart into shapes, and measured facts of each are put together. */
@NullMarked
package dev.schemalint.effect.postgresql;

import org.jspecify.annotations.NullMarked;
