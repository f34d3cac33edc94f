/** Structured documents: YAML and JSON as a tree that knows its places, and JSON written. Jackson and the YAML library stay in here. */
@NullMarked
package dev.schemalint.document;

import org.jspecify.annotations.NullMarked;
