package dev.schemalint.story;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.Truncate;
import java.util.List;
import java.util.stream.Stream;

/** Rows and values that an operation destroys, in words: what brings the schema back does not bring them back. */
final class Lost {

    private Lost() {}

    static Stream<String> by(Situation at) {
        if (at.operation() instanceof DropTable drop) {
            return drop.what() == ObjectKind.TABLE ? inUse(at, drop.tables(), "drops table ") : Stream.empty();
        }
        if (at.operation() instanceof Truncate truncate) {
            return inUse(at, truncate.tables(), "empties table ");
        }
        if (at.operation() instanceof Delete delete) {
            return inUse(at, List.of(delete.table()), "deletes rows of ");
        }
        if (at.operation() instanceof DropColumn drop) {
            return inUse(at, List.of(drop.on().name()), "drops column ")
                    .map(words -> words + "." + drop.column().text());
        }
        return Stream.empty();
    }

    private static Stream<String> inUse(Situation at, List<Name> tables, String words) {
        return tables.stream().filter(at::inUse).map(table -> words + table.text());
    }
}
