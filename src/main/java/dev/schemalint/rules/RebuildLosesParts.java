package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Attachment;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.story.StandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table that is built again under a new name, filled from the old one, and ends up with less than it had. */
public final class RebuildLosesParts implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropTable.class)) {
            if (at.operation() instanceof DropTable drop
                    && at.inUse(drop.tables().get(0))) {
                RelationName dropped = at.resolve(drop.tables().get(0));
                Optional<Table> before = at.schema().table(dropped);
                Optional<Table> after = successor(dropped, at);
                if (before.isPresent() && after.isPresent()) {
                    verdicts.addAll(compare(before.get(), after.get(), copies(dropped, at, chapter), at, chapter));
                }
            }
        }
        return verdicts;
    }

    /** What stands in its place when the file has run: under its own name, or under that which it was moved away from. */
    private static Optional<Table> successor(RelationName dropped, Situation at) {
        return at.end()
                .table(dropped)
                .or(() -> at.end().tables().stream()
                        .filter(table -> StandIn.is(dropped, table.name()))
                        .findFirst())
                .filter(Table::complete);
    }

    private static List<Situation> copies(RelationName from, Situation at, Chapter chapter) {
        return chapter.of(Insert.class).stream()
                .takeWhile(before -> before.number() < at.number())
                .filter(before -> before.operation() instanceof Insert insert
                        && insert.query().isPresent()
                        && insert.reads().stream()
                                .anyMatch(read -> before.resolve(read).equals(from)))
                .toList();
    }

    /** Whether rows are copied to what ends up as this table. */
    private static boolean fills(Situation copy, RelationName table, Chapter chapter) {
        Optional<RelationName> target = copy.operation().relation().map(copy::resolve);
        return target.equals(Optional.of(table))
                || chapter.of(RenameTable.class).stream()
                        .anyMatch(at -> at.operation() instanceof RenameTable rename
                                && target.equals(
                                        Optional.of(at.resolve(rename.on().name())))
                                && table.name().equalsIgnoreCase(rename.to().text()));
    }

    private static List<Verdict> compare(
            Table before, Table after, List<Situation> copies, Situation at, Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Situation> filling = copies.stream()
                .filter(copy -> fills(copy, after.name(), chapter))
                .toList();
        if (filling.isEmpty() || !before.complete()) {
            return verdicts;
        }
        Situation copy = filling.get(0);
        List<Column> kept = before.columns().values().stream()
                .filter(column -> !column.generated())
                .toList();
        List<String> gone = kept.stream()
                .filter(column -> after.column(after.spelled(column.name())).isEmpty() && !isNamed(column, copies))
                .map(Column::name)
                .toList();
        List<String> empty = kept.stream()
                .filter(column -> after.column(after.spelled(column.name())).isPresent()
                        && !isKey(column, after)
                        && !isNamed(column, filling))
                .map(Column::name)
                .toList();
        if (!gone.isEmpty()) {
            verdicts.add(verdict(copy, "columns", gone, after));
        }
        if (!empty.isEmpty()) {
            verdicts.add(verdict(copy, "not-copied", empty, after));
        }
        List<String> parts =
                Stream.concat(indexes(before, after), triggers(before, after)).toList();
        if (!parts.isEmpty()) {
            verdicts.add(verdict(at, "parts", parts, after).lowered(Severity.WARNING));
        }
        return verdicts;
    }

    private static Verdict verdict(Situation at, String variant, List<String> lost, Table after) {
        return Verdict.on(at)
                .saying(variant)
                .word("lost", String.join(", ", lost))
                .word("table", after.name().name());
    }

    /** Whether it is the number that the server gives to rows that come without one. */
    private static boolean isKey(Column column, Table after) {
        return after.indexes().values().stream()
                        .filter(index -> columns(index).equals(List.of(column.name())))
                        .anyMatch(Index::constraint)
                || after.constraints().values().stream()
                        .anyMatch(constraint -> constraint.definition() instanceof PrimaryKey
                                && constraint.definition().columns().stream()
                                        .map(Identifier::text)
                                        .toList()
                                        .equals(List.of(column.name())));
    }

    private static boolean isNamed(Column column, List<Situation> copies) {
        return copies.stream()
                .map(copy -> copy.source().text(copy.operation().span()))
                .anyMatch(text -> text.contains("*") || isNamed(column, text));
    }

    private static boolean isNamed(Column column, String text) {
        return Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(column.name()) + "(?![\\w$])")
                .matcher(text)
                .find();
    }

    /** Those that the new table could have, and has not, by name or by columns. */
    private static Stream<String> indexes(Table before, Table after) {
        return before.indexes().values().stream()
                .filter(index -> !index.constraint() && !columns(index).isEmpty())
                .filter(index -> columns(index).stream()
                        .allMatch(column -> after.column(after.spelled(column)).isPresent()))
                .filter(index -> after.indexes().values().stream()
                        .noneMatch(other ->
                                other.name().equalsIgnoreCase(index.name()) || begins(columns(other), columns(index))))
                .map(index -> "index " + index.name());
    }

    private static boolean begins(List<String> longer, List<String> shorter) {
        return longer.size() >= shorter.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    private static List<String> columns(Index index) {
        return index.keys().stream()
                .flatMap(key -> key.column().stream())
                .map(Identifier::text)
                .toList();
    }

    private static Stream<String> triggers(Table before, Table after) {
        return before.attachments().values().stream()
                .filter(attachment -> attachment.kind() == ObjectKind.TRIGGER)
                .map(Attachment::name)
                .filter(name -> after.attachment(ObjectKind.TRIGGER, name).isEmpty())
                .map(name -> "trigger " + name);
    }
}
