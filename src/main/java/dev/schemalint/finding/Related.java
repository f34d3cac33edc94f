package dev.schemalint.finding;

/** Another place that explains a finding, such as where the table was made. */
public record Related(String message, Location location) {}
