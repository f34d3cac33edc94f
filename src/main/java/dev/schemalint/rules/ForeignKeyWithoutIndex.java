package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A foreign key whose rows no index finds, when the last file has run. */
public final class ForeignKeyWithoutIndex implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        if (at.target().dialect() != Dialect.POSTGRESQL) {
            return Optional.empty();
        }
        Optional<Table> last = operation.relation().flatMap(table -> at.last().table(at.resolve(table)));
        List<ForeignKey> bare = last.stream()
                .flatMap(table -> Added.constraints(operation)
                        .flatMap(constraint -> constraint instanceof ForeignKey key ? Stream.of(key) : Stream.empty())
                        .filter(key -> lacksIndex(key, table)))
                .toList();
        return bare.stream()
                .findFirst()
                .map(first -> Verdict.on(at)
                        .at(first.extent().span())
                        .word("first", columns(first))
                        .word(
                                "columns",
                                bare.stream()
                                        .map(ForeignKeyWithoutIndex::columns)
                                        .collect(Collectors.joining("; ")))
                        .word(
                                "referenced",
                                bare.stream()
                                        .map(key -> key.referenced().text())
                                        .distinct()
                                        .collect(Collectors.joining(" or "))));
    }

    private static boolean lacksIndex(ForeignKey key, Table table) {
        List<String> columns = names(key);
        boolean stays = table.constraints().values().stream()
                .anyMatch(constraint -> constraint.definition() instanceof ForeignKey other
                        && names(other).equals(columns));
        boolean told = table.complete()
                || columns.stream()
                        .allMatch(column ->
                                table.column(column).flatMap(Column::origin).isPresent());
        return stays && told && table.indexes().values().stream().noneMatch(index -> index.finds(columns));
    }

    private static List<String> names(ForeignKey key) {
        return key.columns().stream().map(Identifier::text).toList();
    }

    private static String columns(ForeignKey key) {
        return String.join(", ", names(key));
    }
}
