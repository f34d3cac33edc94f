package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Cut.Mark;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** dbmate: both directions in one file; each block is sent in one piece. */
final class DbmateLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([0-9]+).*\\.sql");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?m)^--[ \\t]*migrate:(up|down)(?:[ \\t]+([^\\r\\n]*))?[ \\t]*$");
    private static final Pattern NEARLY = Pattern.compile(
            "(?im)^(?!--[ \\t]*(?-i:migrate:(?:up|down))(?:\\s|$))[ \\t]*--[ \\t]*migrate[ \\t]*[:_-]?[ \\t]*(?:up|down)[ \\t]*(?:\\w+:\\w+[ \\t]*)?(?:--[^\\r\\n]*)?\\r?$");
    private static final Pattern OUTSIDE = Pattern.compile("(?:^|\\s)transaction:false(?:\\s|$)");

    private static final Pattern ASKS_FOR_ONE = Pattern.compile("(?:^|\\s)transaction:true(?:\\s|$)");

    @Override
    public String tool() {
        return "dbmate";
    }

    @Override
    public boolean speaksIn(String text) {
        return text.contains("migrate:") && DIRECTIVE.matcher(text).find();
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return false;
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        return Place.lettered(NAME, file)
                .or(() -> around.text(file).filter(this::speaksIn).map(text -> Place.passedOver(file)));
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        Cut cut = Cut.at(DIRECTIVE, file.source(), dialect);
        List<Section> sections = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Optional<Span> takenOut = Optional.empty();
        remarks.addAll(Remark.all(
                Kind.DIRECTIVE_WITHOUT_EFFECT,
                "dbmate-form",
                NEARLY,
                file.source().content()));
        if (!cut.before().isEmpty()) {
            sections.add(new Section(Direction.UP, Wrapping.TOOL, cut.before()));
            remarks.add(Remark.of(
                    Kind.FILE_REFUSED, "dbmate-before-up", cut.before().get(0).span()));
        }
        for (int i = 0; i < cut.marks().size(); i++) {
            Mark mark = cut.marks().get(i);
            List<Statement> statements = cut.behind(i);
            boolean outside = OUTSIDE.matcher(mark.group(2)).find();
            if (!outside
                    && mark.group(2).contains("transaction")
                    && !ASKS_FOR_ONE.matcher(mark.group(2)).find()) {
                remarks.add(Remark.of(Kind.DIRECTIVE_WITHOUT_EFFECT, "dbmate-option", mark.span()));
            }
            Direction direction = Directions.named(mark.group(1)).orElseThrow();
            sections.add(new Section(
                    direction,
                    (outside ? Wrapping.AUTOCOMMIT : Wrapping.TOOL).sentAtOnce(dialect, statements.size()),
                    statements));
            if (outside && direction == Direction.UP) {
                takenOut = takenOut.or(() -> Optional.of(mark.span()));
            }
        }
        if (cut.marks().stream().noneMatch(mark -> mark.group(1).equals("down"))) {
            remarks.add(Remark.of(Kind.FILE_REFUSED, "dbmate-no-down", end(file)));
        }
        return new Migration(cut.script(), tool(), sections, takenOut, remarks);
    }

    private static Span end(MigrationFile file) {
        int end = file.source().content().stripTrailing().length();
        return new Span(end, end);
    }
}
