package dev.schemalint.effect;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.Truncate;
import java.util.List;
import java.util.stream.Stream;

/** The relations that a statement needs to be there, beside the one that an ALTER names. */
final class Mentioned {

    private Mentioned() {}

    static List<Name> by(Operation operation) {
        if (operation instanceof Insert insert) {
            return Stream.concat(Stream.of(insert.table()), insert.reads().stream())
                    .toList();
        }
        if (operation instanceof Update update) {
            return Stream.concat(Stream.of(update.table()), update.reads().stream())
                    .toList();
        }
        if (operation instanceof Delete delete) {
            return Stream.concat(Stream.of(delete.table()), delete.reads().stream())
                    .toList();
        }
        if (operation instanceof Select select) {
            return select.query().reads();
        }
        if (operation instanceof Truncate truncate) {
            return truncate.tables();
        }
        if (operation instanceof LockTable lock) {
            return lock.tables();
        }
        if (operation instanceof CreateIndex create) {
            return List.of(create.table());
        }
        return operation instanceof CreateStatistics create ? List.of(create.table()) : List.of();
    }
}
