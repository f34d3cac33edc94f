package dev.schemalint.change;

import java.nio.file.Path;

/**
 * A file to be linted.
 *
 * @param shown its name in reports, with forward slashes
 */
public record Candidate(Path path, String shown) {}
