package dev.schemalint.sql.mysql;

import dev.schemalint.operation.DataOperation.Prepared;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.SetVariable;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.token.Lexer;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.Quotes;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows what scripts for MySQL prepare from a variable: {@code SET @s = IF(..., 'ALTER TABLE ...', 'SELECT 1')}, then
 * {@code PREPARE p FROM @s} and {@code EXECUTE p}. What may be run is said with PREPARE and EXECUTE, and stands where
 * its text does.
 */
public final class PreparedStatements {

    private final String text;
    private final LexicalRules rules;
    private final StatementReader statements;
    private final Map<String, List<Operation>> variables = new HashMap<>();
    private final Map<String, List<Operation>> prepared = new HashMap<>();

    public PreparedStatements(String text, LexicalRules rules, StatementReader statements) {
        this.text = text;
        this.rules = rules;
        this.statements = statements;
    }

    /** The next statement of the script, with what it runs or prepares. */
    public Statement follow(Statement statement) {
        List<Operation> operations = new ArrayList<>();
        statement.operations().forEach(operation -> operations.add(follow(operation)));
        return operations.equals(statement.operations())
                ? statement
                : new Statement(statement.span(), operations, statement.conditions());
    }

    private Operation follow(Operation operation) {
        if (operation instanceof SetVariable set) {
            variables.put(key(set.name()), read(set));
        }
        if (!(operation instanceof Prepared statement) || statement.name().isEmpty()) {
            return operation;
        }
        String name = key(statement.name().get().text());
        switch (statement.verb()) {
            case "prepare" -> {
                List<Operation> run = statement.prepared().isEmpty() ? fromVariable(statement) : statement.prepared();
                prepared.put(name, run);
                return new Prepared(statement.extent(), "prepare", statement.name(), run);
            }
            case "execute" -> {
                List<Operation> run = prepared.getOrDefault(name, List.of());
                return new Prepared(statement.extent(), "execute", statement.name(), run);
            }
            default -> {
                prepared.remove(name);
                return operation;
            }
        }
    }

    private List<Operation> fromVariable(Prepared statement) {
        Optional<Span> from = statement.extent().clause("from");
        String source = from.map(span -> span.in(text)).orElse("");
        return source.startsWith("@") ? variables.getOrDefault(key(source.substring(1)), List.of()) : List.of();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The statements among the texts that the variable may be set to. */
    private List<Operation> read(SetVariable set) {
        Set<String> results = new HashSet<>();
        addResults(set.value(), results);
        Optional<Span> value = set.extent().clause("value");
        if (results.isEmpty() || value.isEmpty()) {
            return List.of();
        }
        List<Operation> found = new ArrayList<>();
        String source = value.get().in(text);
        Lexer lexer = new Lexer(rules, source, 0);
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            String written = token.span().in(source);
            if (token.kind() == TokenKind.STRING && results.contains(Quotes.escapedString(written))) {
                int start = value.get().start() + token.start();
                found.addAll(QuotedStatements.read(written, start, rules, statements));
            }
        }
        return found;
    }

    private static void addResults(Expression value, Set<String> results) {
        if (value instanceof StringValue string) {
            results.add(string.text());
        } else if (value instanceof Subquery subquery) {
            subquery.query().values().forEach(result -> addResults(result, results));
        } else if (value instanceof Call call && key(call.function().text()).equals("if")) {
            call.arguments().stream().skip(1).forEach(result -> addResults(result, results));
        } else if (value instanceof Call call
                && Set.of("ifnull", "coalesce").contains(key(call.function().text()))) {
            call.arguments().forEach(result -> addResults(result, results));
        } else if (value instanceof Composite choice && choice.what().equals("CASE")) {
            choice.children().forEach(result -> addResults(result, results));
        }
    }
}
