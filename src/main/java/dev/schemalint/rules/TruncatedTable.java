package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A table emptied, and with CASCADE every table that points to it. */
public final class TruncatedTable implements OperationRule<Truncate> {

    @Override
    public Optional<Verdict> judge(Truncate truncate, Situation at) {
        List<Name> lost = truncate.tables().stream()
                .filter(table -> at.inUse(table) && !goes(table, at))
                .toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict =
                Verdict.on(at).word("tables", lost.stream().map(Name::text).collect(Gathering.joined(", ")));
        if (!truncate.cascade()) {
            return Optional.of(verdict);
        }
        Set<RelationName> others = new TreeSet<>();
        lost.forEach(table -> gatherPointingTo(at.resolve(table), at, others));
        truncate.tables().forEach(table -> others.remove(at.resolve(table)));
        return Optional.of(
                others.isEmpty()
                        ? verdict.saying("cascade")
                        : verdict.saying("others")
                                .word(
                                        "others",
                                        others.stream().map(RelationName::name).collect(Gathering.joined(", "))));
    }

    private static boolean goes(Name table, Situation at) {
        return at.table(table).isPresent() && at.tableAtEnd(table).isEmpty();
    }

    private static void gatherPointingTo(RelationName table, Situation at, Set<RelationName> found) {
        at.schema()
                .tablesPointingAt(table)
                .map(Table::name)
                .filter(found::add)
                .forEach(other -> gatherPointingTo(other, at, found));
    }
}
