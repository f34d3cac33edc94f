package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** diesel: a folder for each migration, with its two directions and sometimes a metadata.toml. */
final class DieselLayout implements Layout {

    private static final Pattern FOLDER = Pattern.compile("([^_]+)_.*");
    private static final Pattern IN_TRANSACTION =
            Pattern.compile("(?m)^[ \\t]*run_in_transaction[ \\t]*=[ \\t]*(true|false)");

    @Override
    public String tool() {
        return "diesel";
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return place(file, around).isPresent()
                && around.holds(root(file, around).resolve(folder(file)), "up.sql");
    }

    @Override
    public Path root(Path file, Folders around) {
        Path folder = file.getParent();
        return folder == null || folder.getParent() == null ? file : folder.getParent();
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        String name = file.getFileName().toString();
        Matcher folder = FOLDER.matcher(folder(file));
        if (!folder.matches() || !(name.equals("up.sql") || name.equals("down.sql"))) {
            return Optional.empty();
        }
        String version = folder.group(1).replace("-", "");
        Ordinal ordinal = Ordinal.ofText(version);
        return Optional.of(name.equals("up.sql") ? Place.versioned(ordinal, version) : Place.down(ordinal, version));
    }

    /** A metadata.toml that does not say is taken for one that says no. */
    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        Script script = ScriptReader.read(file.source(), dialect);
        Optional<String> metadata = file.around().text(file.folder().resolve("metadata.toml"));
        Optional<String> said =
                metadata.map(IN_TRANSACTION::matcher).filter(Matcher::find).map(matcher -> matcher.group(1));
        boolean outside = metadata.isPresent() && !said.equals(Optional.of("true"));
        Wrapping wrapping = (outside ? Wrapping.AUTOCOMMIT : Wrapping.TOOL)
                .sentAtOnce(dialect, script.statements().size());
        List<Remark> remarks = metadata.isPresent() && said.isEmpty()
                ? List.of(Remark.of(Kind.DIRECTIVE_WITHOUT_EFFECT, "diesel-empty-metadata", new Span(0, 0)))
                : List.of();
        return new Migration(
                script,
                tool(),
                List.of(new Section(Whole.direction(file, this), wrapping, script.statements())),
                outside ? Optional.of(new Span(0, 0)) : Optional.empty(),
                remarks);
    }

    private static String folder(Path file) {
        Path folder = file.getParent();
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }
}
