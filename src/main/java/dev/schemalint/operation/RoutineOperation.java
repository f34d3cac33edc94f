package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements about functions and procedures, and blocks of code that run at once. */
public sealed interface RoutineOperation extends Operation {

    /** How much a function's result may change: its promise to the planner. */
    enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }

    /**
     * A function or procedure.
     * Clauses: {@code name}.
     *
     * @param calling what its callers rely on beside the types of its arguments
     * @param body the source between its quotes, where it has one
     */
    record CreateRoutine(
            Extent extent,
            ObjectKind what,
            Name name,
            boolean orReplace,
            List<TypeName> argumentTypes,
            Calling calling,
            Optional<TypeName> returns,
            Optional<String> language,
            Optional<Volatility> volatility,
            boolean securityDefiner,
            List<Option> settings,
            Optional<Body> body)
            implements RoutineOperation {
        public CreateRoutine {
            argumentTypes = List.copyOf(argumentTypes);
            settings = List.copyOf(settings);
        }

        @Override
        public List<Statement> inside() {
            return body.map(Body::statements).orElse(List.of());
        }

        @Override
        public String kind() {
            return "create-" + what.id();
        }
    }

    /**
     * How a routine is called, and what it gives back.
     *
     * @param names the names of its arguments, empty where one has none
     * @param defaults how many of them can be left out
     * @param many whether it gives back rows, as many as there are
     * @param back the types of what it gives back through arguments, or as columns of those rows
     */
    record Calling(List<String> names, int defaults, boolean many, List<TypeName> back) {

        /** One of which no more is told. */
        public static final Calling UNTOLD = new Calling(List.of(), 0, false, List.of());

        public Calling {
            names = List.copyOf(names);
            back = List.copyOf(back);
        }
    }

    /** How a statement names a routine that exists: without argument types when only one has the name. */
    record Signature(Name name, Optional<List<TypeName>> argumentTypes) {
        public Signature {
            argumentTypes = argumentTypes.map(List::copyOf);
        }
    }

    /** Drops functions, procedures or aggregates. */
    record DropRoutine(Extent extent, ObjectKind what, List<Signature> routines, boolean ifExists, boolean cascade)
            implements RoutineOperation {
        public DropRoutine {
            routines = List.copyOf(routines);
        }

        @Override
        public String kind() {
            return "drop-" + what.id();
        }
    }

    /** {@code ALTER FUNCTION ... attributes}; the options are the attributes as written. */
    record AlterRoutine(Extent extent, ObjectKind what, Signature routine, List<Option> options)
            implements RoutineOperation {
        public AlterRoutine {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "alter-" + what.id();
        }
    }

    /** Code between quotes: where it stands, and the statements found in it. Clauses: {@code code}, without the quotes. */
    record Body(Extent extent, String text, List<Statement> statements) {
        public Body {
            statements = List.copyOf(statements);
        }
    }

    /** {@code DO} block. */
    record RunBlock(Extent extent, String language, Body body) implements RoutineOperation {
        @Override
        public List<Statement> inside() {
            return body.statements();
        }
    }

    /** Statements that belong together, or of which a condition decides whether or how often they run. */
    record Block(Extent extent, Optional<Expression> condition, List<Statement> inside) implements RoutineOperation {
        public Block {
            inside = List.copyOf(inside);
        }
    }

    /** MySQL's {@code CREATE EVENT}: code that the server runs by the clock. */
    record CreateEvent(Extent extent, Name name, boolean orReplace, boolean ifNotExists, Body body)
            implements RoutineOperation {
        @Override
        public List<Statement> inside() {
            return body.statements();
        }
    }

    /**
     * {@code EXECUTE} of a text that is only put together when it runs.
     *
     * @param beginning what is known to come first in that text
     * @param pasted the variables whose values get into the text as they are, without quotes of their own
     */
    record DynamicSql(Extent extent, String beginning, List<String> pasted) implements RoutineOperation {
        public DynamicSql {
            pasted = List.copyOf(pasted);
        }
    }

    record CallRoutine(Extent extent, Name routine, List<Expression> arguments) implements RoutineOperation {
        public CallRoutine {
            arguments = List.copyOf(arguments);
        }
    }
}
