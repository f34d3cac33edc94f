package dev.schemalint.story;

import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Lock;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Wrapping;
import dev.schemalint.layout.Wrapping.Otherwise;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.session.Transaction;
import dev.schemalint.session.Transaction.Opener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where a walk over statements stands, and to where a rollback leads it back. */
final class Footing {

    private Ground ground;
    /** The ground at the beginning of the open transaction, then at each of its savepoints. */
    private List<Ground> marks = List.of();

    Footing(Schema schema, Session session) {
        this.ground = new Ground(schema, session, Map.of(), Set.of());
    }

    /** What stands between two operations; locks and emptied relations are the open transaction's. */
    record Ground(Schema schema, Session session, Map<RelationName, Lock> held, Set<RelationName> emptied) {

        /** What the database holds behind an operation that is not refused. */
        Schema after(Step step, Origin origin, Effects effects, Bodies bodies) {
            Schema run = effects.kept(step.operation())
                    .map(kept -> schema.after(kept, session, origin))
                    .orElse(schema);
            if (Unseen.mayChangeAnything(step.operation(), run, bodies)) {
                return run.withGaps();
            }
            return step.runs() == Runs.ALWAYS ? run : run.ifItCameTo(schema);
        }
    }

    Ground ground() {
        return ground;
    }

    /** The same with a schema in which something is remembered besides. */
    void remember(Schema schema) {
        ground = new Ground(schema, ground.session(), ground.held(), ground.emptied());
    }

    /** Takes statements in turn, in the transactions that the tool and the server put around them. */
    void walk(List<Section> sections, Consumer<Statement> step, Runnable sectionEnd) {
        for (Section section : sections) {
            Wrapping wrapping = section.wrapping();
            if (wrapping.tool()) {
                begin(Opener.TOOL);
            }
            for (Statement statement : section.statements()) {
                if (wrapping.otherwise() == Otherwise.BEGUN_AGAIN) {
                    begin(Opener.TOOL);
                } else if (wrapping.otherwise() == Otherwise.SENT_AT_ONCE && !begins(statement)) {
                    begin(Opener.SERVER);
                }
                step.accept(statement);
            }
            boolean goesOn = wrapping.tool() && wrapping.allPending() && section.direction() == Direction.UP;
            if (!goesOn) {
                moveTo(new Ground(ground.schema(), ground.session().commit(), Map.of(), Set.of()));
            }
            sectionEnd.run();
        }
    }

    /** Whether the tool has begun a transaction that goes on. */
    boolean isOpenByTool() {
        return ground.session()
                .transaction()
                .filter(left -> left.opener() == Opener.TOOL)
                .isPresent();
    }

    private static boolean begins(Statement statement) {
        return statement.operations().stream().anyMatch(BeginTransaction.class::isInstance);
    }

    private void begin(Opener opener) {
        moveTo(new Ground(
                ground.schema(), ground.session().begin(opener, Optional.empty()), ground.held(), ground.emptied()));
    }

    /** Goes on with a new session, undoing in schema and locks what the session undid. */
    void moveTo(Ground to) {
        Session next = to.session();
        int before = transaction(ground.session());
        Ground moved = next.undone().map(mark -> back(marks.get(mark), next)).orElse(to);
        if (next.transaction().isEmpty()) {
            ground = new Ground(moved.schema(), next, Map.of(), Set.of());
            marks = List.of();
        } else if (transaction(next) != before) {
            ground = new Ground(moved.schema(), next, Map.of(), Set.of());
            marks = List.of(ground);
        } else {
            ground = moved;
            mark(next.transaction().get().savepoints().size());
        }
    }

    private static Ground back(Ground mark, Session session) {
        return new Ground(mark.schema(), session, mark.held(), mark.emptied());
    }

    /** Keeps one mark for the transaction and one for each savepoint. */
    private void mark(int savepoints) {
        if (marks.size() == savepoints + 1) {
            return;
        }
        List<Ground> kept = new ArrayList<>(marks.subList(0, Math.min(marks.size(), savepoints + 1)));
        if (kept.size() <= savepoints) {
            kept.add(ground);
        }
        marks = kept;
    }

    /** The number of the open transaction, 0 where there is none. */
    int transaction() {
        return transaction(ground.session());
    }

    private static int transaction(Session session) {
        return session.transaction().map(Transaction::number).orElse(0);
    }
}
