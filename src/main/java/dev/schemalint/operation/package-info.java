/** What a statement says, free of any dialect's spelling: the tree that rules see. */
@NullMarked
package dev.schemalint.operation;

import org.jspecify.annotations.NullMarked;
