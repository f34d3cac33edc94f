/** The database session that runs a script: its settings and its transaction, statement by statement. */
@NullMarked
package dev.schemalint.session;

import org.jspecify.annotations.NullMarked;
