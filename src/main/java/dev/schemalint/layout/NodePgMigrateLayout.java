package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Remark.Kind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** node-pg-migrate: SQL files with comments between the directions; all that is pending runs in one transaction. */
final class NodePgMigrateLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([0-9]+)[_-].*\\.sql");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?im)^[ \\t]*--[ \\t-]*(up|down)[ \\t]+migration[^\\r\\n]*");

    private static final Pattern NEARLY = Pattern.compile(
            "(?im)^[ \\t]*--[ \\t-]*(?:(?:up|down)[ \\t:]*|migration[ \\t:-]*(?:up|down)[ \\t:]*|(?:up|down)migration[ \\t:]*)(?:--[^\\r\\n]*)?\\r?$");

    @Override
    public String tool() {
        return "node-pg-migrate";
    }

    @Override
    public boolean speaksIn(String text) {
        return DIRECTIVE.matcher(text).find();
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return place(file, around).isPresent()
                && around.above(file, "package.json")
                        .flatMap(folder -> around.text(folder.resolve("package.json")))
                        .filter(text -> text.contains("\"node-pg-migrate\""))
                        .isPresent();
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        return Place.numbered(NAME, file);
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        Cut cut = Cut.at(DIRECTIVE, file.source(), dialect);
        Wrapping wrapping = Wrapping.TOOL
                .sentAtOnce(dialect, cut.script().statements().size())
                .overAllPending();
        return new Migration(
                cut.script(),
                tool(),
                Directions.of(cut, wrapping, mark -> Directions.named(mark.group(1))),
                Optional.empty(),
                Remark.all(
                        Kind.DIRECTIVE_WITHOUT_EFFECT,
                        "node-pg-migrate",
                        NEARLY,
                        file.source().content()));
    }
}
