package dev.schemalint.rules;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A statement that is skipped because the name exists, although what exists is made otherwise. */
public final class IfNotExistsHidesDifference implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        if (operation instanceof CreateTable create && create.ifNotExists()) {
            Optional<Verdict> other = at.table(create.table())
                    .filter(known -> known.kind() != create.what())
                    .map(known -> Verdict.on(at)
                            .saying("kind")
                            .word("name", create.table().text())
                            .word("difference", known.kind().words()));
            if (other.isPresent()) {
                return other;
            }
            return at.table(create.table())
                    .filter(Table::complete)
                    .flatMap(known -> missing(create, known))
                    .map(missing -> Verdict.on(at)
                            .saying("table")
                            .word("name", create.table().text())
                            .word("difference", missing.text()));
        }
        if (operation instanceof AddColumn add && add.ifNotExists()) {
            return at.column(add.on().name(), add.column()).flatMap(known -> judge(known, add.definition(), at));
        }
        return operation instanceof CreateIndex create && create.ifNotExists()
                ? at.table(create.table()).flatMap(known -> judge(create, known, at))
                : Optional.empty();
    }

    private static Optional<Identifier> missing(CreateTable create, Table known) {
        return create.columns().stream()
                .map(ColumnDefinition::name)
                .filter(column -> known.column(column.text()).isEmpty())
                .findFirst();
    }

    private static Optional<Verdict> judge(Column known, ColumnDefinition wanted, Situation at) {
        boolean differs = known.type().isPresent()
                && wanted.type().isPresent()
                && !same(known.type().get(), wanted.type().get());
        return differs
                ? Optional.of(Verdict.on(at)
                        .saying("column")
                        .word("name", known.name())
                        .word("old", known.type().get().written())
                        .word("difference", wanted.type().get().written()))
                : Optional.empty();
    }

    private static boolean same(TypeName one, TypeName two) {
        return one.name().equals(two.name())
                && one.modifiers().equals(two.modifiers())
                && one.dimensions() == two.dimensions();
    }

    private static Optional<Verdict> judge(CreateIndex create, Table table, Situation at) {
        return create.name()
                .map(name -> table.indexes().get(name.text()))
                .filter(known -> known.leadingColumns().size() == known.keys().size()
                        && !columns(create.keys()).equals(known.leadingColumns())
                        && columns(create.keys()).size() == create.keys().size())
                .map(known -> Verdict.on(at)
                        .saying("index")
                        .word("name", known.name())
                        .word("old", String.join(", ", known.leadingColumns())));
    }

    private static List<String> columns(List<Key> keys) {
        return keys.stream()
                .flatMap(key -> key.column().stream())
                .map(Identifier::text)
                .toList();
    }
}
