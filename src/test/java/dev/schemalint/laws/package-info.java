/** What holds for every script, whatever is in it: tried on the test data, or on any corpus given by a property. */
@NullMarked
package dev.schemalint.laws;

import org.jspecify.annotations.NullMarked;
