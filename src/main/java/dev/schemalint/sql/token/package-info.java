/** Text cut into tokens by the rules of its dialect, and the cursor that readers move along them. */
@NullMarked
package dev.schemalint.sql.token;

import org.jspecify.annotations.NullMarked;
