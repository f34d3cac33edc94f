package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which pieces of a changelog are run on one engine. */
final class Conditions {

    private static final Set<String> ENGINES =
            Set.of("postgresql", "mysql", "mariadb", "sqlite", "mssql", "oracle", "cockroachdb", "h2", "hsqldb", "db2");

    private final String name;

    Conditions(Dialect dialect) {
        this.name = dialect == Dialect.SQLSERVER ? "mssql" : dialect.id();
    }

    /** Whether the piece is for this engine, and not left out altogether. */
    boolean runs(Node piece) {
        return !piece.says("ignore", "true")
                && isMeant(piece.said("dbms"))
                && isContext(piece.said("context"))
                && isContext(piece.said("contextFilter"));
    }

    /** Which contexts a run has is not known, but one that is called like an engine is taken for that engine. */
    private boolean isContext(String context) {
        return context.equals(name) || !ENGINES.contains(context);
    }

    /** Whether it is left to the run which pieces it takes: by contexts, or by labels. */
    static boolean isChosen(Node piece) {
        return Stream.of("context", "contextFilter", "labels")
                .map(piece::said)
                .anyMatch(choice -> !choice.isEmpty() && !ENGINES.contains(choice));
    }

    private boolean isMeant(String engines) {
        if (engines.isEmpty() || engines.equals("all")) {
            return true;
        }
        List<String> named =
                Arrays.stream(engines.split(",")).map(String::strip).toList();
        return !named.contains("!" + name)
                && (named.contains(name) || named.stream().allMatch(other -> other.startsWith("!")));
    }

    /** Whether conditions are known not to hold, as far as they are about the engine. */
    boolean refuses(Node conditions) {
        return all(conditions.children().stream()).equals(Optional.of(false));
    }

    /** Whether the changes are passed over when conditions do not hold, and that depends on the database. */
    boolean mayPassOver(Node conditions) {
        boolean passesOver = Stream.of("MARK_RAN", "CONTINUE").anyMatch(way -> conditions.says("onFail", way));
        return passesOver && !all(conditions.children().stream()).equals(Optional.of(true));
    }

    private Optional<Boolean> all(Stream<Node> conditions) {
        List<Optional<Boolean>> each = conditions.map(this::holds).toList();
        if (each.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return each.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }

    private Optional<Boolean> any(Stream<Node> conditions) {
        List<Optional<Boolean>> each = conditions.map(this::holds).toList();
        if (each.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return each.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    /** Nothing where only the database knows. */
    private Optional<Boolean> holds(Node condition) {
        return switch (condition.name()) {
            case "dbms" -> Optional.of(isMeant(condition.said("type")));
            case "and" -> all(condition.children().stream());
            case "or" -> any(condition.children().stream());
            case "not" -> all(condition.children().stream()).map(held -> !held);
            case "onFail", "onError", "onFailMessage", "onErrorMessage", "onSqlOutput" -> Optional.of(true);
            default -> Optional.empty();
        };
    }
}
