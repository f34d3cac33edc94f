package dev.schemalint.layout;

import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Migration.Wrapping;
import dev.schemalint.sql.Script;
import java.util.List;
import java.util.Locale;

/** No tool at all: each statement is sent by itself in autocommit, as psql does. */
public final class PlainLayout {

    private PlainLayout() {}

    public static Migration of(Script script) {
        Section all = new Section(direction(script.source().path()), Wrapping.AUTOCOMMIT, script.statements());
        return new Migration(script, "plain", List.of(all));
    }

    /** {@code down.sql} and {@code name.down.sql} undo what their partner does. */
    private static Direction direction(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.equals("down.sql") || name.endsWith(".down.sql") ? Direction.DOWN : Direction.UP;
    }
}
