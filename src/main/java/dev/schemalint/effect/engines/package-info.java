/** Which server's knowledge belongs to which target. */
@NullMarked
package dev.schemalint.effect.engines;

import org.jspecify.annotations.NullMarked;
