package dev.schemalint.story;

import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.schema.RelationName;
import dev.schemalint.text.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What happened to a table, or to a column of it, in the order in which it happened. It is followed from what it is called
 * now back through its renamings.
 */
public final class Life {

    /** One event: where it stands, and what it is. */
    public record Event(String file, int line, String what, String text) {}

    private String table;
    private Optional<String> column;

    private Life(String table, Optional<String> column) {
        this.table = table;
        this.column = column;
    }

    public static List<Event> of(String table, Optional<String> column, List<Chapter> chapters) {
        Life life = new Life(table, column);
        List<Event> events = new ArrayList<>();
        List<Chapter> backwards = new ArrayList<>(chapters);
        Collections.reverse(backwards);
        for (Chapter chapter : backwards) {
            List<Situation> moments = new ArrayList<>(chapter.moments());
            Collections.reverse(moments);
            for (Situation at : moments) {
                life.event(at).ifPresent(events::add);
            }
        }
        Collections.reverse(events);
        return events;
    }

    private Optional<Event> event(Situation at) {
        if (at.operation() instanceof RenameTable rename && rename.to().text().equals(table)) {
            table = rename.on().name().text();
            return Optional.of(told(at));
        }
        if (!concernsTable(at)) {
            return Optional.empty();
        }
        if (at.operation() instanceof RenameColumn rename
                && column.equals(Optional.of(rename.to().text()))) {
            column = Optional.of(rename.column().text());
            return Optional.of(told(at));
        }
        return Optional.of(at).filter(this::concernsColumn).map(Life::told);
    }

    private boolean concernsTable(Situation at) {
        return at.operation()
                        .relation()
                        .filter(name -> name.text().equals(table))
                        .isPresent()
                || at.effect().locks().keySet().stream().map(RelationName::name).anyMatch(table::equals);
    }

    private boolean concernsColumn(Situation at) {
        String text = at.source().text(at.operation().span());
        return column.map(name -> Pattern.compile(
                                "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find())
                .orElse(true);
    }

    private static Event told(Situation at) {
        Position start = at.source().position(at.operation().span().start());
        String text = at.source().text(at.operation().span()).replaceAll("\\s+", " ");
        return new Event(
                at.source().path(),
                start.line(),
                at.operation().kind().replace('-', ' ').toLowerCase(Locale.ROOT),
                text);
    }
}
