package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A migration that is a program, among those of a tool: it has its place in the order, and what it does is not known. */
public record OtherLanguage(Layout among) implements Layout {

    private static final Set<String> ENDINGS = Set.of(
            "cs", "ex", "exs", "fizz", "go", "groovy", "java", "js", "kt", "mjs", "php", "pl", "py", "rb", "rs", "ts");

    @Override
    public String tool() {
        return among.tool();
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return place(file, around).isPresent();
    }

    /** The place that a script of the same name would have. */
    @Override
    public Optional<Place> place(Path file, Folders around) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1))
                ? among.place(file.resolveSibling(name.substring(0, dot) + ".sql"), around)
                : Optional.empty();
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        SourceText nothing = SourceText.of(file.source().path(), "");
        Remark remark = Remark.of(Kind.OTHER_LANGUAGE, "unread", new Span(0, 0));
        return new Migration(ScriptReader.read(nothing, dialect), tool(), List.of(), Optional.empty(), List.of(remark));
    }
}
