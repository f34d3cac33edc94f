package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Merge;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query.Source;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Reach;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A change or a copy of more rows than one transaction should hold; what happens under a strong lock is not told here. */
public final class UnbatchedBackfill implements FileRule {

    /** The table of one row that is read for no more than an expression. */
    private static final String ONE_ROW = "dual";

    private static final Set<Dialect> COMMITTING = Set.of(Dialect.SQLSERVER, Dialect.MYSQL, Dialect.MARIADB);

    private static final Pattern ROWS =
            Pattern.compile("(?is)\\bfor\\s+\\w+\\s+in\\s+\\(?\\s*(select\\b.*?)\\bloop\\b");
    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\s+(?:only\\s+)?(?:\\w+\\.)?\"?(\\w+)");
    private static final Pattern LIMIT = Pattern.compile("(?i)\\b(limit|fetch\\s+first)\\b");
    private static final Pattern WHERE = Pattern.compile("(?i)\\b(where|on|using)\\b");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof Update update && concerns(update.table(), at)) {
                verdict(Reach.of(update, at), at, chapter)
                        .ifPresent(verdict -> verdicts.add(verdict.word("verb", "UPDATE")));
            }
            if (at.operation() instanceof Delete delete && concerns(delete.table(), at)) {
                Reach reach = Reach.of(delete, at);
                if (reach != Reach.EVERY_ROW) {
                    verdict(reach, at, chapter).ifPresent(verdict -> verdicts.add(verdict.word("verb", "DELETE")));
                }
            }
            if (at.operation() instanceof Insert insert) {
                copied(insert, at).ifPresent(verdicts::add);
            }
            if (at.operation() instanceof Merge merge
                    && concerns(merge.table(), at)
                    && merge.reads().stream().anyMatch(read -> isOther(read, merge.table(), at))) {
                verdict(Reach.OPEN, at, chapter).ifPresent(verdict -> verdicts.add(verdict.word("verb", "MERGE")));
            }
        }
        return verdicts;
    }

    /** Rows of another table that go into one that others use. */
    private static Optional<Verdict> copied(Insert insert, Situation at) {
        Optional<Name> source = insert.query().stream()
                .flatMap(query -> query.sources().stream())
                .map(Source::relation)
                .filter(read -> isOther(read, insert.table(), at))
                .findFirst();
        String text = at.source().text(insert.span());
        boolean whole = source.isPresent()
                && concerns(insert.table(), at)
                && at.target().dialect() == Dialect.POSTGRESQL
                && !LIMIT.matcher(text).find();
        return whole
                ? Optional.of(Verdict.on(at)
                                .saying("copied")
                                .word("source", source.get().text()))
                        .map(verdict -> WHERE.matcher(text).find() ? verdict.lowered(Severity.NOTE) : verdict)
                : Optional.empty();
    }

    private static boolean isOther(Name read, Name table, Situation at) {
        return !read.text().equalsIgnoreCase(ONE_ROW) && !at.resolve(read).equals(at.resolve(table)) && at.inUse(read);
    }

    private static boolean concerns(Name table, Situation at) {
        return at.inUse(table)
                && !ChangedSystemCatalog.isCatalog(table, at)
                && BackfillUnderLock.lockedMeanwhile(at).isEmpty();
    }

    private static Optional<Verdict> verdict(Reach reach, Situation at, Chapter chapter) {
        if (at.target().dialect() == Dialect.SQLITE) {
            // One writer at a time is all there ever is, and the file is mostly one user's own.
            boolean many = reach == Reach.EVERY_ROW || reach == Reach.OPEN;
            return many ? Optional.of(Verdict.on(at).saying("one-file").lowered(Severity.NOTE)) : Optional.empty();
        }
        Verdict verdict = Verdict.on(at);
        boolean loops = at.runs() == Runs.REPEATEDLY && !commits(at, chapter) && !commitsByItself(at);
        return switch (reach) {
            case EVERY_ROW -> Optional.of(verdict.saying("every-row"));
            case OPEN -> Optional.of(verdict.saying("open"));
            case BATCH -> loops ? Optional.of(verdict.saying("loop")) : Optional.empty();
            case FILTERED -> Optional.of(verdict.saying("filtered").lowered(Severity.NOTE));
            case KEY -> loops && goesThroughTable(at) ? Optional.of(verdict.saying("loop")) : Optional.empty();
        };
    }

    /** Whether its block goes through the rows of that very table, one after the other. */
    private static boolean goesThroughTable(Situation at) {
        String table = at.operation().relation().map(Name::text).orElse("");
        return at.statement().operations().stream()
                .filter(RunBlock.class::isInstance)
                .flatMap(block -> ROWS.matcher(((RunBlock) block).body().text()).results())
                .map(loop -> loop.group(1))
                .anyMatch(query -> FROM.matcher(query)
                                .results()
                                .anyMatch(from -> from.group(1).equalsIgnoreCase(table))
                        && !LIMIT.matcher(query).find());
    }

    /** Outside of a transaction, each statement of a loop is one on these. */
    private static boolean commitsByItself(Situation at) {
        return COMMITTING.contains(at.target().dialect())
                && at.session().transaction().isEmpty();
    }

    private static boolean commits(Situation at, Chapter chapter) {
        return chapter.of(CommitTransaction.class).stream()
                .anyMatch(commit -> commit.number() == at.number() && commit.runs() == Runs.REPEATEDLY);
    }
}
