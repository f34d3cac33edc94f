package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/** One thing a statement does; an ALTER with several actions is several operations. */
public sealed interface Operation
        permits TableOperation,
                ColumnOperation,
                ConstraintOperation,
                PartitionOperation,
                IndexOperation,
                ViewOperation,
                TriggerOperation,
                TypeOperation,
                RoutineOperation,
                ObjectOperation,
                PublicationOperation,
                DataOperation,
                SessionOperation,
                TransactionOperation,
                MaintenanceOperation,
                NotUnderstood {

    Extent extent();

    default Span span() {
        return extent().span();
    }

    /** The table, view or sequence it is about, when it is about one. */
    default Optional<Name> relation() {
        return Optional.empty();
    }

    /** The statements in its body, which run when it runs, or when what it makes is run. */
    default List<Statement> inside() {
        return List.of();
    }

    /** The name of its type, by which rules ask for it: {@code AddColumn}. */
    default String subject() {
        String name = getClass().getName();
        return name.substring(name.lastIndexOf('$') + 1);
    }

    /** Its name in reports and facts, made of the type's name: {@code AddColumn} is {@code add-column}. */
    default String kind() {
        StringBuilder words = new StringBuilder();
        for (char c : subject().toCharArray()) {
            if (Character.isUpperCase(c) && !words.isEmpty()) {
                words.append('-');
            }
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }
}
