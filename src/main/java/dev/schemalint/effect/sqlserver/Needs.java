package dev.schemalint.effect.sqlserver;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Option;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who needs a column, so that it can neither be dropped nor, in most cases, changed. */
final class Needs {

    private Needs() {}

    /** One that needs it. */
    record Need(Kind kind, String name) {}

    /** What needs it. */
    enum Kind {
        DEFAULT_CONSTRAINT,
        INDEX,
        CHECK,
        KEY,
        FOREIGN_KEY,
        COMPUTED_COLUMN,
        VIEW,
        STATISTICS;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Stream<Need> of(Before before, RelationName table, String column) {
        return before.table(table).stream()
                .flatMap(known -> Stream.concat(in(known, column).stream(), around(before, known, column)));
    }

    private static List<Need> in(Table table, String column) {
        List<Need> needs = new ArrayList<>();
        table.column(column)
                .filter(known -> known.defaultValue().isPresent())
                .map(known -> new Need(Kind.DEFAULT_CONSTRAINT, nameOfDefault(known)))
                .ifPresent(needs::add);
        for (KnownConstraint constraint : table.constraints().values()) {
            if (constraint.isNotNull()) {
                continue;
            }
            if (constraint.definition() instanceof Check check) {
                boolean named = constraint.on(column) || check.condition().mentions(column);
                if (named) {
                    needs.add(new Need(Kind.CHECK, constraint.name()));
                }
            } else if (constraint.on(column)) {
                boolean foreign = constraint.definition() instanceof ForeignKey;
                needs.add(new Need(foreign ? Kind.FOREIGN_KEY : Kind.KEY, constraint.name()));
            }
        }
        table.indexes().values().stream()
                .filter(index -> !index.constraint())
                .filter(index -> index.holds(column) || index.computesWith(column))
                .forEach(index -> needs.add(new Need(Kind.INDEX, index.name())));
        table.columns().values().stream()
                .filter(other -> !other.name().equals(column))
                .filter(other -> other.generation()
                        .filter(generated -> generated.expression().mentions(column))
                        .isPresent())
                .forEach(other -> needs.add(new Need(Kind.COMPUTED_COLUMN, other.name())));
        table.attachments().values().stream()
                .filter(attachment -> attachment.kind() == ObjectKind.STATISTICS
                        && attachment.columns().contains(column))
                .forEach(attachment -> needs.add(new Need(Kind.STATISTICS, attachment.name())));
        return needs;
    }

    private static String nameOfDefault(Column column) {
        return Option.value(column.attributes(), Column.DEFAULT_CONSTRAINT).orElse("of the server's own name");
    }

    private static Stream<Need> around(Before before, Table table, String column) {
        return before.boundViews(table.name())
                .filter(view -> view.defined()
                        .filter(defined -> defined.needs(table.name(), column))
                        .isPresent())
                .map(view -> new Need(Kind.VIEW, view.name().name()));
    }
}
