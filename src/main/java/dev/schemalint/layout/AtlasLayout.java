package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Atlas: files in the order of their names; directives stand at the top, with an empty line below them. */
final class AtlasLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([^_]+)(_.*)?\\.sql");
    /** The comments at the top, and the empty line that makes them a header. */
    private static final Pattern HEADER = Pattern.compile("\\A(?:[ -~]*--[^\\n]*\\n|--[^\\n]*\\n)+?[ \\t]*\\r?\\n");

    private static final Pattern MODE = Pattern.compile("(?m)^--[ \\t]*atlas:txmode[ \\t]+(\\w+)[^\\r\\n]*");

    private static final Pattern NEARLY = Pattern.compile("(?im)^[ \\t]*--[ \\t]*atlas(?:[ \\t]*:[ \\t]*|[ \\t]+)"
            + "(?:tx[-_ ]?mod\\w*|txn[-_ ]?mode|transaction|no[-_ ]?transaction)\\b[^\\r\\n]*");
    private static final Set<String> MODES = Set.of("none", "file", "all");

    @Override
    public String tool() {
        return "atlas";
    }

    @Override
    public boolean speaksIn(String text) {
        return text.contains("atlas:txmode") && MODE.matcher(text).find();
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return around.holds(root(file, around), "atlas.sum");
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        return Place.lettered(NAME, file);
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        String text = file.source().content();
        Matcher header = HEADER.matcher(text);
        int end = header.find() ? header.end() : 0;
        Matcher mode = MODE.matcher(text);
        Optional<Span> takenOut = Optional.empty();
        List<Remark> remarks = NEARLY.matcher(text)
                .results()
                .filter(near -> !MODE.matcher(near.group()).matches())
                .map(near -> Remark.of(Kind.DIRECTIVE_WITHOUT_EFFECT, "atlas-form", new Span(near.start(), near.end())))
                .toList();
        if (mode.find()) {
            Span span = new Span(mode.start(), mode.end());
            if (mode.start() >= end) {
                remarks = List.of(Remark.of(Kind.DIRECTIVE_WITHOUT_EFFECT, "atlas-not-separated", span));
            } else if (!MODES.contains(mode.group(1))) {
                remarks = List.of(Remark.of(Kind.FILE_REFUSED, "atlas-mode", span));
            } else if (mode.group(1).equals("none")) {
                takenOut = Optional.of(span);
            }
        }
        Migration whole = Whole.of(
                ScriptReader.read(file.source(), dialect),
                this,
                Whole.direction(file, this),
                takenOut.isPresent() ? Wrapping.AUTOCOMMIT : Wrapping.TOOL);
        return new Migration(whole.script(), tool(), whole.sections(), takenOut, remarks);
    }
}
