/** Tests of the project as a whole. */
@NullMarked
package dev.schemalint;

import org.jspecify.annotations.NullMarked;
