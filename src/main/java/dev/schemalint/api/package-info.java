/** The program for other programs: a few types that stay as they are. */
@NullMarked
package dev.schemalint.api;

import org.jspecify.annotations.NullMarked;
