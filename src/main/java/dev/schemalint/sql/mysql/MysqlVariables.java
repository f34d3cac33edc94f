package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.SessionOperation.SetVariable;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parameters and variables of a stored program: what SET names is one of them, or a setting of the session. */
final class MysqlVariables {

    private final Set<String> names = new HashSet<>();

    void add(Identifier name) {
        names.add(key(name.text()));
    }

    /** The operations of a statement, with what is set told apart. */
    List<Operation> told(List<Operation> operations, Cursor statement, Expressions expressions) throws Unexpected {
        List<Operation> told = new ArrayList<>();
        for (Operation operation : operations) {
            told.add(
                    operation instanceof SetSetting set && names.contains(key(set.name()))
                            ? variable(set, statement, expressions)
                            : operation);
        }
        return told;
    }

    private static Operation variable(SetSetting set, Cursor statement, Expressions expressions) throws Unexpected {
        Optional<Span> value = set.extent().clause("value");
        int start = value.map(Span::start).orElse(Integer.MAX_VALUE);
        statement.backTo(0);
        statement.backTo(Ahead.first(statement, token -> token.start() == start));
        Expression read = expressions.read(statement);
        return new SetVariable(set.extent(), set.name(), read);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
