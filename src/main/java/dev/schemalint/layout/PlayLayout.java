package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Play Evolutions: numbered files; every single semicolon ends what is sent, and two stand for one. */
final class PlayLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([0-9]+)\\.sql");
    private static final Pattern DIRECTIVE = Pattern.compile("(?im)^(?:#|--)[^\\r\\n]*!(Ups|Downs)[^\\r\\n]*");
    private static final Pattern SINGLE = Pattern.compile("(?<!;);(?!;)");

    @Override
    public String tool() {
        return "play";
    }

    @Override
    public boolean speaksIn(String text) {
        return text.indexOf('!') >= 0 && DIRECTIVE.matcher(text).find();
    }

    @Override
    public boolean claims(Path file, Folders around) {
        Path above = root(file, around).getParent();
        return above != null
                && above.endsWith("evolutions")
                && place(file, around).isPresent();
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        return Place.numbered(NAME, file);
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        SourceText source = file.source();
        SourceText unescaped = source.letteredAs(source.content().replace(";;", "; "));
        Cut cut = Cut.at(DIRECTIVE, unescaped, dialect);
        List<Section> sections = Directions.of(cut, Wrapping.AUTOCOMMIT, mark -> Directions.named(mark.group(1)));
        List<Remark> remarks = cut.script().statements().stream()
                .filter(statement ->
                        SINGLE.matcher(source.text(statement.span())).find())
                .map(statement -> Remark.of(Kind.STATEMENT_CUT, "play", statement.span()))
                .toList();
        return new Migration(cut.script(), tool(), sections, Optional.empty(), remarks);
    }
}
