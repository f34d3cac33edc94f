package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import java.util.List;
import java.util.Optional;

/** Files of which all statements lead the same way. */
final class Whole {

    private Whole() {}

    static Migration of(MigrationFile file, Layout layout, Wrapping wrapping, Dialect dialect) {
        Script script = ScriptReader.read(file.source(), dialect);
        return of(script, layout, direction(file, layout), wrapping);
    }

    /** Sent to the server in one piece. */
    static Migration sentAtOnce(MigrationFile file, Layout layout, Dialect dialect) {
        Script script = ScriptReader.read(file.source(), dialect);
        Wrapping wrapping =
                Wrapping.AUTOCOMMIT.sentAtOnce(dialect, script.statements().size());
        return of(script, layout, direction(file, layout), wrapping);
    }

    static Migration of(Script script, Layout layout, Direction direction, Wrapping wrapping) {
        Section all = new Section(direction, wrapping, script.statements());
        return new Migration(script, layout.tool(), List.of(all), Optional.empty(), List.of());
    }

    /** A file that its place makes the undoing of another leads back. */
    static Direction direction(MigrationFile file, Layout layout) {
        return layout.place(file.path(), file.around())
                .filter(place -> place.role() == Place.Role.DOWN)
                .map(place -> Direction.DOWN)
                .orElse(Direction.UP);
    }
}
