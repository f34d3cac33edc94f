/** The command line: one class per command, and nothing that another program would want to call. */
@NullMarked
package dev.schemalint.cli;

import org.jspecify.annotations.NullMarked;
