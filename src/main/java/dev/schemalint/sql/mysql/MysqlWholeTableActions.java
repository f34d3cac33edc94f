package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation.MaintainPartitions;
import dev.schemalint.operation.TableOperation.ConvertCharset;
import dev.schemalint.operation.TableOperation.MoveTableFile;
import dev.schemalint.operation.TableOperation.OrderRows;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.operation.TableOperation.ToggleKeys;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the actions of MySQL's ALTER TABLE that are about all of the table. */
final class MysqlWholeTableActions {

    private final MysqlElements elements;

    MysqlWholeTableActions(MysqlElements elements) {
        this.elements = elements;
    }

    Operation read(Cursor cursor, int mark, Altered on) throws Unexpected {
        Token word = cursor.next();
        return switch (word.word()) {
            case "CONVERT" -> convert(cursor, mark, on);
            case "ORDER" -> {
                cursor.expect("BY");
                List<Key> keys = orderKeys(cursor);
                yield new OrderRows(cursor.extentSince(mark), on, keys);
            }
            case "FORCE" -> new RebuildTable(cursor.extentSince(mark), on);
            case "ENABLE", "DISABLE" -> {
                cursor.expect("KEYS");
                yield new ToggleKeys(cursor.extentSince(mark), on, word.is("ENABLE"));
            }
            case "DISCARD", "IMPORT" -> {
                cursor.expect("TABLESPACE");
                yield new MoveTableFile(cursor.extentSince(mark), on, word.is("DISCARD"));
            }
            case "WITH", "WITHOUT" -> {
                cursor.expect("VALIDATION");
                Option validation = Option.of("validation", word.word().toLowerCase(Locale.ROOT));
                yield new SetTableOptions(cursor.extentSince(mark), on, List.of(validation));
            }
            case "SECONDARY_LOAD", "SECONDARY_UNLOAD" -> {
                Option load = Option.of(word.word().toLowerCase(Locale.ROOT));
                yield new SetTableOptions(cursor.extentSince(mark), on, List.of(load));
            }
            case "UPGRADE" -> {
                cursor.expect("PARTITIONING");
                yield new MaintainPartitions(cursor.extentSince(mark), on, "upgrade", List.of());
            }
            default -> throw new Unexpected(word, "an action of ALTER TABLE");
        };
    }

    private Operation convert(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("TO");
        if (!cursor.accept("CHARSET")) {
            Words.oneOf(cursor, "CHARACTER", "CHAR");
            cursor.expect("SET");
        }
        cursor.accept("=");
        Optional<String> charset = cursor.accept("DEFAULT")
                ? Optional.empty()
                : Optional.of(elements.types().charset(cursor));
        Optional<Name> collation = Optional.empty();
        if (cursor.accept("COLLATE")) {
            cursor.accept("=");
            collation = Optional.of(elements.columns().collation(cursor));
        }
        return new ConvertCharset(cursor.extentSince(mark), on, charset, collation);
    }

    /** A comma may follow the last one and begin the next action: only names are taken. */
    private List<Key> orderKeys(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, elements.keys()::read);
    }
}
