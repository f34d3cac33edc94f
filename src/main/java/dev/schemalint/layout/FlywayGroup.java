package dev.schemalint.layout;

import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Map;

/** All that is pending, where Flyway is told to run it as one group: in one transaction, or all of it in none. */
final class FlywayGroup {

    private FlywayGroup() {}

    /** @param mixed whether a file that cannot be in the transaction takes the others out of it, and is not refused */
    static List<Migration> of(List<Migration> pending, boolean mixed) {
        if (pending.stream().noneMatch(FlywayGroup::isOutside)) {
            return pending;
        }
        if (mixed) {
            return pending.stream()
                    .map(migration -> migration.in(Wrapping.AUTOCOMMIT))
                    .toList();
        }
        Migration first = pending.get(0);
        boolean begun = isOutside(first);
        return pending.stream()
                .map(migration -> isOutside(migration) == begun ? migration : refused(migration, first))
                .toList();
    }

    private static boolean isOutside(Migration migration) {
        return migration.sections(Direction.UP).stream()
                .anyMatch(section ->
                        !section.wrapping().tool() && !section.statements().isEmpty());
    }

    private static Migration refused(Migration migration, Migration first) {
        Span at = migration.sections(Direction.UP).stream()
                .map(Section::statements)
                .flatMap(List::stream)
                .map(statement -> statement.span())
                .findFirst()
                .orElse(new Span(0, 0));
        Span said = migration.takenOut().orElse(at);
        return migration.and(new Remark(
                Kind.FILE_REFUSED,
                "flyway-group",
                said.length() == 0 ? at : said,
                Map.of(
                        "first", fileName(first),
                        "outside", fileName(isOutside(migration) ? migration : first))));
    }

    private static String fileName(Migration migration) {
        String path = migration.script().source().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
