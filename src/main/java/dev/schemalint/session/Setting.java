package dev.schemalint.session;

import dev.schemalint.operation.Extent;

/** A value that the script gave a setting, and where. */
public record Setting(String value, Extent place) {}
