package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Cut.Mark;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Part;
import dev.schemalint.layout.Migration.Return;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Liquibase's formatted SQL: change sets with a transaction each, and with the way back in comments. */
final class FormattedSql {

    private static final Pattern HEAD = Pattern.compile("(?i)\\A\\s*--\\s*liquibase\\s*formatted.*");
    /** 1: the name of a change set; 2: its attributes; 3: lines that lead back; 4: where a block that leads back begins. */
    private static final Pattern LINE = Pattern.compile("(?im)^[ \\t]*--[ \\t]*changeset[ \\t]+"
            + "((?:\"[^\"\\n]+\"|[^:\\n]+):[ \\t]*(?:\"[^\"\\n]+\"|\\S+))([^\\n]*)"
            + "|^[ \\t]*--[ \\t]*rollback[ \\t]+(?:(?:empty|not required)[^\\n]*|(?=\\S))()"
            + "|^[ \\t]*(/\\*[ \\t]*liquibase[ \\t]+rollback)");

    private static final Pattern NO_WAY_BACK = Pattern.compile("(?i)rollback[ \\t]+(?:empty|not required)");
    private static final Pattern PROPERTY = Pattern.compile("(?im)^[ \\t]*--[ \\t]*property[ \\t]+([^\\n]*)");
    private static final Pattern DASHES = Pattern.compile("(?m)^[ \\t]*--(?=\\S)");
    private static final Pattern END_OF_BLOCK = Pattern.compile("\\*/");

    private final SourceText source;
    private final Cut cut;
    private final Conditions conditions;
    private final Dialect dialect;
    private final SortedMap<Integer, List<Section>> sections = new TreeMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<Span> takenOut = Optional.empty();

    private FormattedSql(SourceText source, Dialect dialect) {
        List<MatchResult> places = places(source.content());
        this.source = source;
        this.dialect = dialect;
        this.cut = Cut.at(places, remarked(parted(source, places), dialect), dialect);
        this.conditions = new Conditions(dialect);
    }

    static boolean speaksIn(String text) {
        return HEAD.matcher(text).lookingAt();
    }

    static Migration read(SourceText source, Dialect dialect) {
        return new FormattedSql(source, dialect).read();
    }

    /** What its lines say placeholders stand for. */
    static List<Node> properties(String text) {
        return speaksIn(text)
                ? PROPERTY.matcher(text)
                        .results()
                        .map(line -> ChangeSetLine.attributes("property", line.group(1)))
                        .toList()
                : List.of();
    }

    private static Node head(String text) {
        Matcher head = HEAD.matcher(text);
        return ChangeSetLine.attributes("head", head.lookingAt() ? head.group() : "");
    }

    private Migration read() {
        ChangeSetLine changeSet = ChangeSetLine.NONE;
        Part part = Part.WHOLE;
        String file = head(source.content()).said(ChangeSetLine.OWN_FILE);
        if (speaksIn(source.content())) {
            remarks.addAll(FormattedSlips.in(source.content()));
            cut.before().stream()
                    .findFirst()
                    .map(Statement::span)
                    .ifPresent(span -> remarks.add(Remark.of(Kind.DIRECTIVE_WITHOUT_EFFECT, "liquibase-before", span)));
        } else {
            add(Direction.UP, changeSet, part, cut.before());
        }
        for (int i = 0; i < cut.marks().size(); i++) {
            Mark mark = cut.marks().get(i);
            List<Statement> behind = cut.behind(i);
            Optional<ChangeSetLine> begun = changeSet(mark.match());
            if (begun.isPresent()) {
                changeSet = begun.get();
                part = changeSet.part(file, back(i));
                if (changeSet.outside() && takenOut.isEmpty()) {
                    takenOut = Optional.of(mark.span());
                }
            }
            if (!changeSet.runs(conditions)) {
                continue;
            }
            boolean back = begun.isEmpty() && mark.match().groupCount() > 0;
            int backUntil = back ? endOfWayBack(mark) : 0;
            int leadingBack = (int) behind.stream()
                    .filter(statement -> statement.span().start() < backUntil)
                    .count();
            add(Direction.DOWN, changeSet, part, behind.subList(0, leadingBack));
            add(Direction.UP, changeSet, part, behind.subList(leadingBack, behind.size()));
        }
        Script script = new Script(source, statements, cut.script().comments());
        List<Section> inOrder = sections.values().stream().flatMap(List::stream).toList();
        return new Migration(script, LiquibaseLayout.TOOL, inOrder, takenOut, remarks);
    }

    /** Liquibase takes no SQL back by itself, but a line below that of a change set may say that it need not. */
    private Return back(int begun) {
        for (int i = begun + 1; i < cut.marks().size(); i++) {
            Mark mark = cut.marks().get(i);
            if (changeSet(mark.match()).isPresent()) {
                return Return.WRITTEN;
            }
            if (NO_WAY_BACK.matcher(source.text(mark.span())).find()) {
                return Return.NEEDLESS;
            }
        }
        return Return.WRITTEN;
    }

    private void add(Direction direction, ChangeSetLine changeSet, Part part, List<Statement> behind) {
        if (behind.isEmpty()) {
            return;
        }
        Runs runs = changeSet.always() ? Runs.ALWAYS : Runs.SOMETIMES;
        List<Statement> run = behind.stream()
                .map(statement -> new Statement(
                        statement.span(),
                        statement.operations(),
                        statement.conditions(),
                        statement.runs().inside(runs)))
                .toList();
        statements.addAll(run);
        Wrapping alone =
                changeSet.isWhole() ? Wrapping.AUTOCOMMIT.sentAtOnce(dialect, run.size()) : Wrapping.AUTOCOMMIT;
        sections.computeIfAbsent(ChangeSetLine.rank(changeSet.said()), rank -> new ArrayList<>())
                .add(new Section(direction, changeSet.outside() ? alone : Wrapping.JDBC, run, part));
        if (changeSet.isSplit()) {
            run.stream()
                    .filter(statement -> Splitting.cuts(source.text(statement.span())))
                    .forEach(statement -> remarks.add(Remark.of(Kind.STATEMENT_CUT, "liquibase", statement.span())));
        }
    }

    /** A line leads back as far as it goes, a block to its end. */
    private int endOfWayBack(Mark mark) {
        return mark.match().group(3) == null
                ? source.content().length()
                : source.lines()
                        .end(source.lines().position(mark.span().start()).line());
    }

    private Optional<ChangeSetLine> changeSet(MatchResult line) {
        if (line.groupCount() == 0 || line.group(1) == null) {
            return Optional.empty();
        }
        String below = source.content().substring(line.end());
        return Optional.of(ChangeSetLine.of(line.group(1), line.group(2), below));
    }

    /** The lines for Liquibase, and the ends of the blocks among them, which have no groups. */
    private static List<MatchResult> places(String text) {
        List<MatchResult> places = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        Matcher end = END_OF_BLOCK.matcher(text);
        while (line.find()) {
            places.add(line.toMatchResult());
            if (line.group(4) != null && end.find(line.end())) {
                places.add(end.toMatchResult());
            }
        }
        return places;
    }

    /** What two dashes begin is a comment to Liquibase, whatever the server makes of dashes without a space. */
    private static SourceText remarked(SourceText source, Dialect dialect) {
        Matcher dashes = DASHES.matcher(source.content());
        if (!dialect.isMysqlOrMariaDb() || !dashes.find()) {
            return source;
        }
        StringBuilder text = new StringBuilder(source.content());
        do {
            text.setCharAt(dashes.end(), ' ');
        } while (dashes.find());
        return source.letteredAs(text.toString());
    }

    /** The text with a semicolon wherever a change set has its own mark between statements. */
    private static SourceText parted(SourceText source, List<MatchResult> places) {
        char[] text = source.content().toCharArray();
        boolean changed = false;
        for (int i = 0; i < places.size(); i++) {
            MatchResult place = places.get(i);
            Optional<Pattern> delimiter = place.groupCount() == 0 || place.group(1) == null
                    ? Optional.empty()
                    : ChangeSetLine.of(place.group(1), place.group(2), "").delimiter();
            if (delimiter.isPresent()) {
                int end = i + 1 < places.size() ? places.get(i + 1).start() : text.length;
                Matcher found = delimiter.get().matcher(source.content()).region(place.end(), end);
                while (found.find()) {
                    for (int at = found.start(1); at < found.end(1); at++) {
                        text[at] = at == found.start(1) ? ';' : ' ';
                    }
                    changed = true;
                }
            }
        }
        return changed ? source.letteredAs(String.valueOf(text)) : source;
    }
}
