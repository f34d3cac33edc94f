/** What comments in scripts and a baseline say about findings: these are known, and let pass. */
@NullMarked
package dev.schemalint.silence;

import org.jspecify.annotations.NullMarked;
