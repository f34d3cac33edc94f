package dev.schemalint.rules;

import dev.schemalint.effect.ServiceLimits;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TransactionOperation;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Setting;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the service that runs the server does not let anybody do, or does in a way of its own. */
public final class RefusedByService implements FileRule {

    private static final String NODE_BY_NODE = "RSU";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.target().service().isEmpty()) {
            return List.of();
        }
        ServiceLimits limits = ServiceLimits.of(chapter.target());
        List<Verdict> verdicts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Situation at : chapter.moments()) {
            String text = at.source().text(at.statement().span()).strip();
            limits.met(shapes(at), text)
                    .filter(limit -> told.add(at.number() + limit.why()))
                    .map(limit -> {
                        Verdict verdict = Verdict.on(at)
                                .word("service", at.target().service().orElse(""))
                                .word("why", limit.why())
                                .word("instead", limit.help());
                        return limit.fails()
                                ? verdict
                                : verdict.saying("otherwise").lowered(Severity.WARNING);
                    })
                    .ifPresent(verdicts::add);
        }
        return verdicts;
    }

    /** What the operation is, by its kind and by what else it does. */
    private static Set<String> shapes(Situation at) {
        Operation operation = at.operation();
        Set<String> shapes = new HashSet<>(Set.of("any", operation.kind()));
        boolean schema = !(operation instanceof DataOperation
                || operation instanceof SessionOperation
                || operation instanceof TransactionOperation);
        if (schema) {
            shapes.add("schema-change");
        }
        boolean everywhere = at.session()
                .setting("wsrep_osu_method")
                .map(Setting::value)
                .filter(NODE_BY_NODE::equalsIgnoreCase)
                .isEmpty();
        if (schema && everywhere && at.lockedInUse().anyMatch(at.effect()::growsWith)) {
            shapes.add("works-on-rows");
        }
        if (Added.constraints(operation).anyMatch(ForeignKey.class::isInstance)) {
            shapes.add("foreign-key");
        }
        if (operation instanceof CreateTable create && isWithoutKey(create)) {
            shapes.add("table-without-key");
        }
        return shapes;
    }

    private static boolean isWithoutKey(CreateTable create) {
        return create.what() == ObjectKind.TABLE
                && create.persistence() == Persistence.PERMANENT
                && create.likes().isEmpty()
                && Added.constraints(create)
                        .noneMatch(constraint -> constraint instanceof PrimaryKey || constraint instanceof Unique);
    }
}
