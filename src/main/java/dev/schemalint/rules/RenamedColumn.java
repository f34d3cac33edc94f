package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Identifier;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Origin;
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
        boolean madeInThisChange = at.column(operation.on().name(), operation.column())
                .flatMap(column -> column.origin())
                .map(Origin::change)
                .equals(Optional.of(at.change()));
        boolean borneAgain =
                at.columnAtEnd(operation.on().name(), operation.column()).isPresent();
        return madeInThisChange || borneAgain
                ? Optional.empty()
                : Optional.of(Verdict.on(at).word("to", to.get()));
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
