package dev.schemalint.sql.statement;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.ResetIndexOptions;
import dev.schemalint.operation.IndexOperation.SetIndexOptions;
import dev.schemalint.operation.IndexOperation.SetIndexTablespace;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.ResetTableOptions;
import dev.schemalint.operation.TableOperation.SetAccessMethod;
import dev.schemalint.operation.TableOperation.SetLogged;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.operation.TableOperation.SetTablespace;
import dev.schemalint.operation.TableOperation.SetUnlogged;
import dev.schemalint.operation.TableOperation.SetWithOids;
import dev.schemalint.operation.TableOperation.SetWithoutCluster;
import dev.schemalint.operation.TableOperation.SetWithoutOids;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads the actions SET and RESET of ALTER TABLE and ALTER INDEX. */
final class TableSettingReader {

    private final Elements elements;

    TableSettingReader(Elements elements) {
        this.elements = elements;
    }

    /** From behind SET or RESET. */
    Operation read(Cursor cursor, int mark, Altered on, boolean set) throws Unexpected {
        boolean index = on.kind() == ObjectKind.INDEX;
        if (!set) {
            List<String> names = elements.options().names(cursor);
            return index
                    ? new ResetIndexOptions(cursor.extentSince(mark), on, names)
                    : new ResetTableOptions(cursor.extentSince(mark), on, names);
        }
        if (cursor.at(TokenKind.OPEN)) {
            List<Option> options = elements.options().parenthesised(cursor);
            return index
                    ? new SetIndexOptions(cursor.extentSince(mark), on, options)
                    : new SetTableOptions(cursor.extentSince(mark), on, options);
        }
        if (cursor.accept("TABLESPACE")) {
            Identifier tablespace = elements.names().identifier(cursor);
            boolean noWait = cursor.accept("NOWAIT");
            return index
                    ? new SetIndexTablespace(cursor.extentSince(mark), on, tablespace, noWait)
                    : new SetTablespace(cursor.extentSince(mark), on, tablespace, noWait);
        }
        return stored(cursor, mark, on);
    }

    private Operation stored(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.accept("LOGGED")) {
            return new SetLogged(cursor.extentSince(mark), on);
        }
        if (cursor.accept("UNLOGGED")) {
            return new SetUnlogged(cursor.extentSince(mark), on);
        }
        if (cursor.accept("WITHOUT", "CLUSTER")) {
            return new SetWithoutCluster(cursor.extentSince(mark), on);
        }
        if (cursor.accept("WITHOUT", "OIDS")) {
            return new SetWithoutOids(cursor.extentSince(mark), on);
        }
        if (cursor.accept("WITH", "OIDS")) {
            return new SetWithOids(cursor.extentSince(mark), on);
        }
        if (!cursor.accept("ACCESS", "METHOD")) {
            throw cursor.unexpected("something that can be set");
        }
        Optional<Identifier> method = cursor.accept("DEFAULT")
                ? Optional.empty()
                : Optional.of(elements.names().identifier(cursor));
        return new SetAccessMethod(cursor.extentSince(mark), on, method);
    }
}
