package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation.AddPartitions;
import dev.schemalint.operation.PartitionOperation.CoalescePartitions;
import dev.schemalint.operation.PartitionOperation.DropPartitions;
import dev.schemalint.operation.PartitionOperation.ExchangePartition;
import dev.schemalint.operation.PartitionOperation.MaintainPartitions;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.PartitionOperation.PartitionDefinition;
import dev.schemalint.operation.PartitionOperation.ReorganizePartitions;
import dev.schemalint.operation.PartitionOperation.SetPartitioning;
import dev.schemalint.operation.PartitionOperation.TruncatePartitions;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what Oracle's ALTER TABLE does to partitions; {@code update indexes} and {@code online} are clauses of it. */
final class OraclePartitionActions {

    private static final Set<String> VERBS =
            Set.of("ADD", "DROP", "TRUNCATE", "SPLIT", "MERGE", "EXCHANGE", "COALESCE", "MOVE", "MODIFY", "RENAME");

    private final OracleElements all;
    private final Elements elements;
    private final OraclePartitions partitions;

    OraclePartitionActions(OracleElements all) {
        this.all = all;
        this.elements = all.common();
        this.partitions = new OraclePartitions(all.common(), all.storage());
    }

    boolean begin(Cursor cursor) {
        Token what = cursor.peek(1);
        boolean partition =
                what.is("PARTITION") || what.is("PARTITIONS") || what.is("SUBPARTITION") || what.is("SUBPARTITIONS");
        return VERBS.contains(cursor.peek().word()) && partition || cursor.at("MODIFY", "PARTITION", "BY");
    }

    Operation read(Cursor cursor, Altered on) throws Unexpected {
        int mark = cursor.mark();
        Clauses clauses = new Clauses();
        if (cursor.accept("MODIFY", "PARTITION", "BY")) {
            PartitionBy by = partitions.by(cursor);
            tail(cursor, clauses);
            return new SetPartitioning(clauses.extent(cursor.since(mark)), on, by);
        }
        String verb = cursor.next().word();
        if (verb.equals("ADD")) {
            List<PartitionDefinition> added = Reading.list(cursor, partitions::definition);
            tail(cursor, clauses);
            return new AddPartitions(clauses.extent(cursor.since(mark)), on, added, Optional.empty(), false);
        }
        cursor.next();
        if (verb.equals("COALESCE")) {
            tail(cursor, clauses);
            return new CoalescePartitions(clauses.extent(cursor.since(mark)), on, 1);
        }
        List<Identifier> names = partitions.names(cursor);
        if (verb.equals("EXCHANGE")) {
            cursor.expect("WITH", "TABLE");
            Name table = elements.names().name(cursor);
            boolean unchecked = exchanged(cursor);
            tail(cursor, clauses);
            return new ExchangePartition(clauses.extent(cursor.since(mark)), on, names.get(0), table, !unchecked);
        }
        List<PartitionDefinition> into = new ArrayList<>();
        rest(cursor, into);
        tail(cursor, clauses);
        var extent = clauses.extent(cursor.since(mark));
        return switch (verb) {
            case "DROP" -> new DropPartitions(extent, on, names, false);
            case "TRUNCATE" -> new TruncatePartitions(extent, on, names);
            case "SPLIT", "MERGE" -> new ReorganizePartitions(extent, on, names, into);
            default -> new MaintainPartitions(extent, on, verb.toLowerCase(Locale.ROOT), names);
        };
    }

    private static boolean exchanged(Cursor cursor) {
        if (!cursor.accept("INCLUDING", "INDEXES")) {
            cursor.accept("EXCLUDING", "INDEXES");
        }
        boolean unchecked = cursor.accept("WITHOUT", "VALIDATION");
        cursor.accept("WITH", "VALIDATION");
        return unchecked;
    }

    /** Where the rows go that are split or merged, what else is said, up to the indexes. */
    private void rest(Cursor cursor, List<PartitionDefinition> into) throws Unexpected {
        if (cursor.accept("AT") || cursor.accept("VALUES")) {
            elements.expressions().parenthesisedList(cursor);
        }
        if (cursor.accept("TO")) {
            elements.names().identifier(cursor);
        }
        if (cursor.accept("INTO")) {
            into.addAll(
                    cursor.at(TokenKind.OPEN)
                            ? Reading.parenthesised(cursor, partitions::definition)
                            : List.of(partitions.definition(cursor)));
        }
        if (cursor.accept("DROP", "STORAGE") || cursor.accept("DROP", "ALL", "STORAGE")) {
            return;
        }
        cursor.accept("REUSE", "STORAGE");
        if (cursor.accept("REBUILD", "UNUSABLE")) {
            cursor.expect("LOCAL", "INDEXES");
        }
    }

    private void tail(Cursor cursor, Clauses clauses) throws Unexpected {
        boolean more = true;
        while (more) {
            int mark = cursor.mark();
            if (updatesIndexes(cursor)) {
                clauses.add("update indexes", cursor.since(mark));
            } else if (cursor.accept("ONLINE")) {
                clauses.add("online", cursor.since(mark));
            } else {
                more = cursor.accept("INVALIDATE", "GLOBAL", "INDEXES")
                        || cursor.accept("CASCADE")
                        || !all.storage().read(cursor).isEmpty();
            }
        }
    }

    /** {@code UPDATE INDEXES} and {@code UPDATE GLOBAL INDEXES}, which keep the indexes usable. */
    static boolean updatesIndexes(Cursor cursor) throws Unexpected {
        if (!cursor.accept("UPDATE", "INDEXES") && !cursor.accept("UPDATE", "GLOBAL", "INDEXES")) {
            return false;
        }
        if (cursor.at(TokenKind.OPEN)) {
            cursor.backTo(cursor.closingMark() + 1);
        }
        return true;
    }
}
