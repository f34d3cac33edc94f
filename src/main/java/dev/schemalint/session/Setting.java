package dev.schemalint.session;

import dev.schemalint.operation.Extent;
import java.util.Optional;

/**
 * The value of a setting.
 *
 * @param place where the script gave it; nothing when the session began with it
 */
public record Setting(String value, Optional<Extent> place) {}
