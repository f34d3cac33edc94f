package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.Optional;

/** A whole database gone for good. */
public final class DroppedDatabase implements OperationRule<DropObject> {

    @Override
    public Optional<Verdict> judge(DropObject drop, Situation at) {
        String names = drop.names().stream().map(Name::text).collect(Gathering.joined(", "));
        boolean database = drop.what() == ObjectKind.DATABASE
                || drop.what() == ObjectKind.SCHEMA
                        && isAnotherWordForSchema(at.target().dialect());
        return database ? Optional.of(Verdict.on(at).word("databases", names)) : Optional.empty();
    }

    /** Where DROP SCHEMA and DROP DATABASE do the same. */
    static boolean isAnotherWordForSchema(Dialect dialect) {
        return dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
    }
}
