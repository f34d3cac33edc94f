package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** sqlx: each file in one piece, in a transaction unless its very first characters say otherwise. */
final class SqlxLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*?)(\\.up|\\.down)?\\.sql");
    private static final String OUTSIDE = "-- no-transaction";
    private static final Pattern TOO_LATE = Pattern.compile(
            "(?im)^[ \\t]*(--[ \\t]*(?:(?-i:no-transaction)\\b|no[ _-]*transactions?(?=[ \\t]*\\r?$)))");

    @Override
    public String tool() {
        return "sqlx";
    }

    @Override
    public boolean speaksIn(String text) {
        return text.startsWith(OUTSIDE);
    }

    @Override
    public boolean claims(Path file, Folders around) {
        String name = file.getFileName().toString();
        return around.above(file, "Cargo.toml").isPresent()
                && (NAME.matcher(name).matches()
                        || name.endsWith(".sql")
                                && around.names(root(file, around)).stream()
                                        .anyMatch(other -> NAME.matcher(other).matches()));
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return hasVersion(file) ? Optional.empty() : Optional.of(Place.passedOver(file));
        }
        Ordinal ordinal = Ordinal.of(name.group(1));
        return Optional.of(
                ".down".equals(name.group(3))
                        ? Place.down(ordinal, name.group(1))
                        : Place.versioned(ordinal, name.group(1)));
    }

    /** Whether something stands where sqlx looks for a number. */
    private static boolean hasVersion(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".sql") && name.indexOf('_') > 0;
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        String text = file.source().content();
        Script script = ScriptReader.read(file.source(), dialect);
        boolean outside = text.startsWith(OUTSIDE);
        Wrapping wrapping = (outside ? Wrapping.AUTOCOMMIT : Wrapping.TOOL)
                .sentAtOnce(dialect, script.statements().size());
        List<Remark> remarks = new ArrayList<>();
        if (!outside) {
            TOO_LATE.matcher(text)
                    .results()
                    .map(late -> Remark.of(
                            Kind.DIRECTIVE_WITHOUT_EFFECT, "sqlx-not-first", new Span(late.start(1), late.end(1))))
                    .forEach(remarks::add);
        }
        if (place(file.path(), file.around()).isEmpty()) {
            remarks.add(Remark.of(Kind.FILE_REFUSED, "sqlx-version", new Span(0, 0)));
        }
        return new Migration(
                script,
                tool(),
                List.of(new Section(Whole.direction(file, this), wrapping, script.statements())),
                outside ? Optional.of(new Span(0, OUTSIDE.length())) : Optional.empty(),
                remarks);
    }
}
