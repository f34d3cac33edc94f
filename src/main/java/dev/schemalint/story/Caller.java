package dev.schemalint.story;

import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;

/**
 * The statement that runs what another file says.
 *
 * @param routine the code that it calls, which that file has made
 */
public record Caller(SourceText source, Span statement, CreateRoutine routine) {}
