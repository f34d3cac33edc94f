package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Condition;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.mysql.PreparedStatements;
import dev.schemalint.sql.split.Splitter;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.LexicalRules.Trait;
import dev.schemalint.sql.token.Token;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads a file: every statement in it comes out once, understood or not. */
public final class ScriptReader {

    private ScriptReader() {}

    public static Script read(SourceText source, Dialect dialect) {
        LexicalRules rules = LexicalRules.of(dialect);
        Splitter splitter = new Splitter(source.content(), rules);
        Grammar grammar = Grammar.of(dialect);
        StretchReader reader = new StretchReader(source.content(), rules, grammar);
        PreparedStatements prepared = new PreparedStatements(source.content(), rules, grammar);
        List<Statement> statements = new ArrayList<>();
        for (List<Token> stretch = splitter.next(); !stretch.isEmpty(); stretch = splitter.next()) {
            for (Statement statement : reader.read(stretch)) {
                statements.add(rules.has(Trait.VARIABLES) ? prepared.follow(statement) : statement);
            }
        }
        return new Script(source, conditioned(statements, splitter.conditions()), splitter.comments());
    }

    /** Each statement with the executable comments that it shares text with, in one walk along both. */
    private static List<Statement> conditioned(List<Statement> statements, List<Condition> closed) {
        if (closed.isEmpty()) {
            return statements;
        }
        List<Condition> conditions = closed.stream()
                .sorted((one, two) ->
                        Integer.compare(one.span().start(), two.span().start()))
                .toList();
        List<Statement> conditioned = new ArrayList<>();
        int passed = 0;
        for (Statement statement : statements) {
            while (passed < conditions.size()
                    && conditions.get(passed).span().end() <= statement.span().start()) {
                passed++;
            }
            int last = passed;
            while (last < conditions.size()
                    && conditions.get(last).span().start() < statement.span().end()) {
                last++;
            }
            conditioned.add(new Statement(statement.span(), statement.operations(), conditions.subList(passed, last)));
        }
        return conditioned;
    }
}
