package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.story.StandIn;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table and all its rows gone for good. */
public final class DroppedTable implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropTable.class)) {
            if (at.operation() instanceof DropTable drop) {
                List<Name> lost = drop.tables().stream()
                        .filter(table -> at.inUse(table) && !replaced(at.resolve(table), at, chapter))
                        .filter(table -> !drop.ifExists() || !at.schema().lacks(at.resolve(table)))
                        .toList();
                if (!lost.isEmpty()) {
                    boolean guards =
                            drop.ifExists() && lost.stream().allMatch(table -> isMadeHereFirst(table, at, chapter));
                    boolean moved = lost.stream().allMatch(table -> isRead(at.resolve(table), at, chapter));
                    Verdict verdict = verdict(drop, lost, at);
                    if (guards) {
                        verdicts.add(verdict.saying("guard").lowered(Severity.WARNING));
                    } else if (isUnmade(drop, lost, at)) {
                        verdicts.add(verdict.saying("unmade").lowered(Severity.WARNING));
                    } else {
                        verdicts.add(
                                moved && !drop.cascade()
                                        ? verdict.saying("moved").lowered(Severity.WARNING)
                                        : verdict);
                    }
                }
            }
        }
        return verdicts;
    }

    /** Whether scripts made tables before, but none of these, so that what an old release left may be meant. */
    private static boolean isUnmade(DropTable drop, List<Name> lost, Situation at) {
        return drop.ifExists()
                && !drop.cascade()
                && lost.stream().noneMatch(table -> at.table(table).isPresent())
                && at.schema().tables().stream()
                        .anyMatch(other -> other.origin()
                                .filter(origin -> origin.change() != at.change())
                                .isPresent());
    }

    /** No file before this one made it, and this one makes it: what goes is what an earlier try left. */
    private static boolean isMadeHereFirst(Name table, Situation at, Chapter chapter) {
        Situation first = chapter.moments().get(0);
        return at.change() > 1
                && first.table(table).isEmpty()
                && at.tableAtEnd(table).isPresent();
    }

    private static Verdict verdict(DropTable drop, List<Name> lost, Situation at) {
        String names = lost.stream().map(Name::text).collect(Gathering.joined(", "));
        Verdict verdict = Verdict.on(at).word("tables", names);
        if (!drop.cascade()) {
            return verdict;
        }
        List<RelationName> dropped = drop.tables().stream().map(at::resolve).toList();
        String along = dropped.stream()
                .flatMap(table -> at.schema().leaningOn(table).stream()
                        .filter(other -> !dropped.contains(other.name()))
                        .flatMap(other -> lostWith(table, other)))
                .distinct()
                .collect(Gathering.joined(", "));
        return along.isEmpty()
                ? verdict.saying("cascade")
                : verdict.saying("known").word("along", along);
    }

    private static Stream<String> lostWith(RelationName table, Table other) {
        if (other.isView() || other.lineage().parents().contains(table)) {
            return Stream.of(other.kind().words() + " " + other.name().name());
        }
        return other.constraints().values().stream()
                .filter(constraint -> constraint.pointsTo(table))
                .map(constraint -> "foreign key " + constraint.name() + " of "
                        + other.name().name());
    }

    /**
     * Its rows were copied in this file, and what they were copied to ends up with its name, or with that which it was moved
     * away from; or what is to take its place stands ready under a name for the moment.
     */
    private static boolean replaced(RelationName table, Situation at, Chapter chapter) {
        if (isRead(table, at, chapter)) {
            return at.end().table(table).isPresent()
                    || at.end().tables().stream().anyMatch(other -> StandIn.is(table, other.name()));
        }
        List<Table> ready = at.schema().tables().stream()
                .filter(other -> !other.columns().isEmpty() && StandIn.is(other.name(), table))
                .toList();
        return at.end().table(table).isEmpty()
                && !ready.isEmpty()
                && (at.last().table(table).isPresent()
                        || ready.stream().anyMatch(other -> isOfEarlierPiece(other, at)));
    }

    /** Made by another file of the same change, which had it filled before it came to this one. */
    private static boolean isOfEarlierPiece(Table table, Situation at) {
        return table.origin()
                .filter(origin -> origin.change() == at.change()
                        && !origin.source().path().equals(at.source().path()))
                .isPresent();
    }

    private static boolean isRead(RelationName table, Situation at, Chapter chapter) {
        return chapter.moments().stream()
                .takeWhile(before -> before.number() != at.number())
                .anyMatch(before -> copies(before, table));
    }

    private static boolean copies(Situation at, RelationName from) {
        return at.operation() instanceof Insert insert
                        && insert.query().isPresent()
                        && insert.reads().stream()
                                .anyMatch(read -> at.resolve(read).equals(from))
                || at.operation() instanceof Update update
                        && !at.resolve(update.table()).equals(from)
                        && update.reads().stream()
                                .anyMatch(read -> at.resolve(read).equals(from))
                || at.operation() instanceof CreateTableAs copy
                        && copy.query().stream()
                                .flatMap(query -> query.reads().stream())
                                .anyMatch(read -> at.resolve(read).equals(from));
    }
}
