package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.schema.Attachment;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Defined;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who needs a column, and so stands against changing its type or dropping it. */
final class Needed {

    private Needed() {}

    static List<Aspect> againstTypeChange(RelationName relation, String column, Moment moment) {
        List<Aspect> against = new ArrayList<>();
        Optional<Table> table = moment.table(relation);
        if (!views(relation, column, moment).isEmpty()) {
            against.add(Aspect.of("alter-type/in-view"));
        }
        table.ifPresent(known -> {
            for (Attachment attachment : known.attachments().values()) {
                if (attachment.columns().contains(column)) {
                    against.add(Aspect.of("alter-type/in-" + attachment.kind().id()));
                }
            }
            if (inGeneratedColumn(known, column)) {
                against.add(Aspect.of("alter-type/in-generated-column"));
            }
            if (inPartitionKey(known, column)) {
                against.add(Aspect.of("alter-type/in-partition-key"));
            }
            if (inherited(known, column, moment)) {
                against.add(Aspect.of("alter-type/inherited"));
            }
        });
        return against;
    }

    static List<Table> views(RelationName relation, String column, Moment moment) {
        List<Table> views = new ArrayList<>();
        for (Table other : moment.schema().leaningOn(relation)) {
            if (other.defined()
                    .filter(view -> view.needs(relation, column) && !mayMeanAnother(view, relation, column, moment))
                    .isPresent()) {
                views.add(other);
            }
        }
        return views;
    }

    /** Whether the view names the column without saying whose it is, and may have it from elsewhere. */
    private static boolean mayMeanAnother(Defined view, RelationName relation, String column, Moment moment) {
        return !view.saysWhose(relation, column)
                && view.reads().stream()
                        .filter(other -> !other.equals(relation))
                        .anyMatch(other -> moment.table(other)
                                .map(known -> !known.complete()
                                        || known.defined().isPresent()
                                        || known.columns().containsKey(column))
                                .orElse(true));
    }

    static boolean inGeneratedColumn(Table table, String column) {
        for (Column other : table.columns().values()) {
            if (other.generation().isPresent()
                    && !other.name().equals(column)
                    && other.generation().get().expression().mentions(column)) {
                return true;
            }
        }
        return false;
    }

    static boolean inPartitionKey(Table table, String column) {
        return table.partitioned()
                && table.partitionBy().stream()
                        .flatMap(by -> by.keys().stream())
                        .anyMatch(key -> isColumn(key, column)
                                || key.expression()
                                        .map(expression -> expression.mentions(column))
                                        .orElse(false));
    }

    /** A child's column changes with its parent's only. */
    static boolean inherited(Table table, String column, Moment moment) {
        return table.lineage().parents().stream()
                .flatMap(parent -> moment.table(parent).stream())
                .anyMatch(parent -> parent.column(column).isPresent());
    }

    static boolean inPrimaryKey(Table table, String column) {
        return table.constraints().values().stream()
                .filter(constraint -> constraint.definition() instanceof PrimaryKey)
                .flatMap(key -> Optional.ofNullable(table.indexes().get(key.name())).stream())
                .anyMatch(index -> index.keys().stream().anyMatch(key -> isColumn(key, column)));
    }

    private static boolean isColumn(Key key, String column) {
        return key.column().map(Identifier::text).equals(Optional.of(column));
    }
}
