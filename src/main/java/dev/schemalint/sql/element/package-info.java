/** The clauses that many statements share: columns, constraints, options, references. */
@NullMarked
package dev.schemalint.sql.element;

import org.jspecify.annotations.NullMarked;
