package dev.schemalint.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.session.Lapse.Reason;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    void aSettingOfTheSessionStays() {
        assertThat(timeoutAfter("set lock_timeout = '5s'")).isEqualTo("5s");
        assertThat(timeoutAfter("begin; set lock_timeout = '5s'; commit")).isEqualTo("5s");
        assertThat(timeoutAfter("select set_config('lock_timeout', '5s', false)"))
                .isEqualTo("5s");
    }

    @Test
    void aSettingOfTheTransactionEndsWithIt() {
        assertThat(timeoutAfter("begin; set local lock_timeout = '5s'")).isEqualTo("5s");
        assertThat(timeoutAfter("begin; set local lock_timeout = '5s'; commit"))
                .isEqualTo(Reason.TRANSACTION_ENDED.name());
        assertThat(timeoutAfter("set lock_timeout = '1s'; begin; set local lock_timeout = '5s'; commit"))
                .isEqualTo("1s");
    }

    @Test
    void aLocalSettingOutsideATransactionNeverTakesEffect() {
        assertThat(timeoutAfter("set local lock_timeout = '5s'")).isEqualTo(Reason.OUTSIDE_TRANSACTION.name());
        assertThat(timeoutAfter("select set_config('lock_timeout', '5s', true)"))
                .isEqualTo(Reason.OUTSIDE_TRANSACTION.name());
    }

    @Test
    void aRollbackUndoesSettings() {
        assertThat(timeoutAfter("begin; set lock_timeout = '5s'; rollback")).isEqualTo(Reason.ROLLED_BACK.name());
        assertThat(timeoutAfter("set lock_timeout = '1s'; begin; set lock_timeout = '5s'; rollback"))
                .isEqualTo("1s");
        assertThat(timeoutAfter("begin; savepoint a; set lock_timeout = '5s'; rollback to a"))
                .isEqualTo(Reason.ROLLED_BACK.name());
        assertThat(timeoutAfter("begin; set lock_timeout = '5s'; savepoint a; rollback to savepoint a"))
                .isEqualTo("5s");
        assertThat(timeoutAfter("begin; savepoint a; set lock_timeout = '5s'; release a; commit"))
                .isEqualTo("5s");
    }

    @Test
    void resetAndDefaultEndASetting() {
        assertThat(timeoutAfter("set lock_timeout = '5s'; reset lock_timeout")).isEqualTo(Reason.RESET.name());
        assertThat(timeoutAfter("set lock_timeout = '5s'; set lock_timeout to default"))
                .isEqualTo(Reason.RESET.name());
        assertThat(timeoutAfter("set lock_timeout = '5s'; reset all")).isEqualTo(Reason.RESET.name());
        assertThat(timeoutAfter("set lock_timeout = '5s'; discard all")).isEqualTo(Reason.RESET.name());
    }

    @Test
    void whatTheRunnerSetIsInEffectFromTheStart() {
        Session session = Session.begunWith(Map.of("lock_timeout", "5s"));
        assertThat(session.setting("lock_timeout")).map(Setting::value).contains("5s");
    }

    @Test
    void transactionsAreCountedSoThatTwoCanBeToldApart() {
        Session first = after("begin");
        Session second = after("begin; commit; begin");
        assertThat(first.transaction()).map(Transaction::number).contains(1);
        assertThat(second.transaction()).map(Transaction::number).contains(2);
        assertThat(after("begin; commit").transaction()).isEmpty();
        assertThat(after("begin; commit and chain").transaction())
                .map(Transaction::number)
                .contains(2);
    }

    @Test
    void lengthsOfTimeAreReadAsTheServerReadsThem() {
        assertThat(Timeout.milliseconds("5000")).contains(5000L);
        assertThat(Timeout.milliseconds("5s")).contains(5000L);
        assertThat(Timeout.milliseconds(" 1.5 min ")).contains(90_000L);
        assertThat(Timeout.milliseconds("0")).contains(0L);
        assertThat(Timeout.milliseconds("soon")).isEmpty();
    }

    /** The value of lock_timeout in effect, or the reason why it is none. */
    private static String timeoutAfter(String sql) {
        Session session = after(sql);
        return session.setting("lock_timeout")
                .map(Setting::value)
                .or(() -> session.lapse("lock_timeout")
                        .map(lapse -> lapse.reason().name()))
                .orElse("unset");
    }

    private static Session after(String sql) {
        Session session = Session.begunWith(Map.of());
        for (Statement statement : ScriptReader.read(SourceText.of("s.sql", sql), Dialect.POSTGRESQL)
                .statements()) {
            for (Operation operation : statement.operations()) {
                session = session.after(operation);
            }
        }
        return session;
    }
}
