package dev.schemalint.measured;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session on a MySQL or MariaDB server, in the database that holds the base tables. */
record MySqlSession(Connection connection) implements AutoCloseable {

    private static final Pattern SYNTAX = Pattern.compile(
            "You have an error in your SQL syntax;.*right syntax to use (near '[^;]*).*at line 1", Pattern.DOTALL);

    /** What a statement is refused for. */
    record Refusal(String errno, String words) {

        static Refusal none() {
            return new Refusal("", "");
        }

        static Refusal of(SQLException refused) {
            String words = Objects.requireNonNullElse(refused.getMessage(), "")
                    .replaceFirst("^\\(conn=\\d+\\) ", "")
                    .replaceAll("#sql[\\w-]*", "#sql");
            Matcher syntax = SYNTAX.matcher(words);
            return new Refusal(
                    Integer.toString(refused.getErrorCode()),
                    syntax.matches() ? "syntax: " + syntax.group(1).replaceFirst("'?\\s*$", "'") : words);
        }

        boolean isThere() {
            return !errno.isEmpty();
        }

        String together() {
            return (errno + " " + words).strip();
        }
    }

    /** None where it was accepted. */
    Refusal run(String script) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // each statement's result must be fetched for its error to come out
            }
            return Refusal.none();
        } catch (SQLException refused) {
            return Refusal.of(refused);
        }
    }

    void mustRun(String script) throws SQLException {
        Refusal refusal = run(script);
        if (refusal.isThere()) {
            throw new SQLException(refusal.together() + ": " + script);
        }
    }

    List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
