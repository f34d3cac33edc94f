package dev.schemalint.schema;

/** A foreign key, and the table it is on. */
public record Reference(Table table, KnownConstraint key) {}
