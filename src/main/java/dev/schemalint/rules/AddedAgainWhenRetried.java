package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An UPDATE that computes a value from itself, and stays done when the file fails later and is run again. */
public final class AddedAgainWhenRetried implements FileRule {

    private static final Set<String> TEXT = Set.of("text", "varchar", "bpchar");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(Update.class)) {
            if (at.operation() instanceof Update update && at.inUse(update.table())) {
                counted(update, at)
                        .filter(column -> stays(at, chapter))
                        .ifPresent(column -> verdicts.add(Verdict.on(at).word("columns", column)));
            }
        }
        return verdicts;
    }

    /** Whether what it has done is kept although something fails after it. */
    private static boolean stays(Situation at, Chapter chapter) {
        if (at.target().dialect() == Dialect.SQLITE) {
            return false;
        }
        if (at.runs() == Runs.REPEATEDLY) {
            return chapter.of(CommitTransaction.class).stream()
                    .anyMatch(commit -> commit.number() == at.number() && commit.runs() == Runs.REPEATEDLY);
        }
        Situation last = chapter.moments().get(chapter.moments().size() - 1);
        return last.number() > at.number()
                && at.isOfStatement()
                && at.session().transaction().isEmpty();
    }

    /** The column that it changes by what it holds, unless the condition asks what it holds. */
    private static Optional<String> counted(Update update, Situation at) {
        String text = at.source().text(update.span());
        return update.columns().stream()
                .filter(column -> update.where()
                        .filter(where -> where.mentions(column.text()))
                        .isEmpty())
                .filter(column -> grows(column, update, at).matcher(text).find())
                .map(Identifier::text)
                .findFirst();
    }

    /** Arithmetic of numbers, and text that becomes longer; keys of JSON and elements of sets are there once. */
    private static Pattern grows(Identifier column, Update update, Situation at) {
        boolean isText = at.column(update.table(), column)
                .flatMap(Column::type)
                .filter(type -> TEXT.contains(type.name()))
                .isPresent();
        String operator = isText ? "\\|\\|" : "[-+*/](?=\\s*[\\w(])";
        String plain = Pattern.quote(column.text());
        String name = "(?:\\w+\\.)?\"?" + plain + "\"?";
        String behind = isText ? "'[^']*'\\s*\\|\\|" : "\\d[\\d.]*\\s*[+*]";
        return Pattern.compile("(?is)\\b" + plain + "\"?\\s*=\\s*\\(?(?:" + name + "\\s*" + operator + "|" + behind
                + "\\s*" + name + "(?![\\w.(]))");
    }
}
