package dev.schemalint.sql;

import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.split.Failures;
import dev.schemalint.sql.split.Splitter;
import dev.schemalint.sql.split.TsqlBoundaries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.Passage;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads the tokens between two semicolons: one statement, or several whose semicolons are missing. */
final class StretchReader {

    private static final String END = "end of statement";

    private final String text;
    private final LexicalRules rules;
    private final Grammar grammar;
    private final Failures failures;
    private final StatementStarts starts;

    StretchReader(String text, LexicalRules rules, Grammar grammar) {
        this.text = text;
        this.rules = rules;
        this.grammar = grammar;
        this.failures = new Failures(new Passage(text, 0), grammar.complete());
        this.starts = new StatementStarts(text);
    }

    List<Statement> read(List<Token> stretch) {
        List<Statement> statements = new ArrayList<>();
        if (rules.has(LexicalRules.Trait.GO_BATCHES)) {
            readBatch(stretch, statements);
            return statements;
        }
        int from = 0;
        while (from < stretch.size()) {
            List<Token> rest = stretch.subList(from, stretch.size());
            from += readOne(rest, statements);
        }
        return statements;
    }

    /** Where statements of a batch end is known before they are read. */
    private void readBatch(List<Token> batch, List<Statement> statements) {
        Cursor cursor = new Cursor(text, rules, batch);
        TsqlBoundaries boundaries = new TsqlBoundaries(cursor);
        while (!cursor.atEnd()) {
            int start = cursor.mark();
            if (!cursor.accept(TokenKind.SEMICOLON)) {
                cursor.backTo(boundaries.end(start));
                readOne(cursor.tokens(start, cursor.mark()), statements);
            }
        }
    }

    /** How many tokens the statement took. */
    private int readOne(List<Token> tokens, List<Statement> statements) {
        List<Operation> operations = new ArrayList<>();
        try {
            Cursor cursor = new Cursor(text, rules, tokens);
            operations.addAll(grammar.read(cursor));
            if (!cursor.atEnd()) {
                throw cursor.unexpected(END);
            }
        } catch (Unexpected unexpected) {
            int next = nextStatement(tokens, unexpected, !operations.isEmpty());
            if (next < tokens.size()) {
                List<Token> own = tokens.subList(0, next);
                operations.add(
                        operations.isEmpty()
                                ? failures.of(own, unexpected)
                                : failures.missingSemicolon(own, tokens.get(next)));
                statements.add(statement(own, operations));
                return next;
            }
            operations.clear();
            operations.add(failures.of(tokens, unexpected));
        } catch (StackOverflowError tooDeep) {
            operations.add(failures.of(tokens, Unexpected.uncovered(tokens.get(0), "it is nested too deeply")));
        }
        statements.add(statement(tokens, operations));
        return tokens.size();
    }

    /** Where another statement seems to begin, because of which this one could not be read; else the end. */
    private int nextStatement(List<Token> tokens, Unexpected unexpected, boolean isComplete) {
        if (rules.has(LexicalRules.Trait.GO_BATCHES)) {
            return tokens.size();
        }
        if (!unexpected.covered()) {
            return nextDefinition(tokens);
        }
        int stopped = tokens.indexOf(unexpected.found());
        boolean begins = stopped > 0
                && (starts.definition(tokens, stopped) || isComplete && starts.statement(tokens, stopped, grammar));
        return begins ? stopped : tokens.size();
    }

    private int nextDefinition(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.get(i).kind();
            depth += kind == TokenKind.OPEN ? 1 : kind == TokenKind.CLOSE ? -1 : 0;
            if (depth == 0 && starts.definition(tokens, i)) {
                return i;
            }
        }
        return tokens.size();
    }

    private static Statement statement(List<Token> tokens, List<Operation> operations) {
        return new Statement(Splitter.span(tokens), operations);
    }
}
