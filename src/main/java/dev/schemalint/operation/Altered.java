package dev.schemalint.operation;

/** What an ALTER statement names after its keyword. */
public record Altered(ObjectKind kind, Name name, boolean ifExists, boolean only) {}
