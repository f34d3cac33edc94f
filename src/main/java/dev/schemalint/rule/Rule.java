package dev.schemalint.rule;

/** A question about a script, answered with what is dangerous in it; its words stand in the page of the same name. */
public sealed interface Rule permits OperationRule, FileRule, AllowanceRule {}
