/** Effects put together from tables of what manuals say, for engines that have not been measured. */
@NullMarked
package dev.schemalint.effect.manual;

import org.jspecify.annotations.NullMarked;
