package dev.schemalint.session;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.Discard;
import dev.schemalint.operation.SessionOperation.ResetSetting;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.ReleaseSavepoint;
import dev.schemalint.operation.TransactionOperation.RollbackToSavepoint;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.operation.TransactionOperation.Savepoint;
import dev.schemalint.operation.TransactionOperation.TwoPhase;
import dev.schemalint.session.Lapse.Reason;
import dev.schemalint.session.Transaction.Opener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session at one moment; each operation leads to the next, and a rollback back to an earlier one. */
public final class Session {

    /** Settings of SQLite that change nothing while a transaction is open. */
    private static final Set<String> OUTSIDE_ONLY = Set.of("foreign_keys");

    private final Settings settings;
    private final Optional<Transaction> transaction;
    private final List<Settings> marks;
    private final int transactions;
    private final Optional<Integer> undone;

    /**
     * @param marks the settings at the beginning of the open transaction, then at each of its savepoints
     * @param transactions how many transactions were opened so far
     * @param undone the mark that the last operation rolled back to
     */
    private Session(
            Settings settings,
            Optional<Transaction> transaction,
            List<Settings> marks,
            int transactions,
            Optional<Integer> undone) {
        this.settings = settings;
        this.transaction = transaction;
        this.marks = List.copyOf(marks);
        this.transactions = transactions;
        this.undone = undone;
    }

    private Session(Settings settings, Optional<Transaction> transaction, List<Settings> marks, int transactions) {
        this(settings, transaction, marks, transactions, Optional.empty());
    }

    /** The same on an engine where names without a schema are looked for elsewhere than on PostgreSQL. */
    public static Session begunWith(Map<String, String> given, Dialect dialect) {
        Optional<String> home = switch (dialect) {
            case SQLITE -> Optional.of("main");
            case SQLSERVER -> Optional.of("dbo");
            case POSTGRESQL, MYSQL, MARIADB, ORACLE, COCKROACHDB -> Optional.empty();
        };
        Map<String, String> more = new HashMap<>(given);
        home.ifPresent(schema -> more.put("search_path", schema));
        return begunWith(more);
    }

    /** A session that begins with these settings, made outside the script. */
    public static Session begunWith(Map<String, String> given) {
        Settings settings = Settings.NONE;
        for (Map.Entry<String, String> setting : given.entrySet()) {
            settings = settings.set(setting.getKey(), new Setting(setting.getValue(), Optional.empty()));
        }
        return new Session(settings, Optional.empty(), List.of(), 0);
    }

    /** The value in effect, if the script gave one. */
    public Optional<Setting> setting(String name) {
        return settings.inEffect(name);
    }

    /** Why a setting that the script wrote is not in effect. */
    public Optional<Lapse> lapse(String name) {
        return Optional.ofNullable(settings.lapsed().get(name));
    }

    /** Whether the server takes this setting now and does nothing with it. */
    public boolean ignores(String setting) {
        return OUTSIDE_ONLY.contains(setting) && transaction.isPresent();
    }

    public Optional<Transaction> transaction() {
        return transaction;
    }

    /** What the last operation rolled back to: 0 is the beginning of the transaction, then its savepoints from 1. */
    public Optional<Integer> undone() {
        return undone;
    }

    /** A BEGIN among statements sent at once makes their transaction the script's own, from where it began. */
    public Session begin(Opener opener, Optional<Extent> place) {
        Optional<Transaction> sentAtOnce = transaction.filter(open -> open.opener() == Opener.SERVER);
        if (sentAtOnce.isPresent() && opener == Opener.SCRIPT) {
            Transaction own = new Transaction(
                    sentAtOnce.get().number(), opener, place, sentAtOnce.get().savepoints());
            return new Session(settings, Optional.of(own), marks, transactions);
        }
        return transaction.isPresent()
                ? this
                : new Session(
                        settings,
                        Optional.of(new Transaction(transactions + 1, opener, place, List.of())),
                        List.of(settings),
                        transactions + 1);
    }

    public Session commit() {
        return new Session(settings.committed(), Optional.empty(), List.of(), transactions);
    }

    public Session rollback() {
        return marks.isEmpty()
                ? this
                : new Session(
                        settings.rolledBackTo(marks.get(0)), Optional.empty(), List.of(), transactions, Optional.of(0));
    }

    /** The session after an operation. */
    public Session after(Operation operation) {
        return settled().next(operation);
    }

    /** What was undone is told once. */
    private Session settled() {
        return undone.isEmpty() ? this : new Session(settings, transaction, marks, transactions);
    }

    private Session next(Operation operation) {
        if (operation instanceof SetSetting set) {
            return set(set.name(), String.join(", ", set.values()), set.values().isEmpty(), set.local(), set.extent());
        }
        if (operation instanceof ResetSetting reset) {
            return reset.name()
                    .map(name -> with(settings.lapse(name, Reason.RESET, reset.extent())))
                    .orElseGet(() -> resetAll(reset.extent()));
        }
        if (operation instanceof Discard discard) {
            return discard.what().equalsIgnoreCase("all") ? resetAll(discard.extent()) : this;
        }
        if (operation instanceof Select select) {
            return SetConfig.in(select)
                    .map(call -> set(call.name(), call.value(), false, call.local(), select.extent()))
                    .orElse(this);
        }
        if (operation instanceof BeginTransaction begin) {
            return begin(Opener.SCRIPT, Optional.of(begin.extent()));
        }
        if (operation instanceof CommitTransaction commit) {
            return chained(commit(), commit.chain(), commit.extent());
        }
        if (operation instanceof RollbackTransaction rollback) {
            return chained(rollback(), rollback.chain(), rollback.extent());
        }
        if (operation instanceof TwoPhase twoPhase) {
            return twoPhase.verb().startsWith("PREPARE") ? commit() : this;
        }
        if (operation instanceof Savepoint savepoint) {
            return savepoint(savepoint.name().text());
        }
        if (operation instanceof ReleaseSavepoint release) {
            return backToSavepoint(release.name().text(), false);
        }
        if (operation instanceof RollbackToSavepoint rollback) {
            return backToSavepoint(rollback.name().text(), true);
        }
        return this;
    }

    private Session set(String name, String value, boolean toDefault, boolean local, Extent place) {
        if (ignores(name)) {
            return this;
        }
        if (toDefault) {
            return with(settings.lapse(name, Reason.RESET, place));
        }
        Setting setting = new Setting(value, Optional.of(place));
        if (!local) {
            return with(settings.set(name, setting));
        }
        return with(transaction.isPresent() ? settings.setLocal(name, setting) : settings.neverTook(name, place));
    }

    private Session resetAll(Extent place) {
        Settings reset = settings;
        for (String name : settings.session().keySet()) {
            reset = reset.lapse(name, Reason.RESET, place);
        }
        for (String name : settings.local().keySet()) {
            reset = reset.lapse(name, Reason.RESET, place);
        }
        return with(reset);
    }

    private Session with(Settings changed) {
        return new Session(changed, transaction, marks, transactions);
    }

    private static Session chained(Session ended, boolean chain, Extent place) {
        Session next = ended.begin(Opener.SCRIPT, Optional.of(place));
        return chain
                ? new Session(next.settings, next.transaction, next.marks, next.transactions, ended.undone)
                : ended;
    }

    private Session savepoint(String name) {
        return transaction
                .map(open -> {
                    List<Settings> more = new ArrayList<>(marks);
                    more.add(settings);
                    List<String> names = new ArrayList<>(open.savepoints());
                    names.add(name);
                    return new Session(settings, Optional.of(with(open, names)), more, transactions);
                })
                .orElse(this);
    }

    /** ROLLBACK TO keeps the savepoint itself, RELEASE ends it; both end those made after it. */
    private Session backToSavepoint(String name, boolean undo) {
        int index = transaction.map(open -> open.savepoints().lastIndexOf(name)).orElse(-1);
        if (index < 0) {
            return this;
        }
        int kept = undo ? index + 1 : index;
        Settings then = undo ? settings.rolledBackTo(marks.get(index + 1)) : settings;
        Transaction open = transaction.get();
        return new Session(
                then,
                Optional.of(with(open, open.savepoints().subList(0, kept))),
                marks.subList(0, kept + 1),
                transactions,
                undo ? Optional.of(index + 1) : Optional.empty());
    }

    private static Transaction with(Transaction open, List<String> savepoints) {
        return new Transaction(open.number(), open.opener(), open.place(), savepoints);
    }
}
