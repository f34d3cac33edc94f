/** Which database a script is meant for: engine, version, edition and service. */
@NullMarked
package dev.schemalint.dialect;

import org.jspecify.annotations.NullMarked;
