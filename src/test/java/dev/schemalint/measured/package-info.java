/** The measured facts in {@code testdata/measured}, and the benches that measure them again on real servers. */
@NullMarked
package dev.schemalint.measured;

import org.jspecify.annotations.NullMarked;
