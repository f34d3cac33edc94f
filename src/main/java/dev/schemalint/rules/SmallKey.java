package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.story.Situation;
import java.util.Map;
import java.util.Optional;

/** A key that the server counts up, in a type whose end a busy table reaches. */
public final class SmallKey implements OperationRule<CreateTable> {

    private static final Map<String, String> ENDS = Map.of(
            "int2", "32,767",
            "smallserial", "32,767",
            "int4", "2,147,483,647",
            "serial", "2,147,483,647");

    @Override
    public Optional<Verdict> judge(CreateTable create, Situation at) {
        if (at.target().dialect() != Dialect.POSTGRESQL || create.persistence() == Persistence.TEMPORARY) {
            return Optional.empty();
        }
        return create.columns().stream()
                .filter(column -> isCounted(column) && isKey(column, create) && staysSmall(column, create, at))
                .findFirst()
                .flatMap(column -> column.type()
                        .map(type -> Verdict.on(at)
                                .at(type.span())
                                .word("column", column.name().text())
                                .word("type", type.written())
                                .word("end", ENDS.getOrDefault(type.name(), "its largest value"))));
    }

    private static boolean isCounted(ColumnDefinition column) {
        boolean small =
                column.type().map(TypeName::name).filter(ENDS::containsKey).isPresent();
        boolean counted = column.identity().isPresent()
                || column.type().map(TypeName::isSerial).orElse(false);
        return small && counted;
    }

    private static boolean isKey(ColumnDefinition column, CreateTable create) {
        return column.has(PrimaryKey.class)
                || create.constraints().stream()
                        .filter(PrimaryKey.class::isInstance)
                        .map(Constraint::columns)
                        .anyMatch(columns -> columns.size() == 1
                                && columns.get(0).text().equals(column.name().text()));
    }

    /** A table that is gone by the end of the run, or a key that grew, needs no word. */
    private static boolean staysSmall(ColumnDefinition column, CreateTable create, Situation at) {
        return at.inTheEnd(at.resolve(create.table()))
                .flatMap(table -> table.column(column.name().text()))
                .flatMap(Column::type)
                .filter(type -> ENDS.containsKey(type.name()))
                .isPresent();
    }
}
