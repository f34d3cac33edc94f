package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rows that are read or written by a column which the same batch adds: SQL Server looks for it before the batch runs. */
public final class BatchUsesNewColumn implements FileRule {

    /** What a batch has added and made so far. */
    private record Batch(Map<RelationName, Set<String>> columns, Set<RelationName> made) {
        Batch() {
            this(new HashMap<>(), new HashSet<>());
        }
    }

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        if (chapter.target().dialect() != Dialect.SQLSERVER || !Batches.areSent(chapter)) {
            return verdicts;
        }
        Batch batch = new Batch();
        for (Situation at : chapter.moments()) {
            if (Batches.ends(at)) {
                batch = new Batch();
            } else if (at.operation() instanceof CreateTable create) {
                batch.made().add(at.resolve(create.table()));
            } else if (at.operation() instanceof AddColumn add) {
                added(add, at, batch);
            } else if (!runsAsText(at)) {
                used(at, batch).ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    /** A table that the batch makes itself is looked for only when it is needed. */
    private static void added(AddColumn add, Situation at, Batch batch) {
        RelationName table = at.resolve(add.on().name());
        String column = add.column().text();
        boolean known = at.column(add.on().name(), add.column()).isPresent();
        if (!known && !batch.made().contains(table)) {
            batch.columns().computeIfAbsent(table, name -> new HashSet<>()).add(column);
        }
    }

    private static boolean runsAsText(Situation at) {
        return at.statement().operations().stream().anyMatch(outer -> holdsInText(outer, at.operation()));
    }

    private static boolean holdsInText(Operation outer, Operation wanted) {
        return outer.inside().stream()
                .flatMap(statement -> statement.operations().stream())
                .anyMatch(inner -> outer instanceof RunBlock && inner.equals(wanted) || holdsInText(inner, wanted));
    }

    private static Optional<Verdict> used(Situation at, Batch batch) {
        // What names a table that is not there yet is bound as a whole when it is its turn.
        boolean boundLater = reads(at.operation()).map(at::resolve).anyMatch(batch.made()::contains);
        if (boundLater) {
            return Optional.empty();
        }
        for (Map.Entry<RelationName, Set<String>> added : batch.columns().entrySet()) {
            for (String column : added.getValue()) {
                if (names(at, added.getKey(), column)) {
                    return Optional.of(Verdict.on(at)
                            .word("column", column)
                            .word("table", added.getKey().name()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean names(Situation at, RelationName table, String column) {
        if (at.operation() instanceof Update update) {
            return at.resolve(update.table()).equals(table)
                    && (is(update.columns(), column) || mentions(update.where(), column));
        }
        if (at.operation() instanceof Insert insert) {
            return at.resolve(insert.table()).equals(table) && is(insert.columns(), column);
        }
        if (at.operation() instanceof Delete delete) {
            return at.resolve(delete.table()).equals(table) && mentions(delete.where(), column);
        }
        return at.operation() instanceof Select select
                && select.query().reads().size() == 1
                && at.resolve(select.query().reads().get(0)).equals(table)
                && select.query().columns().stream()
                        .anyMatch(name -> name.text().equals(column));
    }

    private static Stream<Name> reads(Operation operation) {
        if (operation instanceof Update update) {
            return update.reads().stream();
        }
        if (operation instanceof Insert insert) {
            return insert.reads().stream();
        }
        return operation instanceof Delete delete ? delete.reads().stream() : Stream.empty();
    }

    private static boolean is(List<Identifier> columns, String column) {
        return columns.stream().map(Identifier::text).anyMatch(column::equals);
    }

    private static boolean mentions(Optional<Expression> where, String column) {
        return where.map(condition -> condition.mentions(column)).orElse(false);
    }
}
