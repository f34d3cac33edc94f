/** Real database servers for the tests that check facts where they come from. */
@NullMarked
package dev.schemalint.live;

import org.jspecify.annotations.NullMarked;
