/** What statements do on Oracle, as its manual tells by version and edition. */
@NullMarked
package dev.schemalint.effect.oracle;

import org.jspecify.annotations.NullMarked;
