/** What is wrong, where, how bad it is, and the edits that would mend it. */
@NullMarked
package dev.schemalint.finding;

import org.jspecify.annotations.NullMarked;
