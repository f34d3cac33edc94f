package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Direction;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MyBatis Migrations: the way back stands below a line {@code -- //@UNDO}. */
final class MybatisLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)_(.*)\\.sql");
    private static final Pattern UNDO = Pattern.compile("(?m)^[ \\t]*(?:--|//)[ \\t]*//[ \\t]*(@UNDO)[^\\r\\n]*");

    @Override
    public String tool() {
        return "mybatis";
    }

    @Override
    public boolean speaksIn(String text) {
        return text.contains("@UNDO") && UNDO.matcher(text).find();
    }

    @Override
    public boolean claims(Path file, Folders around) {
        Path folder = root(file, around);
        return folder.endsWith("scripts")
                && place(file, around).isPresent()
                && around.names(folder.resolveSibling("environments")).stream()
                        .anyMatch(name -> name.endsWith(".properties"));
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        String name = file.getFileName().toString();
        if (name.equals("bootstrap.sql")) {
            return Optional.of(
                    new Place(Place.Role.BASELINE, new Ordinal(List.of(BigInteger.ONE.negate()), ""), "bootstrap"));
        }
        if (name.equals("onabort.sql")) {
            return Optional.of(new Place(Place.Role.AROUND, Ordinal.ofText(name), ""));
        }
        Matcher numbered = NAME.matcher(name);
        return numbered.matches()
                ? Optional.of(Place.versioned(Ordinal.dotted(numbered.group(1)), numbered.group(1)))
                : Optional.empty();
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        Cut cut = Cut.at(UNDO, file.source(), dialect);
        return new Migration(
                cut.script(),
                tool(),
                Directions.of(cut, Wrapping.JDBC, mark -> Optional.of(Direction.DOWN)),
                Optional.empty(),
                List.of());
    }
}
