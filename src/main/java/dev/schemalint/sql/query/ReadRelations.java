package dev.schemalint.sql.query;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query.Source;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a query means the relations that it reads: with their children or without, and whether it locks their rows. */
final class ReadRelations {

    private static final Set<String> ENDS_FROM =
            Set.of("SELECT", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR");

    /** What may follow a relation and is no other name of it. */
    private static final Set<String> NO_NAMES = Set.of(
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "NATURAL",
            "ON",
            "USING",
            "TABLESAMPLE",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "MINUS",
            "RETURNING",
            "WITH",
            "CONNECT",
            "START",
            "SET");

    /** A FOR UPDATE or the like: the query in parentheses it belongs to, and the names it is limited to. */
    private record Locking(int opening, Set<String> of) {}

    /** A relation: where it stands, the queries around it that read it in their FROM, and what each calls it. */
    private record Place(Name name, List<Integer> openings, List<String> called) {}

    private final Cursor cursor;
    private final int start;
    private final int end;
    private final List<Integer> marks;
    private final List<Name> names;
    private final List<Place> places = new ArrayList<>();
    private final List<Locking> lockings = new ArrayList<>();

    /**
     * Relations of the query between two marks of a cursor.
     *
     * @param marks where each of the names begins
     */
    ReadRelations(Cursor cursor, int start, int end, List<Integer> marks, List<Name> names) {
        this.cursor = cursor;
        this.start = start;
        this.end = end;
        this.marks = marks;
        this.names = names;
    }

    List<Name> only() {
        List<Name> only = new ArrayList<>();
        for (int i = 0; i < Math.min(marks.size(), names.size()); i++) {
            int before = marks.get(i) - 1;
            if (before >= start && cursor.tokenAt(before).kind() == TokenKind.OPEN) {
                before--;
            }
            if (before >= start && cursor.tokenAt(before).is("ONLY")) {
                only.add(names.get(i));
            }
        }
        return only;
    }

    /** The relations that go by another name where they are read. */
    List<Source> called() {
        List<Source> called = new ArrayList<>();
        for (int i = 0; i < Math.min(marks.size(), names.size()); i++) {
            Name name = names.get(i);
            alias(afterName(marks.get(i), name))
                    .map(token -> new Identifier(
                            LockingClause.spelled(cursor, token), token.kind() == TokenKind.QUOTED_NAME, token.span()))
                    .filter(alias -> !alias.text().equals(name.text()))
                    .ifPresent(alias -> called.add(new Source(name, Optional.of(alias))));
        }
        return called;
    }

    List<Name> locked() {
        if (!mayLock()) {
            return List.of();
        }
        walk();
        return places.stream().filter(this::isLocked).map(Place::name).toList();
    }

    private boolean mayLock() {
        for (int mark = start; mark < end; mark++) {
            if (LockingClause.begins(cursor, mark)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLocked(Place place) {
        return lockings.stream().anyMatch(locking -> {
            int level = place.openings.indexOf(locking.opening);
            return level >= 0 && (locking.of.isEmpty() || locking.of.contains(place.called.get(level)));
        });
    }

    /** Goes through the query, keeping which of the open parentheses are sources of the query around them. */
    private void walk() {
        Deque<Integer> openings = new ArrayDeque<>(List.of(start - 1));
        Deque<Boolean> inFrom = new ArrayDeque<>(List.of(false));
        Deque<Boolean> sources = new ArrayDeque<>(List.of(false));
        for (int mark = start; mark < end && !openings.isEmpty(); mark++) {
            Token token = cursor.tokenAt(mark);
            int index = marks.indexOf(mark);
            if (index >= 0 && index < names.size()) {
                places.add(place(index, openings, sources));
            }
            if (token.kind() == TokenKind.OPEN) {
                sources.push(inFrom.getFirst() && beginsSource(mark));
                openings.push(mark);
                inFrom.push(false);
            } else if (token.kind() == TokenKind.CLOSE) {
                sources.pop();
                openings.pop();
                inFrom.pop();
            } else if (token.is("FROM") && !cursor.tokenAt(mark - 1).is("DISTINCT")) {
                inFrom.pop();
                inFrom.push(true);
            } else if (ENDS_FROM.contains(token.word())) {
                inFrom.pop();
                inFrom.push(false);
                if (LockingClause.begins(cursor, mark)) {
                    lockings.add(new Locking(openings.getFirst(), new LockingClause(cursor, end).names(mark)));
                }
            }
        }
    }

    private boolean beginsSource(int mark) {
        Token before = cursor.tokenAt(mark - 1);
        return before.kind() == TokenKind.COMMA
                || before.kind() == TokenKind.OPEN
                || before.is("FROM")
                || before.is("JOIN")
                || before.is("LATERAL");
    }

    private Place place(int index, Deque<Integer> openings, Deque<Boolean> sources) {
        List<Integer> around = new ArrayList<>();
        List<String> called = new ArrayList<>();
        String name = alias(
                afterName(marks.get(index), names.get(index)), names.get(index).text());
        Iterator<Boolean> source = sources.iterator();
        for (int opening : openings) {
            around.add(opening);
            called.add(name);
            if (!source.next()) {
                break;
            }
            name = alias(closing(opening) + 1, "");
        }
        return new Place(names.get(index), around, called);
    }

    private static int afterName(int mark, Name name) {
        return mark + 2 * name.parts().size() - 1;
    }

    private int closing(int opening) {
        int depth = 0;
        for (int mark = opening; mark < end; mark++) {
            TokenKind kind = cursor.tokenAt(mark).kind();
            depth += kind == TokenKind.OPEN ? 1 : kind == TokenKind.CLOSE ? -1 : 0;
            if (depth == 0) {
                return mark;
            }
        }
        return end;
    }

    private String alias(int mark, String otherwise) {
        return alias(mark).map(token -> LockingClause.spelled(cursor, token)).orElse(otherwise);
    }

    private Optional<Token> alias(int mark) {
        int at = cursor.tokenAt(mark).is("AS") ? mark + 1 : mark;
        Token token = cursor.tokenAt(at);
        boolean word = token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_NAME;
        boolean named = at < end && word && !ENDS_FROM.contains(token.word()) && !NO_NAMES.contains(token.word());
        return named ? Optional.of(token) : Optional.empty();
    }
}
