package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads a file: every statement in it comes out once, understood or not. */
public final class ScriptReader {

    private ScriptReader() {}

    public static Script read(SourceText source, Dialect dialect) {
        Splitter splitter = new Splitter(source.content(), LexicalRules.of(dialect));
        StretchReader reader = new StretchReader(source.content(), Grammar.of(dialect));
        List<Statement> statements = new ArrayList<>();
        for (List<Token> stretch = splitter.next(); !stretch.isEmpty(); stretch = splitter.next()) {
            statements.addAll(reader.read(stretch));
        }
        return new Script(source, statements, splitter.comments());
    }
}
