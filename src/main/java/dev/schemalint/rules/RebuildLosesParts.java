package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.DropTable;
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
            if (at.operation() instanceof DropTable drop && drop.tables().size() == 1) {
                RelationName dropped = at.resolve(drop.tables().get(0));
                Optional<Table> before = at.schema().table(dropped).filter(at.inUse(dropped) ? t -> true : t -> false);
                Optional<Situation> copy = copy(dropped, at, chapter);
                Optional<Table> after = successor(dropped, at);
                if (before.isPresent() && copy.isPresent() && after.isPresent()) {
                    verdicts.addAll(compare(before.get(), after.get(), copy.get(), at));
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

    private static Optional<Situation> copy(RelationName from, Situation at, Chapter chapter) {
        return chapter.of(Insert.class).stream()
                .takeWhile(before -> before.number() < at.number())
                .filter(before -> before.operation() instanceof Insert insert
                        && insert.query().isPresent()
                        && insert.reads().stream()
                                .anyMatch(read -> before.resolve(read).equals(from)))
                .findFirst();
    }

    private static List<Verdict> compare(Table before, Table after, Situation copy, Situation at) {
        List<Verdict> verdicts = new ArrayList<>();
        String copied = copy.source().text(copy.operation().span());
        List<String> columns = before.columns().values().stream()
                .filter(column -> !column.generated() && !isNamed(column, copied) && !copied.contains("*"))
                .map(Column::name)
                .toList();
        if (!columns.isEmpty() && before.complete()) {
            boolean stays = columns.stream()
                    .allMatch(column -> after.column(after.spelled(column)).isPresent());
            verdicts.add(Verdict.on(copy)
                    .saying(stays ? "not-copied" : "columns")
                    .word("lost", String.join(", ", columns))
                    .word("table", after.name().name()));
        }
        List<String> parts =
                Stream.concat(indexes(before, after), triggers(before, after)).toList();
        if (!parts.isEmpty()) {
            verdicts.add(Verdict.on(at)
                    .saying("parts")
                    .lowered(Severity.WARNING)
                    .word("lost", String.join(", ", parts))
                    .word("table", after.name().name()));
        }
        return verdicts;
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
                        .noneMatch(other -> other.name().equalsIgnoreCase(index.name())
                                || columns(other).equals(columns(index))))
                .map(index -> "index " + index.name());
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
