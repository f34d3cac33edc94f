/** What a statement does to a live database, in terms that all engines share: locks, work, and whether it is accepted. */
@NullMarked
package dev.schemalint.effect;

import org.jspecify.annotations.NullMarked;
