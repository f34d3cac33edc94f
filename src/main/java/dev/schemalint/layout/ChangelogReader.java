package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.document.Flaw;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Part;
import dev.schemalint.layout.Migration.Return;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Node.Text;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a changelog as the SQL that Liquibase sends for it, change set by change set. */
final class ChangelogReader {

    /** Ways back that say there is nothing to do. */
    private static final Pattern NOTHING = Pattern.compile("(?i)empty|not required");

    private final SourceText source;
    private final Dialect dialect;
    private final Changelog changelog;
    private final Parameters parameters;
    private final Conditions conditions;
    private final ChangeWriter writer;
    private final Sheet sheet = new Sheet();
    private final Deque<Span> comments;
    private final List<Stretch> stretches = new ArrayList<>();
    private Optional<Span> takenOut = Optional.empty();

    /**
     * A stretch of the sheet that is run together.
     *
     * @param rank whether it runs before all others, among them, or behind them
     */
    private record Stretch(Direction direction, Wrapping wrapping, Runs runs, Part part, int rank, Span span) {

        boolean holds(Statement statement) {
            return span.start() <= statement.span().start() && statement.span().start() < span.end();
        }
    }

    ChangelogReader(MigrationFile file, Parameters parameters, Dialect dialect) {
        this.parameters = parameters;
        this.source = file.source();
        this.dialect = dialect;
        this.changelog = Changelog.of(source);
        this.conditions = new Conditions(dialect);
        this.writer = new ChangeWriter(sheet, file, parameters, new Wording(dialect), conditions);
        this.comments = new ArrayDeque<>(changelog.comments());
    }

    Migration read() {
        if (changelog.flaw().isPresent()) {
            return unreadable(changelog.flaw().get());
        }
        for (Node piece : changelog.pieces()) {
            if (piece.name().equals("changeSet")) {
                changeSet(parameters.filled(piece));
            }
        }
        comments(source.content().length());
        Script read = ScriptReader.read(sheet.over(source), dialect);
        SortedMap<Integer, List<Section>> sections = new TreeMap<>();
        List<Statement> all = new ArrayList<>();
        int next = 0;
        List<Section> byTool = new ArrayList<>();
        for (Stretch stretch : stretches) {
            List<Statement> statements = new ArrayList<>();
            while (next < read.statements().size()
                    && stretch.holds(read.statements().get(next))) {
                statements.add(as(stretch, read.statements().get(next++)));
            }
            Section section = new Section(stretch.direction(), stretch.wrapping(), statements, stretch.part());
            if (section.isByTool()) {
                byTool.add(section);
            } else if (!statements.isEmpty()) {
                all.addAll(statements);
                sections.computeIfAbsent(stretch.rank(), rank -> new ArrayList<>())
                        .add(section);
            }
        }
        return new Migration(
                new Script(read.source(), all, read.comments()),
                LiquibaseLayout.TOOL,
                sections.values().stream().flatMap(List::stream).toList(),
                takenOut,
                cut(read),
                byTool);
    }

    private Statement as(Stretch stretch, Statement statement) {
        List<Operation> operations = writer.unknown(statement.span().start())
                .map(why -> List.<Operation>of(new Unread(Extent.of(statement.span()), why)))
                .orElse(statement.operations());
        Runs runs = statement.runs().inside(stretch.runs());
        return new Statement(statement.span(), operations, statement.conditions(), runs);
    }

    private Migration unreadable(Flaw flaw) {
        int line = Math.min(flaw.line(), source.lines().lines());
        int start = source.lines().start(line);
        Span span = new Span(start, start + source.line(line).length());
        Remark remark = new Remark(Kind.FILE_REFUSED, "liquibase-unreadable", span, Map.of("why", flaw.message()));
        return new Migration(
                new Script(source, List.of(), List.of()),
                LiquibaseLayout.TOOL,
                List.of(),
                Optional.empty(),
                List.of(remark));
    }

    /** What Liquibase cuts at semicolons that do not end a statement. */
    private List<Remark> cut(Script read) {
        return read.statements().stream()
                .filter(statement -> writer.isSplit(statement.span())
                        && Splitting.cuts(read.source().text(statement.span())))
                .map(statement -> Remark.of(Kind.STATEMENT_CUT, "liquibase", statement.span()))
                .toList();
    }

    private void changeSet(Node changeSet) {
        Optional<Node> before = changeSet.child("preConditions");
        if (!conditions.runs(changeSet) || before.filter(conditions::refuses).isPresent()) {
            return;
        }
        boolean outside = changeSet.says("runInTransaction", "false");
        Wrapping wrapping = outside ? Wrapping.AUTOCOMMIT : Wrapping.JDBC;
        comments(changeSet.span().start());
        if (outside && takenOut.isEmpty()) {
            int start = sheet.length();
            sheet.write("/* runInTransaction=false */", changeSet.span());
            takenOut = Optional.of(new Span(start, sheet.length()));
            sheet.between("\n");
        }
        boolean always = before.filter(conditions::mayPassOver).isEmpty()
                && !changeSet.says("failOnError", "false")
                && !Conditions.isChosen(changeSet);
        Runs runs = always ? Runs.ALWAYS : Runs.SOMETIMES;
        Part part = new Part(
                changeSet.said("author") + ":" + changeSet.said("id"),
                changeSet.value(ChangeSetLine.OWN_FILE).map(Text::text).orElse(changelog.file()),
                ChangeSetLine.again(changeSet),
                back(changeSet));
        changeSet.value("comment").ifPresent(text -> comment(text.text(), text.written()));
        int rank = ChangeSetLine.rank(changeSet);
        int start = sheet.length();
        ModifiedSql modified = ModifiedSql.of(changeSet, conditions);
        for (Node change : changes(changeSet)) {
            comments(change.span().start());
            int from = sheet.length();
            writer.write(change);
            if (!modified.steps().isEmpty() && sheet.length() > from) {
                sheet.again(from, change.span(), modified::applied);
            }
        }
        stretches.add(new Stretch(Direction.UP, wrapping, runs, part, rank, new Span(start, sheet.length())));
        if (part.back() == Return.BY_TOOL) {
            int from = sheet.length();
            List<Node> taken = new ArrayList<>(changes(changeSet));
            Collections.reverse(taken);
            taken.forEach(writer::takeBack);
            Span span = new Span(from, sheet.length());
            stretches.add(new Stretch(Direction.DOWN, wrapping, Runs.ALWAYS, part, rank, span));
        }
        changeSet.children("rollback").forEach(back -> {
            int from = sheet.length();
            rollback(back);
            Span span = new Span(from, sheet.length());
            stretches.add(new Stretch(Direction.DOWN, wrapping, Runs.ALWAYS, part, rank, span));
        });
    }

    /** What has no inverse of its own keeps Liquibase from taking back the whole change set. */
    private Return back(Node changeSet) {
        List<Node> back = changeSet.children("rollback").toList();
        if (!back.isEmpty()) {
            return back.stream().allMatch(ChangelogReader::isEmpty) ? Return.NEEDLESS : Return.WRITTEN;
        }
        return changes(changeSet).stream().allMatch(writer::isUndone) ? Return.BY_TOOL : Return.WRITTEN;
    }

    private static boolean isEmpty(Node back) {
        return back.children().isEmpty()
                && back.text()
                        .filter(text -> !NOTHING.matcher(text.text().strip()).matches())
                        .isEmpty();
    }

    /** In YAML they are in a list of their own. */
    private static List<Node> changes(Node changeSet) {
        return changeSet
                .child("changes")
                .map(Node::children)
                .orElseGet(() -> changeSet.children().stream()
                        .filter(child -> !changeSet.values().containsKey(child.name()))
                        .toList());
    }

    private void rollback(Node back) {
        if (back.children().isEmpty()) {
            back.text()
                    .filter(text -> !NOTHING.matcher(text.text().strip()).matches())
                    .ifPresent(text -> writer.statements(back, text));
        }
        back.children().forEach(this::change);
    }

    private void change(Node change) {
        comments(change.span().start());
        writer.write(change);
    }

    /** The comments up to a place, as SQL has them. */
    private void comments(int until) {
        while (!comments.isEmpty() && comments.peek().start() < until) {
            Span comment = comments.pop();
            comment(source.text(comment), comment);
        }
    }

    private void comment(String text, Span written) {
        sheet.write("/* " + text.replace("*/", "* /") + " */", written).between("\n");
    }
}
