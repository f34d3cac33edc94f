package dev.schemalint.story;

import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TriggerOperation.DropTrigger;
import dev.schemalint.schema.Attachment;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What happened to a table, or to a column of it, in the order in which it happened. It is followed from what it is called
 * now back through its renamings.
 */
public final class Life {

    /** One event: where it stands, and what it is. */
    public record Event(String file, int line, String what, String text) {}

    private final Map<String, String> bodies = new HashMap<>();
    private String table;
    private Optional<String> column;

    private Life(String table, Optional<String> column) {
        this.table = table;
        this.column = column;
    }

    public static List<Event> of(String table, Optional<String> column, List<Chapter> chapters) {
        Life life = new Life(table, column);
        List<Event> events = new ArrayList<>();
        List<Situation> moments = new ArrayList<>();
        chapters.forEach(chapter -> moments.addAll(chapter.moments()));
        moments.forEach(life::remember);
        Collections.reverse(moments);
        for (Situation at : moments) {
            life.event(at).ifPresent(events::add);
        }
        Collections.reverse(events);
        return events;
    }

    /** A trigger's function is mostly made before it. */
    private void remember(Situation at) {
        if (at.operation() instanceof CreateRoutine create) {
            String text = at.source().text(create.span());
            bodies.merge(create.name().text(), text, (before, after) -> before + "\n" + after);
        }
    }

    private Optional<Event> event(Situation at) {
        Operation operation = at.operation();
        if (operation instanceof RenameTable rename && rename.to().text().equals(table)) {
            table = rename.on().name().text();
            return Optional.of(told(at, "table renamed", operation.span()));
        }
        if (column.isPresent()) {
            Optional<Stage> trigger = trigger(at, column.get());
            if (trigger.isPresent()) {
                return trigger.map(stage -> told(at, stage.word(), stage.place()));
            }
        }
        if (!concernsTable(at)) {
            return Optional.empty();
        }
        if (column.isEmpty()) {
            return Optional.of(told(at, operation.kind().replace('-', ' ').toLowerCase(Locale.ROOT), operation.span()));
        }
        Optional<Identifier> before = renamed(operation, column.get());
        if (before.isPresent()) {
            column = before.map(Identifier::text);
            return Optional.of(told(at, "renamed", operation.span()));
        }
        Optional<Stage> stage = isOwn(operation) ? Stage.of(at, column.get()) : Stage.ofOther(at, column.get());
        return stage.map(one -> told(at, one.word(), one.place()));
    }

    /** The name that the operation takes away to give this one. */
    private static Optional<Identifier> renamed(Operation operation, String to) {
        if (operation instanceof RenameColumn rename && rename.to().text().equals(to)) {
            return Optional.of(rename.column());
        }
        return operation instanceof ChangeColumn change
                        && change.definition().name().text().equals(to)
                        && !change.column().text().equals(to)
                ? Optional.of(change.column())
                : Optional.empty();
    }

    private Optional<Stage> trigger(Situation at, String named) {
        if (at.operation() instanceof CreateTrigger create) {
            String code = at.source().text(create.span()) + "\n"
                    + body(create.function().map(Name::text));
            return code(code, create.table(), named).map(word -> new Stage(word, create.span()));
        }
        if (at.operation() instanceof DropTrigger drop) {
            Optional<String> called = at.table(drop.table())
                    .flatMap(known ->
                            known.attachment(ObjectKind.TRIGGER, drop.name().text()))
                    .flatMap(Attachment::function);
            return code(body(called), drop.table(), named).map(word -> new Stage("no longer " + word, drop.span()));
        }
        return Optional.empty();
    }

    private String body(Optional<String> function) {
        return function.map(name -> bodies.getOrDefault(name, "")).orElse("");
    }

    /** What a trigger's code does with the column; one of another table is only told if it writes it. */
    private Optional<String> code(String text, Name on, String named) {
        boolean own = on.text().equals(table);
        if (!Stage.mentions(text, named) || !own && !Stage.mentions(text, table)) {
            return Optional.empty();
        }
        String quoted = "\"?" + Pattern.quote(named) + "\"?\\s*:?=(?!=)";
        boolean writes = Pattern.compile("(?is)(?:(?:;|\\b(?:begin|then|else|loop)\\b)\\s*new\\s*\\.\\s*"
                        + "|\\bset\\s(?:(?!\\bwhere\\b)[^;])*?)" + quoted)
                .matcher(text)
                .find();
        return Optional.of(writes ? "dual-written" : "read by a trigger").filter(word -> own || writes);
    }

    private boolean isOwn(Operation operation) {
        return operation instanceof DropIndex
                || operation instanceof DropTable
                || operation
                        .relation()
                        .filter(name -> name.text().equals(table))
                        .isPresent();
    }

    private boolean concernsTable(Situation at) {
        Operation operation = at.operation();
        if (operation instanceof DropTable drop) {
            return drop.tables().stream().map(Name::text).anyMatch(table::equals);
        }
        if (operation instanceof DropIndex drop) {
            return drop.indexes().stream()
                    .flatMap(index -> at.schema().tableOfIndex(index, at.session()).stream())
                    .map(Table::name)
                    .map(RelationName::name)
                    .anyMatch(table::equals);
        }
        return operation.relation().filter(name -> name.text().equals(table)).isPresent()
                || at.effect().locks().keySet().stream().map(RelationName::name).anyMatch(table::equals);
    }

    private static Event told(Situation at, String what, Span place) {
        String text = at.source().text(place).replaceAll("\\s+", " ");
        return new Event(at.source().path(), at.source().position(place.start()).line(), what, text);
    }
}
