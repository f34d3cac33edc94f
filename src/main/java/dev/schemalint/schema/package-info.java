/** What the database holds, as far as the scripts read so far tell: an immutable catalog that operations fold into. */
@NullMarked
package dev.schemalint.schema;

import org.jspecify.annotations.NullMarked;
