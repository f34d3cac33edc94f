package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Identifier;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column that running code still asks for by its old name, which nothing bears any more when the file has run. */
public final class RenamedColumn implements OperationRule<ColumnOperation> {

    @Override
    public Optional<Verdict> judge(ColumnOperation operation, Situation at) {
        Optional<String> to = newName(operation);
        if (to.isEmpty() || !at.inUse(operation.on().name())) {
            return Optional.empty();
        }
        String old = operation.column().text();
        boolean madeInThisChange = at.table(operation.on().name())
                .flatMap(table -> table.column(spelled(old, table, at)))
                .flatMap(column -> column.origin())
                .map(Origin::change)
                .equals(Optional.of(at.change()));
        boolean borneAgain = at.tableAtEnd(operation.on().name())
                .flatMap(table -> table.column(spelled(old, table, at)))
                .isPresent();
        return madeInThisChange || borneAgain
                ? Optional.empty()
                : Optional.of(Verdict.on(at).word("to", to.get()));
    }

    /** PostgreSQL's names are others when they are spelled with other letters. */
    private static String spelled(String column, Table table, Situation at) {
        return at.target().dialect() == Dialect.POSTGRESQL ? column : table.spelled(column);
    }

    /** MySQL's CHANGE says a name as well, which is mostly the one there was. */
    private static Optional<String> newName(ColumnOperation operation) {
        if (operation instanceof RenameColumn rename) {
            return Optional.of(rename.to().text());
        }
        return operation instanceof ChangeColumn change
                ? Optional.of(change.definition().name())
                        .map(Identifier::text)
                        .filter(name -> !name.equalsIgnoreCase(change.column().text()))
                : Optional.empty();
    }
}
