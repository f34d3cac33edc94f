/** What a project wants of the linter: schemalint.yml as a value. */
@NullMarked
package dev.schemalint.settings;

import org.jspecify.annotations.NullMarked;
