package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.write.Quoting;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Foreign keys whose rows no index finds, when the last file has run; said once per table. */
public final class ForeignKeyWithoutIndex implements FileRule {

    /** The engines that make no index for a foreign key, and look for its rows in all of the table without one. */
    private static final Set<Dialect> READ_WHOLE = Set.of(Dialect.POSTGRESQL, Dialect.ORACLE);

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (!READ_WHOLE.contains(chapter.target().dialect())) {
            return List.of();
        }
        Map<RelationName, Bare> found = new LinkedHashMap<>();
        for (Situation at : chapter.moments()) {
            Added.constraints(at.operation())
                    .filter(ForeignKey.class::isInstance)
                    .map(ForeignKey.class::cast)
                    .forEach(key -> table(at)
                            .filter(table -> lacksIndex(key, table))
                            .ifPresent(table -> found.computeIfAbsent(table.name(), name -> new Bare(at, key))
                                    .add(key)));
        }
        return found.values().stream().map(Bare::verdict).toList();
    }

    private static Optional<Table> table(Situation at) {
        return at.operation().relation().flatMap(table -> at.inTheEnd(at.resolve(table)));
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

    /** The foreign keys of one table that have no index; the first is the one to point at. */
    private static final class Bare {

        private final Situation at;
        private final ForeignKey first;
        private final Set<String> columns = new LinkedHashSet<>();
        private final Set<String> referenced = new LinkedHashSet<>();

        Bare(Situation at, ForeignKey first) {
            this.at = at;
            this.first = first;
        }

        void add(ForeignKey key) {
            columns.add(String.join(", ", names(key)));
            referenced.add(key.referenced().text());
        }

        Verdict verdict() {
            return Verdict.on(at)
                    .at(first.extent().span())
                    .word("first", Quoting.of(first.columns(), at.target().dialect()))
                    .word("columns", String.join("; ", columns))
                    .word("referenced", String.join(" or ", referenced));
        }
    }
}
