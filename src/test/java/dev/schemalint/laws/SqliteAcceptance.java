package dev.schemalint.laws;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compares which statements of a folder's scripts are understood with which ones SQLite itself can parse: prepared on
 * an empty database, and on one on which the scripts of the same repository ran before. A program for people, started
 * by {@code mvn -Poracle -Doracle.dialect=sqlite}; it fails when too little is understood.
 */
public final class SqliteAcceptance {

    private static final double ENOUGH = 99.5;

    private static final Pattern SYNTAX = Pattern.compile("syntax error|incomplete input|unrecognized token|near \"");

    /** SQLite reads no trigger to its end whose table it does not know. */
    private static final Pattern NO_TABLE_FOR_TRIGGER =
            Pattern.compile("(?is)no such table.*create\\s+(temp(orary)?\\s+)?trigger");

    /** What would leave the database in memory, or needs to be alone in it. */
    private static final Pattern NOT_RUN = Pattern.compile("(?is)\\s*(attach|detach|vacuum)\\b.*");

    private final Map<String, Count> counts = new TreeMap<>();

    private SqliteAcceptance() {}

    /** What was counted of one repository. */
    private static final class Count {
        int files;
        int statements;
        int parsed;
        int prepared;
        int understood;
        int over;

        void add(Count other) {
            files += other.files;
            statements += other.statements;
            parsed += other.parsed;
            prepared += other.prepared;
            understood += other.understood;
            over += other.over;
        }

        double percent() {
            return parsed == 0 ? 100 : 100.0 * understood / parsed;
        }

        void print(String name) {
            System.out.printf(
                    "%-45s %6d %9d %9d %9d %9d %9d %9d %8.3f%n",
                    name, files, statements, parsed, prepared, understood, parsed - understood, over, percent());
        }
    }

    public static void main(String[] arguments) throws SQLException {
        SqliteAcceptance acceptance = new SqliteAcceptance();
        Map<String, List<SourceText>> repositories = new TreeMap<>();
        Corpus.scripts().forEach(script -> repositories.merge(repository(script), List.of(script), Corpus::joined));
        for (Map.Entry<String, List<SourceText>> repository : repositories.entrySet()) {
            acceptance.compare(repository.getKey(), repository.getValue());
        }
        System.exit(acceptance.report() ? 0 : 1);
    }

    /** The folder below the corpus that a script is in. */
    private static String repository(SourceText script) {
        Path below = Path.of(Corpus.folder())
                .toAbsolutePath()
                .relativize(Path.of(script.path()).toAbsolutePath());
        return below.getName(0).toString();
    }

    private void compare(String repository, List<SourceText> scripts) throws SQLException {
        Count count = counts.computeIfAbsent(repository, name -> new Count());
        try (Connection empty = DriverManager.getConnection("jdbc:sqlite::memory:");
                Connection replayed = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            for (SourceText script : scripts) {
                count.files++;
                for (Statement statement :
                        ScriptReader.read(script, Dialect.SQLITE).statements()) {
                    if (!isForClient(statement)) {
                        compare(script, statement, empty, replayed, count);
                    }
                }
            }
        }
    }

    private static boolean isForClient(Statement statement) {
        return statement.operations().stream()
                .anyMatch(operation -> operation.kind().equals("client-command"));
    }

    private static void compare(
            SourceText script, Statement statement, Connection empty, Connection replayed, Count count) {
        String text = script.text(statement.span());
        Optional<String> problem = problem(replayed, text, false);
        Optional<String> syntax = problem.or(() -> problem(empty, text, false)).filter(SYNTAX.asPredicate());
        if (!NOT_RUN.matcher(text).matches()) {
            problem(replayed, text, true);
        }
        if (NO_TABLE_FOR_TRIGGER.matcher(problem.orElse("") + text).find()) {
            return;
        }
        count.statements++;
        count.prepared += problem.isEmpty() ? 1 : 0;
        count.parsed += syntax.isEmpty() ? 1 : 0;
        count.understood += syntax.isEmpty() && statement.understood() ? 1 : 0;
        if (syntax.isEmpty() != statement.understood()) {
            count.over += statement.understood() ? 1 : 0;
            System.out.printf(
                    "%s %s:%d %s%n    %s%n",
                    statement.understood() ? "over" : "unread",
                    script.path(),
                    statement.span().start(),
                    syntax.orElse(""),
                    text.substring(0, Math.min(200, text.length())).replaceAll("\\s+", " "));
        }
    }

    private static Optional<String> problem(Connection database, String text, boolean run) {
        try (java.sql.Statement statement = run ? database.createStatement() : database.prepareStatement(text)) {
            if (run) {
                statement.execute(text);
            }
            return Optional.empty();
        } catch (SQLException problem) {
            return Optional.of(String.valueOf(problem.getMessage()));
        }
    }

    private boolean report() {
        System.out.printf(
                "%-45s %6s %9s %9s %9s %9s %9s %9s %8s%n",
                "", "files", "statements", "parsed", "prepared", "understood", "unread", "over", "%");
        Count total = new Count();
        counts.forEach((name, count) -> {
            count.print(name);
            total.add(count);
        });
        total.print("total");
        return total.percent() >= ENOUGH;
    }
}
