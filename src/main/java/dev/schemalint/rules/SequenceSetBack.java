package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnOperation.AlterIdentity;
import dev.schemalint.operation.DataOperation.Copy;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.operation.TypeOperation.AlterSequence;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sequence in use set to a number that the script knows beforehand: what rows hold by then is not asked. */
public final class SequenceSetBack implements FileRule {

    private static final Pattern RESTART = Pattern.compile("(?i)\\brestart\\b");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        boolean emptied = chapter.moments().stream().anyMatch(at -> at.operation() instanceof Truncate);
        if (chapter.target().dialect() != Dialect.POSTGRESQL || emptied) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            set(at.operation(), at)
                    .filter(name -> !isFilled(name, chapter))
                    .ifPresent(name -> verdicts.add(Verdict.on(at).word("sequence", name)));
        }
        return verdicts;
    }

    /** Who brings the rows along knows how far they have come. */
    private static boolean isFilled(String sequence, Chapter chapter) {
        String own = sequence.substring(sequence.lastIndexOf('.') + 1);
        return chapter.moments().stream()
                .map(Situation::operation)
                .filter(operation -> operation instanceof Insert || operation instanceof Copy)
                .flatMap(operation -> operation.relation().stream())
                .anyMatch(table -> own.startsWith(table.text() + "_"));
    }

    private static Optional<String> set(Operation operation, Situation at) {
        if (operation instanceof AlterSequence alter) {
            boolean restarts = alter.options().stream().map(Option::name).anyMatch("restart"::equalsIgnoreCase);
            return restarts && at.inUse(alter.sequence())
                    ? Optional.of(alter.sequence().text())
                    : Optional.empty();
        }
        if (operation instanceof AlterIdentity alter) {
            boolean restarts = RESTART.matcher(at.source().text(alter.span())).find();
            return restarts && at.inUse(alter.on().name())
                    ? Optional.of(
                            alter.on().name().text() + "_" + alter.column().text() + "_seq")
                    : Optional.empty();
        }
        return operation instanceof Select select && select.query().reads().isEmpty()
                ? select.query().values().stream()
                        .flatMap(value -> set(value).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> set(Expression value) {
        return value instanceof Call call
                        && call.function().text().equals("setval")
                        && call.arguments().size() >= 2
                        && call.arguments().get(0) instanceof StringValue sequence
                        && call.arguments().get(1) instanceof NumberValue
                ? Optional.of(sequence.text())
                : Optional.empty();
    }
}
