/** Text and places in it: a source file as read, spans, and lines. */
@NullMarked
package dev.schemalint.text;

import org.jspecify.annotations.NullMarked;
