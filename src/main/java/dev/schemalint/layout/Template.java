package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.TemplateBlock.Branch;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.ClientCommand;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.TemplateMark;
import dev.schemalint.text.Rewriting;
import dev.schemalint.text.Rewriting.Piece;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A script as whoever fills it in may send it, if it is a template: what is for another engine is blank, and what stands
 * behind a condition that nobody knows here may not be sent. The same goes for psql's {@code \\if}.
 */
final class Template {

    private final String text;
    private final Dialect dialect;
    private final BitSet blank = new BitSet();
    private final List<Span> doubtful = new ArrayList<>();

    private Template(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    static Migration sent(MigrationFile file, Dialect dialect, Layout layout) {
        String text = file.source().content();
        List<TemplateMark> marks = ChangelogFiles.mayBe(file.name()) ? List.of() : TemplateMark.in(text, dialect);
        Template template = new Template(text, dialect);
        Optional<List<TemplateBlock>> blocks = TemplateBlock.in(text, marks);
        if (marks.isEmpty() || blocks.isEmpty()) {
            return behindConditions(layout.read(file, dialect));
        }
        for (TemplateMark mark : marks) {
            if (mark.leavesNoText(text)) {
                template.blank(mark.span());
            }
        }
        blocks.get().forEach(template::choose);
        return behindConditions(layout.read(file.with(template.filled(file.source())), dialect))
                .doubting(statement -> template.doubtful.stream().anyMatch(statement.span()::overlaps));
    }

    private void blank(Span span) {
        blank.set(span.start(), span.end());
    }

    /** Keeps what is sent, or may be; of pieces of a statement, which exclude each other, the first. */
    private void choose(TemplateBlock block) {
        boolean decided = false;
        boolean unsure = false;
        int kept = 0;
        for (int i = 0; i < block.branches().size(); i++) {
            Branch branch = block.branches().get(i);
            int begin = branch.mark().end();
            int end = block.after(i).start();
            Span span = new Span(begin, end);
            Optional<Boolean> holds = decided ? Optional.of(false) : holds(branch, unsure);
            if (holds.equals(Optional.of(false)) || kept > 0 && !block.whole()) {
                blank(span);
                continue;
            }
            decided = holds.isPresent();
            unsure |= holds.isEmpty();
            kept++;
            if (unsure) {
                doubtful.add(span);
            }
            branch.inner().forEach(this::choose);
        }
    }

    private Optional<Boolean> holds(Branch branch, boolean unsure) {
        return switch (branch.word()) {
            case "if", "#if", "elif", "elsif" -> TemplateCondition.holds(branch.condition(), dialect);
            case "unless", "#unless" ->
                TemplateCondition.holds(branch.condition(), dialect).map(held -> !held);
            case "raw", "filter" -> Optional.of(true);
            case "else" -> unsure ? Optional.empty() : Optional.of(true);
            default ->
                branch.word().startsWith("else")
                        ? TemplateCondition.holds(branch.condition(), dialect)
                        : Optional.empty();
        };
    }

    /** As long as before, with spaces for what is not sent. */
    private SourceText filled(SourceText source) {
        char[] letters = text.toCharArray();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < letters.length) {
            boolean left = blank.get(at);
            int to = left ? blank.nextClearBit(at) : blank.nextSetBit(at);
            int end = to < 0 ? letters.length : to;
            Span span = new Span(at, end);
            pieces.add(new Piece(span, span, !left));
            for (int i = at; left && i < end; i++) {
                letters[i] = letters[i] == '\n' || letters[i] == '\r' ? letters[i] : ' ';
            }
            at = end;
        }
        return SourceText.made(String.valueOf(letters), Rewriting.inPlace(source, pieces));
    }

    private static Migration behindConditions(Migration migration) {
        if (!migration.script().source().content().contains("\\if")) {
            return migration;
        }
        List<Span> found = new ArrayList<>();
        int depth = 0;
        for (Statement statement : migration.script().statements()) {
            for (Operation operation : statement.operations()) {
                if (operation instanceof ClientCommand command) {
                    depth += command.command().startsWith("\\if")
                            ? 1
                            : command.command().startsWith("\\endif") ? -1 : 0;
                }
            }
            if (depth > 0) {
                found.add(statement.span());
            }
        }
        return migration.doubting(statement -> found.contains(statement.span()));
    }
}
