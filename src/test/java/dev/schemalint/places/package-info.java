/** The places people meet the program in, asked by their own validators: run by {@code mvn verify -Pplaces}. */
@NullMarked
package dev.schemalint.places;

import org.jspecify.annotations.NullMarked;
