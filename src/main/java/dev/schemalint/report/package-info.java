/** Findings as people and machines read them: text, JSON, SARIF. The SARIF model stays in here. */
@NullMarked
package dev.schemalint.report;

import org.jspecify.annotations.NullMarked;
