package dev.schemalint.text;

/** A place as people and reports name it: line and column count from 1 in UTF-16 units, the offset from 0. */
public record Position(int line, int column, int offset) {}
