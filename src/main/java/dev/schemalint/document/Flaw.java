package dev.schemalint.document;

/**
 * Why a document, or a part of it, cannot be used.
 *
 * @param line counted from 1
 */
public record Flaw(int line, String message) {}
