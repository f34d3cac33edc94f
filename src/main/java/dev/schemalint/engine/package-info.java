/** The pipeline from files to findings, and the Java API. */
@NullMarked
package dev.schemalint.engine;

import org.jspecify.annotations.NullMarked;
