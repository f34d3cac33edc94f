/** What is linted: the files that paths name, and their text. */
@NullMarked
package dev.schemalint.change;

import org.jspecify.annotations.NullMarked;
