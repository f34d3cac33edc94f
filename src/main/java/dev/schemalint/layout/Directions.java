package dev.schemalint.layout;

import dev.schemalint.layout.Cut.Mark;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.operation.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sections of a file in which some marks say which way the statements behind them lead. */
final class Directions {

    private Directions() {}

    /** @param turn the direction a mark gives, if it gives one; before the first, statements lead forward */
    static List<Section> of(Cut cut, Wrapping wrapping, Function<Mark, Optional<Direction>> turn) {
        List<Section> sections = new ArrayList<>();
        List<Statement> open = new ArrayList<>(cut.before());
        Direction direction = Direction.UP;
        for (int i = 0; i < cut.marks().size(); i++) {
            Optional<Direction> next = turn.apply(cut.marks().get(i));
            if (next.isPresent()) {
                if (!open.isEmpty()) {
                    sections.add(new Section(direction, wrapping, open));
                }
                open.clear();
                direction = next.get();
            }
            open.addAll(cut.behind(i));
        }
        sections.add(new Section(direction, wrapping, open));
        return sections;
    }

    /** Words that begin like {@code up} or {@code down}. */
    static Optional<Direction> named(String word) {
        return switch (word) {
            case "up", "ups" -> Optional.of(Direction.UP);
            case "down", "downs" -> Optional.of(Direction.DOWN);
            default -> Optional.empty();
        };
    }
}
