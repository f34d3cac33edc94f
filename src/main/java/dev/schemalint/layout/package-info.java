/** Which files belong to a migration tool, in which order, in which sections, and who opens and ends transactions. */
@NullMarked
package dev.schemalint.layout;

import org.jspecify.annotations.NullMarked;
