package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.Position;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text cut at its tool's own lines, each of which ends the statement before it. */
final class Cut {

    /**
     * A line for the tool.
     *
     * @param match what the pattern found in it
     */
    record Mark(Span span, MatchResult match) {

        /** A group of the pattern in small letters; empty where it found none. */
        String group(int number) {
            String found = match.group(number);
            return found == null ? "" : found.strip().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern SEMICOLON = Pattern.compile("(?:\\s|--(?!>)[^\\n]*+\\n|/\\*(?s:.*?)\\*/)*+;");

    private final SourceText source;
    private final List<Mark> marks;
    private final Script script;

    private Cut(SourceText source, List<Mark> marks, Script script) {
        this.source = source;
        this.marks = marks;
        this.script = script;
    }

    static Cut whole(SourceText source, Dialect dialect) {
        return new Cut(source, List.of(), ScriptReader.read(source, dialect));
    }

    /** Cuts at every place the pattern finds. */
    static Cut at(Pattern pattern, SourceText source, Dialect dialect) {
        return at(pattern.matcher(source.content()).results().toList(), source, dialect);
    }

    /** Cuts at these places, given in their order. */
    static Cut at(List<MatchResult> places, SourceText source, Dialect dialect) {
        List<Mark> marks = places.stream()
                .map(match -> new Mark(new Span(match.start(), match.end()), match))
                .toList();
        if (marks.isEmpty()) {
            return whole(source, dialect);
        }
        char[] text = source.content().toCharArray();
        for (int i = 0; i < marks.size(); i++) {
            Span span = marks.get(i).span();
            for (int at = span.start(); at < span.end(); at++) {
                text[at] = text[at] == '\n' || text[at] == '\r' ? text[at] : ' ';
            }
            text[span.start()] = i > 0 && continues(marks.get(i - 1), marks.get(i), source) ? ' ' : ';';
        }
        SourceText read = source.letteredAs(String.valueOf(text));
        Script script = ScriptReader.read(read, dialect);
        return new Cut(source, marks, new Script(source, script.statements(), script.comments()));
    }

    /** Lines that begin alike and follow each other hold one text. */
    private static boolean continues(Mark before, Mark mark, SourceText source) {
        Position one = source.position(before.span().start());
        Position two = source.position(mark.span().start());
        return two.line() == one.line() + 1
                && one.column() == 1
                && two.column() == 1
                && source.text(before.span())
                        .strip()
                        .equals(source.text(mark.span()).strip());
    }

    Script script() {
        return script;
    }

    List<Mark> marks() {
        return marks;
    }

    /** The statements before the first mark. */
    List<Statement> before() {
        return between(
                0, marks.isEmpty() ? Integer.MAX_VALUE : marks.get(0).span().start());
    }

    /** The statements behind a mark, up to the next one. */
    List<Statement> behind(int mark) {
        int end = mark + 1 < marks.size() ? marks.get(mark + 1).span().start() : Integer.MAX_VALUE;
        return between(marks.get(mark).span().end(), end);
    }

    private List<Statement> between(int from, int to) {
        List<Statement> all = script.statements();
        int first = first(all, from);
        int last = to == Integer.MAX_VALUE ? all.size() : first(all, to);
        return new ArrayList<>(all.subList(first, Math.max(first, last)));
    }

    /** The first statement that begins at an offset or after it. */
    private static int first(List<Statement> statements, int offset) {
        int low = 0;
        int high = statements.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statements.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a semicolon follows, with nothing but spaces and comments before it. */
    boolean endsWithSemicolon(Span statement) {
        return SEMICOLON
                .matcher(source.content())
                .region(statement.end(), source.content().length())
                .lookingAt();
    }

    SourceText source() {
        return source;
    }
}
