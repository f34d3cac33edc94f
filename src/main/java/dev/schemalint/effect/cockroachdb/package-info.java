/** What statements do on CockroachDB, as its documentation tells by version. */
@NullMarked
package dev.schemalint.effect.cockroachdb;

import org.jspecify.annotations.NullMarked;
