package dev.schemalint.story;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.Truncate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows or values that an operation destroys: what brings the schema back does not bring them back.
 *
 * @param words such as {@code drops table orders}
 */
public record Loss(Situation at, String words) {

    /** What is lost while these run; what one of them has written elsewhere before is not. */
    public static List<Loss> in(List<Situation> moments) {
        return moments.stream().flatMap(at -> of(at, moments)).toList();
    }

    private static Stream<Loss> of(Situation at, List<Situation> moments) {
        if (at.operation() instanceof DropTable drop) {
            return drop.what() == ObjectKind.TABLE
                    ? inUse(
                            at,
                            drop.tables().stream()
                                    .filter(table -> at.tableAtEnd(table).isEmpty() && !isCopied(table, at, moments)),
                            "drops table ")
                    : Stream.empty();
        }
        if (at.operation() instanceof Truncate truncate) {
            return inUse(at, truncate.tables().stream(), "empties table ");
        }
        if (at.operation() instanceof Delete delete) {
            return inUse(at, Stream.of(delete.table()), "deletes rows of ");
        }
        return at.operation() instanceof DropColumn drop
                        && !at.isNewColumn(drop.on().name(), drop.column())
                        && !isTaken(drop, at, moments)
                ? inUse(
                        at,
                        Stream.of(drop.on().name()),
                        "drops column ",
                        "." + drop.column().text())
                : Stream.empty();
    }

    private static Stream<Loss> inUse(Situation at, Stream<Name> tables, String before) {
        return inUse(at, tables, before, "");
    }

    private static Stream<Loss> inUse(Situation at, Stream<Name> tables, String before, String behind) {
        return tables.filter(at::inUse).map(table -> new Loss(at, before + table.text() + behind));
    }

    /** Whether something before writes its rows elsewhere. */
    private static boolean isCopied(Name table, Situation at, List<Situation> moments) {
        return readers(table, at, moments)
                .anyMatch(reader -> !(reader.operation() instanceof Update update)
                        || !reader.resolve(update.table()).equals(at.resolve(table)));
    }

    /** The same of the values of a column. */
    private static boolean isTaken(DropColumn drop, Situation at, List<Situation> moments) {
        Pattern named =
                Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(drop.column().text()) + "(?![\\w$])");
        return readers(drop.on().name(), at, moments)
                .anyMatch(reader -> named.matcher(
                                reader.source().text(reader.operation().span()))
                        .find());
    }

    /** What has taken rows of a table before, or values from one of its columns to another. */
    private static Stream<Situation> readers(Name table, Situation at, List<Situation> moments) {
        return moments.stream()
                .takeWhile(before -> before.number() != at.number())
                .filter(before -> sources(before)
                        .anyMatch(source -> before.resolve(source).equals(at.resolve(table))));
    }

    private static Stream<Name> sources(Situation at) {
        if (at.operation() instanceof Insert insert) {
            return insert.query().isPresent() ? insert.reads().stream() : Stream.empty();
        }
        if (at.operation() instanceof Update update) {
            return Stream.concat(Stream.of(update.table()), update.reads().stream());
        }
        return at.operation() instanceof CreateTableAs copy
                ? copy.query().stream().flatMap(query -> query.reads().stream())
                : Stream.empty();
    }
}
