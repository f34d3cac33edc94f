/** What scripts leave by the fold, beside what they leave on a real server. */
@NullMarked
package dev.schemalint.replay;

import org.jspecify.annotations.NullMarked;
