package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Cut.Mark;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Migration.Wrapping;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Liquibase's formatted SQL: change sets with a transaction each, and with the way back in comments. */
final class FormattedSql {

    private static final Pattern HEAD = Pattern.compile("(?i)\\A\\s*--\\s*liquibase\\s*formatted.*");
    /** 1: the attributes of a change set; 2: lines that lead back; 3: where a block that leads back begins. */
    private static final Pattern LINE = Pattern.compile("(?im)^[ \\t]*--[ \\t]*changeset[ \\t]+"
            + "(?:\"[^\"\\n]+\"|[^:\\n]+):[ \\t]*(?:\"[^\"\\n]+\"|\\S+)([^\\n]*)"
            + "|^[ \\t]*--[ \\t]*rollback[ \\t]+(?:(?:empty|not required)[^\\n]*|(?=\\S))()"
            + "|^[ \\t]*(/\\*[ \\t]*liquibase[ \\t]+rollback)");

    private static final Pattern END_OF_BLOCK = Pattern.compile("\\*/");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)\\brunInTransaction:\"?false\\b");
    private static final Pattern UNSPLIT = Pattern.compile("(?i)\\b(?:splitStatements:\"?false\\b|endDelimiter:)");

    private FormattedSql() {}

    static boolean speaksIn(String text) {
        return HEAD.matcher(text).lookingAt();
    }

    static Migration read(MigrationFile file, Dialect dialect) {
        SourceText source = file.source();
        Cut cut = Cut.at(places(source.content()), source, dialect);
        List<Section> sections = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Optional<Span> takenOut = Optional.empty();
        Wrapping wrapping = Wrapping.TOOL;
        boolean unsplit = false;
        add(sections, Direction.UP, wrapping, cut.before());
        for (int i = 0; i < cut.marks().size(); i++) {
            Mark mark = cut.marks().get(i);
            Optional<String> attributes = attributes(mark);
            if (attributes.isPresent()) {
                unsplit = UNSPLIT.matcher(attributes.get()).find();
                wrapping = OUTSIDE.matcher(attributes.get()).find() ? Wrapping.AUTOCOMMIT : Wrapping.TOOL;
                takenOut = wrapping == Wrapping.TOOL ? takenOut : takenOut.or(() -> Optional.of(mark.span()));
            }
            boolean back = attributes.isEmpty() && mark.match().groupCount() > 0;
            int backUntil = back ? endOfWayBack(mark, source) : 0;
            List<Statement> behind = cut.behind(i);
            List<Statement> leadingBack = behind.stream()
                    .filter(statement -> statement.span().start() < backUntil)
                    .toList();
            add(sections, Direction.DOWN, wrapping, leadingBack);
            add(sections, Direction.UP, wrapping, behind.subList(leadingBack.size(), behind.size()));
            if (!unsplit) {
                cut.behind(i).stream()
                        .filter(statement -> hasBareSemicolon(source.text(statement.span())))
                        .forEach(
                                statement -> remarks.add(Remark.of(Kind.STATEMENT_CUT, "liquibase", statement.span())));
            }
        }
        return new Migration(cut.script(), LiquibaseLayout.TOOL, sections, takenOut, remarks);
    }

    /** A line leads back as far as it goes, a block to its end. */
    private static int endOfWayBack(Mark mark, SourceText source) {
        return mark.match().group(2) == null
                ? source.content().length()
                : source.lines().end(source.position(mark.span().start()).line());
    }

    /** What a change set says of itself, behind its name. */
    private static Optional<String> attributes(Mark mark) {
        return mark.match().groupCount() == 0
                ? Optional.empty()
                : Optional.ofNullable(mark.match().group(1));
    }

    /** The lines for Liquibase, and the ends of the blocks among them, which have no groups. */
    private static List<MatchResult> places(String text) {
        List<MatchResult> places = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        Matcher end = END_OF_BLOCK.matcher(text);
        while (line.find()) {
            places.add(line.toMatchResult());
            if (line.group(3) != null && end.find(line.end())) {
                places.add(end.toMatchResult());
            }
        }
        return places;
    }

    /** Whether a semicolon stands outside single quotes, which is all Liquibase looks at. */
    static boolean hasBareSemicolon(String statement) {
        boolean quoted = false;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return true;
            }
        }
        return false;
    }

    private static void add(
            List<Section> sections, Direction direction, Wrapping wrapping, List<Statement> statements) {
        if (!statements.isEmpty()) {
            sections.add(new Section(direction, wrapping, statements));
        }
    }
}
