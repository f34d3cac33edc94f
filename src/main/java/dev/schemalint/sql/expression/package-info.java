/** Names, types, literals and expressions: what every clause is made of. */
@NullMarked
package dev.schemalint.sql.expression;

import org.jspecify.annotations.NullMarked;
