package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.Optional;

/**
 * An executable comment, such as {@code /*!50110 ... *}{@code /}: what stands in it is SQL, but not for every server.
 *
 * @param mariadb whether it is for MariaDB alone, {@code /*M! ... *}{@code /}
 * @param from the first version that runs it, as the number in the text: 50110 is 5.1.10, 100301 is 10.3.1
 * @param span all of it, with the marks around it
 */
public record Condition(boolean mariadb, Optional<Integer> from, Span span) {}
