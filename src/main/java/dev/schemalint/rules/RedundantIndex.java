package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** An index that does nothing that another one, which stays, does not do. */
public final class RedundantIndex implements OperationRule<CreateIndex> {

    @Override
    public Optional<Verdict> judge(CreateIndex create, Situation at) {
        Optional<Table> before = at.table(create.table());
        Optional<Table> last = at.last().table(at.resolve(create.table()));
        boolean stays = last.flatMap(
                        table -> create.name().map(name -> table.indexes().get(name.text())))
                .isPresent();
        if (before.isEmpty() || !stays || !isPlain(create)) {
            return Optional.empty();
        }
        List<String> columns = create.keys().stream()
                .flatMap(key -> key.column().stream())
                .map(Identifier::text)
                .toList();
        for (Index other : before.get().indexes().values()) {
            boolean otherStays = last.get().indexes().containsKey(other.name());
            boolean itself = create.name()
                    .filter(name -> name.text().equals(other.name()))
                    .isPresent();
            if (!otherStays || itself || !isPlain(other) || givesWay(other, before.get(), at)) {
                continue;
            }
            Verdict verdict = Verdict.on(at)
                    .word("other", other.name())
                    .word("columns", String.join(", ", other.leadingColumns()));
            if (beginsWith(other.leadingColumns(), columns) && !create.unique()) {
                return Optional.of(verdict);
            }
            if (beginsWith(columns, other.leadingColumns())
                    && !other.unique()
                    && !isSuperseded(other, before.get(), last.get())) {
                return Optional.of(verdict.saying(way(create, at)).lowered(Severity.NOTE));
            }
        }
        return Optional.empty();
    }

    /** Nobody uses a table of this change yet, so that its indexes can still be left out. */
    private static String way(CreateIndex create, Situation at) {
        if (!at.inUse(create.table())) {
            return "supersedes-new";
        }
        return at.target().dialect() == Dialect.POSTGRESQL ? "supersedes-postgresql" : "supersedes";
    }

    /** Whether an index that was there before does the work of another one, which has been said then. */
    private static boolean isSuperseded(Index other, Table before, Table last) {
        return before.indexes().values().stream()
                .filter(longer ->
                        !longer.name().equals(other.name()) && last.indexes().containsKey(longer.name()))
                .anyMatch(longer -> isPlain(longer) && beginsWith(longer.leadingColumns(), other.leadingColumns()));
    }

    /** MySQL makes an index for a foreign key that finds none, and drops it silently when another one serves the key. */
    private static boolean givesWay(Index index, Table table, Situation at) {
        List<String> columns = index.leadingColumns();
        return at.target().dialect().isMysqlOrMariaDb()
                && table.constraints().values().stream()
                        .filter(constraint -> constraint.referenced().isPresent()
                                && constraint.definition().columns().stream()
                                        .map(Identifier::text)
                                        .toList()
                                        .equals(columns))
                        .anyMatch(constraint -> index.name().equals(constraint.name())
                                || index.name().equals(columns.get(0)));
    }

    private static boolean beginsWith(List<String> longer, List<String> shorter) {
        return longer.size() >= shorter.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    private static boolean isPlain(CreateIndex index) {
        return index.method().map(Identifier::text).orElse("btree").equals("btree")
                && index.where().isEmpty()
                && index.include().isEmpty()
                && arePlain(index.keys());
    }

    private static boolean isPlain(Index index) {
        return index.ordered() && index.where().isEmpty() && arePlain(index.keys());
    }

    private static boolean arePlain(List<Key> keys) {
        return keys.stream()
                .allMatch(key -> key.column().isPresent()
                        && key.operatorClass().isEmpty()
                        && key.collation().isEmpty()
                        && !key.descending()
                        && key.nullsFirst().isEmpty());
    }
}
