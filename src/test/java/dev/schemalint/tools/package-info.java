/** What real migration tools do with small repositories, and whether it is foreseen. */
package dev.schemalint.tools;
