package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Cut.Mark;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** goose: both directions in one file, cut into statements at lines that end with a semicolon. */
final class GooseLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([0-9]+)_.*\\.sql");
    private static final Pattern DIRECTIVE = Pattern.compile("(?im)^--[ \\t]*\\+goose[ \\t]+([^\\r\\n]*)");
    private static final Pattern INDENTED = Pattern.compile("(?im)^[ \\t]+(--[ \\t]*\\+goose[ \\t]+[^\\r\\n]*)");
    private static final Pattern WITHOUT_PLUS = Pattern.compile(
            "(?im)^--[ \\t]*goose[ \\t:]+(?:up|down|no[ \\t_-]*transaction|statement[ \\t_-]*(?:begin|end))[ \\t]*(?:--[^\\r\\n]*)?\\r?$");
    private static final Set<String> KNOWN = Set.of(
            "up",
            "down",
            "statementbegin",
            "statementend",
            "no transaction",
            "envsub on",
            "envsub off",
            "envsubst on",
            "envsubst off");
    private static final Pattern LINE_THAT_ENDS_A_STATEMENT = Pattern.compile("(?m);[ \\t]*(--[^\\r\\n]*)?\\r?$");

    @Override
    public String tool() {
        return "goose";
    }

    @Override
    public boolean speaksIn(String text) {
        return text.indexOf('+') >= 0 && DIRECTIVE.matcher(text).find();
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return false;
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        return Place.numbered(NAME, file)
                .or(() -> around.text(file).filter(this::speaksIn).map(text -> Place.passedOver(file)));
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        Cut cut = Cut.at(DIRECTIVE, file.source(), dialect);
        Optional<Span> takenOut = cut.marks().stream()
                .filter(mark -> words(mark).equals("no transaction"))
                .map(Mark::span)
                .findFirst();
        Wrapping wrapping = takenOut.isPresent() ? Wrapping.AUTOCOMMIT : Wrapping.TOOL;
        return new Migration(
                cut.script(),
                tool(),
                Directions.of(cut, wrapping, mark -> Directions.named(words(mark))),
                takenOut,
                remarks(cut));
    }

    private static String words(Mark mark) {
        return mark.group(1).replaceAll("\\s+", " ");
    }

    private static List<Remark> remarks(Cut cut) {
        List<Remark> remarks = new ArrayList<>();
        INDENTED.matcher(cut.source().content())
                .results()
                .forEach(indented -> remarks.add(Remark.of(
                        Kind.DIRECTIVE_WITHOUT_EFFECT,
                        "goose-indented",
                        new Span(indented.start(1), indented.end(1)))));
        cut.marks().stream()
                .filter(mark -> !KNOWN.contains(words(mark)))
                .map(Mark::span)
                .forEach(span -> remarks.add(Remark.of(Kind.DIRECTIVE_WITHOUT_EFFECT, "goose-unknown", span)));
        remarks.addAll(Remark.all(
                Kind.DIRECTIVE_WITHOUT_EFFECT,
                "goose-without-plus",
                WITHOUT_PLUS,
                cut.source().content()));
        statements(cut, cut.before(), remarks);
        boolean together = false;
        for (int i = 0; i < cut.marks().size(); i++) {
            String word = words(cut.marks().get(i));
            together = word.equals("statementbegin") || together && !word.equals("statementend");
            if (!together) {
                statements(cut, cut.behind(i), remarks);
            }
        }
        return remarks;
    }

    /** What goose makes of statements that are not held together by StatementBegin and StatementEnd. */
    private static void statements(Cut cut, List<Statement> statements, List<Remark> remarks) {
        for (Statement statement : statements) {
            if (LINE_THAT_ENDS_A_STATEMENT
                    .matcher(cut.source().text(statement.span()))
                    .find()) {
                remarks.add(Remark.of(Kind.STATEMENT_CUT, "goose", statement.span()));
            }
        }
        if (!statements.isEmpty()) {
            Span last = statements.get(statements.size() - 1).span();
            if (!cut.endsWithSemicolon(last)) {
                remarks.add(Remark.of(Kind.FILE_REFUSED, "goose-unfinished", last));
            }
        }
    }
}
