package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation.AddPartitions;
import dev.schemalint.operation.PartitionOperation.CoalescePartitions;
import dev.schemalint.operation.PartitionOperation.ConvertPartition;
import dev.schemalint.operation.PartitionOperation.DropPartitions;
import dev.schemalint.operation.PartitionOperation.ExchangePartition;
import dev.schemalint.operation.PartitionOperation.MaintainPartitions;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.PartitionOperation.PartitionDefinition;
import dev.schemalint.operation.PartitionOperation.RemovePartitioning;
import dev.schemalint.operation.PartitionOperation.ReorganizePartitions;
import dev.schemalint.operation.PartitionOperation.SetPartitioning;
import dev.schemalint.operation.PartitionOperation.TruncatePartitions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what MySQL's ALTER TABLE does about partitions. */
final class MysqlPartitionActions {

    private static final Set<String> VERBS = Set.of(
            "ADD",
            "DROP",
            "DISCARD",
            "IMPORT",
            "TRUNCATE",
            "COALESCE",
            "REORGANIZE",
            "EXCHANGE",
            "ANALYZE",
            "CHECK",
            "OPTIMIZE",
            "REBUILD",
            "REPAIR",
            "CONVERT");

    private final Names names;
    private final MysqlPartitions partitions;

    MysqlPartitionActions(MysqlElements elements) {
        this.names = elements.names();
        this.partitions = elements.partitions();
    }

    boolean begin(Cursor cursor) {
        return cursor.at("PARTITION", "BY")
                || cursor.at("REMOVE", "PARTITIONING")
                || VERBS.contains(cursor.peek().word()) && cursor.peek(1).is("PARTITION")
                || cursor.at("CONVERT", "TABLE");
    }

    Operation read(Cursor cursor, int mark, Altered on) throws Unexpected {
        String verb = cursor.next().word();
        if (verb.equals("PARTITION")) {
            cursor.expect("BY");
            PartitionBy by = partitions.by(cursor);
            return new SetPartitioning(cursor.extentSince(mark), on, by);
        }
        if (verb.equals("CONVERT")) {
            return convert(cursor, mark, on);
        }
        boolean remove = verb.equals("REMOVE");
        cursor.expect(remove ? "PARTITIONING" : "PARTITION");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        passLogging(cursor);
        return switch (verb) {
            case "REMOVE" -> new RemovePartitioning(cursor.extentSince(mark), on);
            case "ADD" -> add(cursor, mark, on, ifNotExists);
            case "DROP" -> {
                List<Identifier> dropped = names.identifiers(cursor);
                yield new DropPartitions(cursor.extentSince(mark), on, dropped, ifExists);
            }
            case "TRUNCATE" -> {
                List<Identifier> emptied = namesOrAll(cursor);
                yield new TruncatePartitions(cursor.extentSince(mark), on, emptied);
            }
            case "COALESCE" -> {
                int fewer = Literals.integer(cursor);
                yield new CoalescePartitions(cursor.extentSince(mark), on, fewer);
            }
            case "REORGANIZE" -> reorganize(cursor, mark, on);
            case "EXCHANGE" -> exchange(cursor, mark, on);
            default -> maintain(cursor, mark, on, verb);
        };
    }

    private static void passLogging(Cursor cursor) {
        if (!cursor.accept("NO_WRITE_TO_BINLOG")) {
            cursor.accept("LOCAL");
        }
    }

    private List<Identifier> namesOrAll(Cursor cursor) throws Unexpected {
        return cursor.accept("ALL") ? List.of() : names.identifiers(cursor);
    }

    private Operation add(Cursor cursor, int mark, Altered on, boolean ifNotExists) throws Unexpected {
        if (cursor.accept("PARTITIONS")) {
            Optional<Integer> count = Optional.of(Literals.integer(cursor));
            return new AddPartitions(cursor.extentSince(mark), on, List.of(), count, ifNotExists);
        }
        List<PartitionDefinition> added = partitions.definitions(cursor);
        return new AddPartitions(cursor.extentSince(mark), on, added, Optional.empty(), ifNotExists);
    }

    private Operation reorganize(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (!names.atIdentifier(cursor) || cursor.at("INTO")) {
            return new ReorganizePartitions(cursor.extentSince(mark), on, List.of(), List.of());
        }
        List<Identifier> from = names.identifiers(cursor);
        cursor.expect("INTO");
        List<PartitionDefinition> into = partitions.definitions(cursor);
        return new ReorganizePartitions(cursor.extentSince(mark), on, from, into);
    }

    private Operation exchange(Cursor cursor, int mark, Altered on) throws Unexpected {
        Identifier partition = names.identifier(cursor);
        cursor.expect("WITH", "TABLE");
        Name table = names.name(cursor);
        boolean without = cursor.accept("WITHOUT", "VALIDATION");
        cursor.accept("WITH", "VALIDATION");
        return new ExchangePartition(cursor.extentSince(mark), on, partition, table, !without);
    }

    private Operation convert(Cursor cursor, int mark, Altered on) throws Unexpected {
        boolean toTable = cursor.accept("PARTITION");
        if (toTable) {
            Identifier partition = names.identifier(cursor);
            cursor.expect("TO", "TABLE");
            Name table = names.name(cursor);
            return new ConvertPartition(cursor.extentSince(mark), on, partition, table, true);
        }
        cursor.expect("TABLE");
        Name table = names.name(cursor);
        cursor.expect("TO");
        PartitionDefinition into = partitions.definition(cursor);
        if (!cursor.accept("WITH", "VALIDATION")) {
            cursor.accept("WITHOUT", "VALIDATION");
        }
        return new ConvertPartition(cursor.extentSince(mark), on, into.name(), table, false);
    }

    private Operation maintain(Cursor cursor, int mark, Altered on, String verb) throws Unexpected {
        List<Identifier> named = namesOrAll(cursor);
        cursor.accept("TABLESPACE");
        while (cursor.atAny("QUICK", "FAST", "MEDIUM", "EXTENDED", "CHANGED", "USE_FRM")
                || cursor.at("FOR", "UPGRADE")) {
            boolean pair = cursor.next().is("FOR");
            if (pair) {
                cursor.next();
            }
        }
        return new MaintainPartitions(cursor.extentSince(mark), on, verb.toLowerCase(Locale.ROOT), named);
    }
}
