package dev.schemalint.story;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Lock;
import dev.schemalint.layout.Ways;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.Added.Typed;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Session;
import dev.schemalint.text.SourceText;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is true at the moment an operation runs.
 *
 * @param number which statement of its file it belongs to, counted from 0
 * @param runs how often it runs when its file does: what a block holds may be behind a condition, or in a loop
 * @param effect what the operation does by itself
 * @param whole what its statement does in all
 * @param schema what the database holds before it
 * @param session the session before it
 * @param held the locks that earlier statements of the open transaction took and still hold
 * @param emptied the relations that the open transaction has emptied, and put no rows in since
 * @param change which change of the run it belongs to
 * @param effects what is known of the target
 * @param ways what its migration tool can be told
 * @param end what the database holds when its own file has run
 * @param last what the database holds after the last file of the run, which may settle what is open here
 * @param caller the statement of the file that runs the operation, where another file says it, in a routine
 * @param routine the routine that the operation is in, where it runs because that is called
 */
public record Situation(
        Target target,
        SourceText source,
        int number,
        Statement statement,
        Operation operation,
        Runs runs,
        Effect effect,
        Effect whole,
        Schema schema,
        Session session,
        Map<RelationName, Lock> held,
        Set<RelationName> emptied,
        int change,
        Effects effects,
        Ways ways,
        Schema end,
        Schema last,
        Optional<Caller> caller,
        Optional<CreateRoutine> routine) {

    /** A relation of its own file as it is in the end, whatever it is called by then. */
    public Optional<Table> inTheEnd(RelationName name) {
        return last.table(name)
                .or(() -> end.table(name)
                        .flatMap(Table::origin)
                        .flatMap(made ->
                                last
                                        .tables(table -> table.origin()
                                                .filter(made::isThatOf)
                                                .isPresent())
                                        .stream()
                                        .findFirst()));
    }

    /** Whether the server copies tables in ways and under locks of its own, which the page copied-table tells of. */
    public boolean copiesTables() {
        return target.dialect().isMysqlOrMariaDb();
    }

    Situation endingWith(Schema afterRun) {
        return with(effect, whole, end, afterRun);
    }

    Situation inFileEndingWith(Schema afterFile) {
        return with(effect, whole, afterFile, afterFile);
    }

    /** The same where it is not sure that what has run before in this telling has run at all. */
    Situation doubting(Situation alone) {
        return with(alone.effect, alone.whole, end, last);
    }

    private Situation with(Effect own, Effect wholeStatement, Schema afterFile, Schema afterRun) {
        return new Situation(
                target,
                source,
                number,
                statement,
                operation,
                runs,
                own,
                wholeStatement,
                schema,
                session,
                held,
                emptied,
                change,
                effects,
                ways,
                afterFile,
                afterRun,
                caller,
                routine);
    }

    /**
     * Whether there is not one row to be read or written by what the operation does, so that it is done at once; who has
     * emptied the relations has locked them against everybody before.
     */
    public boolean worksOnNoRows() {
        Set<RelationName> worked = new HashSet<>(effect.rewrites());
        worked.addAll(effect.scans());
        worked.addAll(effect.indexed());
        operation.relation().map(this::resolve).ifPresent(worked::add);
        return !worked.isEmpty() && emptied.containsAll(worked) && !Emptied.addsRows(operation);
    }

    /** Whether its statement says it, and not a block of code in it or a routine that it calls. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isOfStatement() {
        for (Operation own : statement.operations()) {
            if (own == operation) {
                return true;
            }
        }
        return false;
    }

    /** What another operation would do in the place of this one. */
    public Effect instead(Operation other) {
        return effects.of(other, schema, session);
    }

    public RelationName resolve(Name name) {
        return schema.resolve(name, session);
    }

    public Optional<Table> table(Name name) {
        return schema.table(name, session);
    }

    /** The relation as its own file leaves it; nothing where it is gone by then. */
    public Optional<Table> tableAtEnd(Name name) {
        return end.table(resolve(name));
    }

    /** A column as it is before the operation. */
    public Optional<Column> column(Name table, Identifier column) {
        return table(table).flatMap(known -> column(known, column));
    }

    /** A column as its own file leaves it; nothing where it is gone by then. */
    public Optional<Column> columnAtEnd(Name table, Identifier column) {
        return tableAtEnd(table).flatMap(known -> column(known, column));
    }

    private Optional<Column> column(Table of, Identifier column) {
        boolean alike = target.dialect().takesColumnNamesAlike();
        return of.column(alike ? of.spelled(column.text()) : column.text());
    }

    /** Whether a column was added by this change. */
    public boolean isNewColumn(Name table, Identifier column) {
        return column(table, column).flatMap(Column::origin).map(Origin::change).equals(Optional.of(change));
    }

    /** The columns to which the operation gives a type, where the server speaks this dialect. */
    public Stream<Typed> types(Dialect dialect) {
        return target.dialect() == dialect ? Added.types(operation) : Stream.empty();
    }

    /** Whether others may be using a relation: it was there before this change, and is not this session's own. */
    public boolean inUse(RelationName relation) {
        return !isOfSession(relation) && isKnownOfOld(relation, schema, change);
    }

    /** Temporary tables and variables that hold tables tell it by their names on SQL Server. */
    private boolean isOfSession(RelationName relation) {
        return target.dialect() == Dialect.SQLSERVER
                && (relation.name().startsWith("#") || relation.name().startsWith("@"));
    }

    static boolean isKnownOfOld(RelationName relation, Schema schema, int change) {
        return schema.table(relation)
                .map(table -> table.persistence() != Persistence.TEMPORARY
                        && table.origin()
                                .map(origin -> origin.change() != change)
                                .orElse(true))
                .orElse(true);
    }

    public boolean inUse(Name name) {
        return inUse(resolve(name));
    }

    /** Who waits for a relation because of the operation; nobody does where nobody else uses it. */
    public Blocks waits(RelationName relation) {
        return inUse(relation) ? effect.lock(relation).map(Lock::blocks).orElse(Blocks.NOTHING) : Blocks.NOTHING;
    }

    /** Whether everybody waits for the operation who wants the relation, readers too. */
    public boolean stopsReaders(RelationName relation) {
        return waits(relation) == Blocks.READS_AND_WRITES;
    }

    /** Who waits for a relation because of what earlier statements of the transaction hold. */
    public Blocks waitsAlready(RelationName relation) {
        return inUse(relation)
                ? Optional.ofNullable(held.get(relation)).map(Lock::blocks).orElse(Blocks.NOTHING)
                : Blocks.NOTHING;
    }

    /** The relations that nobody else can use since an earlier statement of the transaction. */
    public Stream<RelationName> closedBefore() {
        return held.keySet().stream().filter(relation -> waitsAlready(relation) == Blocks.READS_AND_WRITES);
    }

    /** Whether writers of a relation, or everybody, wait for the operation. */
    public boolean stopsWriters(RelationName relation) {
        return waits(relation).compareTo(Blocks.WRITES) >= 0;
    }

    /** The relations that are read as a whole, or written again, while their writers wait. */
    public Stream<RelationName> workedOnWhileOthersWait() {
        return effect.locks().keySet().stream()
                .filter(relation -> stopsWriters(relation) && effect.growsWith(relation));
    }

    /** The relations in use on which the operation takes a lock. */
    public Stream<RelationName> lockedInUse() {
        return effect.locks().keySet().stream().filter(this::inUse);
    }

    /** The relation in use that is locked the most, the operation's own where several are locked alike. */
    public Optional<RelationName> mostLocked() {
        Optional<RelationName> own = operation.relation().map(this::resolve);
        return lockedInUse().reduce((one, two) -> {
            int difference = strength(two) - strength(one);
            boolean twoIsOwn = own.equals(Optional.of(two));
            return difference > 0 || (difference == 0 && twoIsOwn) ? two : one;
        });
    }

    private int strength(RelationName relation) {
        return effect.lock(relation).map(Lock::strength).orElse(0);
    }
}
