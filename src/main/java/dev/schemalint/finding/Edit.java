package dev.schemalint.finding;

/** Replaces a piece of a file by a text; an empty piece is an insertion. */
public record Edit(Location location, String text) {}
