/** The statements of a change in the order they run, each with all that is true at that moment. */
@NullMarked
package dev.schemalint.story;

import org.jspecify.annotations.NullMarked;
