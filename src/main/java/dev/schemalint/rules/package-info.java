/** The rules, one class each. */
@NullMarked
package dev.schemalint.rules;

import org.jspecify.annotations.NullMarked;
