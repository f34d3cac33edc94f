package dev.schemalint.operation;

import java.util.Optional;

/** One {@code name = value} of a WITH, SET or option list; the name folded, the value without quotes. */
public record Option(String name, Optional<String> value) {}
