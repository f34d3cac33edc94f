package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.effect.Lock;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.session.Lapse;
import dev.schemalint.session.Lapse.Reason;
import dev.schemalint.session.Session;
import dev.schemalint.session.Setting;
import dev.schemalint.session.Timeout;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A strong lock that is waited for without a limit; said once per file, at the first such lock. */
public final class MissingLockTimeout implements FileRule {

    private static final String LOCK_TIMEOUT = "lock_timeout";
    private static final long TOO_LONG = 60 * 1000;
    /** To SQL Server; its 0 is not to wait at all. */
    private static final String ENDLESS = "-1";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Situation> moments = chapter.moments();
        for (int i = 0; i < moments.size(); i++) {
            Situation at = moments.get(i);
            Optional<RelationName> locked = at.mostLocked()
                    .filter(at::stopsWriters)
                    .filter(relation ->
                            at.effect().lock(relation).map(Lock::awaited).orElse(false));
            // Where statements commit by themselves, the setting has another name and other rules.
            // What a block does is asked one by one, as it may set the timeout itself.
            boolean elsewhere = at.effect().course().commits()
                    || at.operation() instanceof RunBlock
                    || TimeoutCutsConcurrentBuild.detaches(at.operation());
            if (locked.isPresent() && !elsewhere) {
                Optional<Verdict> verdict = judge(at, moments.subList(i + 1, moments.size()), chapter);
                if (verdict.isPresent()) {
                    return List.of(verdict.get().word("table", locked.get().name()));
                }
            }
        }
        return List.of();
    }

    private static Optional<Verdict> judge(Situation at, List<Situation> later, Chapter chapter) {
        Optional<Setting> setting = at.session().setting(LOCK_TIMEOUT);
        if (setting.isPresent()) {
            return unfit(at, setting.get());
        }
        Optional<Lapse> lapse = at.session().lapse(LOCK_TIMEOUT);
        if (lapse.filter(gone -> isOfSameBlock(gone, at)).isPresent()) {
            return Optional.empty();
        }
        if (lapse.isPresent()) {
            return Optional.of(pointing(
                    Verdict.on(at).saying(variant(lapse.get())),
                    Optional.of(lapse.get().place())));
        }
        Optional<Extent> tooLate = later.stream()
                .map(Situation::session)
                .filter(session -> place(session).isPresent())
                .findFirst()
                .filter(session -> !switchedOff(session))
                .flatMap(MissingLockTimeout::place);
        if (tooLate.isPresent()) {
            return Optional.of(pointing(Verdict.on(at).saying("late"), tooLate));
        }
        String file = at.source().path();
        String message = chapter.habits().othersSetLockTimeout(file) ? "unlike-others" : "none";
        return Optional.of(Verdict.on(at).saying(message).lowered(Severity.NOTE));
    }

    /** A block is a transaction of its own, in which what is set for the transaction counts. */
    private static boolean isOfSameBlock(Lapse lapse, Situation at) {
        return lapse.reason() == Reason.OUTSIDE_TRANSACTION
                && !at.isOfStatement()
                && at.statement().span().contains(lapse.place().span());
    }

    private static Optional<Verdict> unfit(Situation at, Setting setting) {
        Optional<Long> length = limit(setting.value(), at.target().dialect());
        if (length.isEmpty() || length.get() > 0 && length.get() <= TOO_LONG) {
            return Optional.empty();
        }
        Verdict verdict =
                Verdict.on(at).saying(length.get() == 0 ? "zero" : "long").word("value", setting.value());
        return Optional.of(pointing(verdict, setting.place()));
    }

    /** In milliseconds, 0 for none at all; nothing where nobody waits, or nobody knows how long. */
    private static Optional<Long> limit(String value, Dialect dialect) {
        if (dialect != Dialect.SQLSERVER) {
            return Timeout.milliseconds(value);
        }
        return value.equals(ENDLESS)
                ? Optional.of(0L)
                : Timeout.milliseconds(value).filter(length -> length > 0);
    }

    /** As for a concurrent build, which has nothing to do with what comes before it. */
    private static boolean switchedOff(Session session) {
        return session.setting(LOCK_TIMEOUT)
                .flatMap(setting -> Timeout.milliseconds(setting.value()))
                .filter(length -> length == 0)
                .isPresent();
    }

    private static Optional<Extent> place(Session session) {
        return session.setting(LOCK_TIMEOUT)
                .flatMap(Setting::place)
                .or(() -> session.lapse(LOCK_TIMEOUT).map(Lapse::place));
    }

    private static String variant(Lapse lapse) {
        return switch (lapse.reason()) {
            case OUTSIDE_TRANSACTION -> "outside-transaction";
            case TRANSACTION_ENDED -> "transaction-ended";
            case ROLLED_BACK -> "rolled-back";
            case RESET -> "reset";
        };
    }

    private static Verdict pointing(Verdict verdict, Optional<Extent> place) {
        return place.map(extent -> verdict.related("lock_timeout is written here", extent.span()))
                .orElse(verdict);
    }
}
