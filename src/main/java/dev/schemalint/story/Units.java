package dev.schemalint.story;

import dev.schemalint.session.Transaction;
import dev.schemalint.story.Chapter.Holder;
import dev.schemalint.story.Chapter.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers statements into units, as they come. */
final class Units {

    private final List<Unit> done = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private final Optional<Transaction> goingOn;
    private Optional<Transaction> transaction;

    /** @param goingOn the transaction that is open since the file before */
    Units(Optional<Transaction> goingOn) {
        this.goingOn = goingOn;
        this.transaction = goingOn;
    }

    void add(int statement, Optional<Transaction> in) {
        boolean same = number(in) == number(transaction);
        if (!same) {
            close();
        }
        transaction = in;
        open.add(statement);
    }

    List<Unit> list() {
        close();
        done.sort((one, two) ->
                Integer.compare(one.statements().get(0), two.statements().get(0)));
        return List.copyOf(done);
    }

    /** What comes now is sent apart from what came before. */
    void close() {
        if (!open.isEmpty()) {
            boolean continues = done.isEmpty() && goingOn.isPresent() && number(transaction) == number(goingOn);
            done.add(new Unit(holder(), List.copyOf(open), continues));
            open.clear();
        }
    }

    private Holder holder() {
        return transaction
                .map(Transaction::opener)
                .map(opener -> switch (opener) {
                    case TOOL -> Holder.TOOL;
                    case SCRIPT -> Holder.SCRIPT;
                    case SERVER -> Holder.IMPLICIT;
                })
                .orElse(Holder.NONE);
    }

    private static int number(Optional<Transaction> transaction) {
        return transaction.map(Transaction::number).orElse(0);
    }
}
