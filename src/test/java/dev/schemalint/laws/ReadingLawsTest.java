package dev.schemalint.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.operation.DataOperation.Copy;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every statement comes out once and in order, everything in it stands inside it, and nothing is lost between them. */
class ReadingLawsTest {

    /** What templates decide about the lines around them, and what separates statements. */
    private static final Pattern NOTHING =
            Pattern.compile("(?s)(\\s|\\\\?;|\\x{FEFF}|\\{\\{.*?\\}\\}|\\{%.*?%\\}|\\{#.*?#\\})*");

    @Test
    void placesHoldWhatTheySay() {
        assertThat(Corpus.scripts().flatMap(source -> broken(source).stream().map(law -> source.path() + ": " + law)))
                .isEmpty();
    }

    private static List<String> broken(SourceText source) {
        Script script = ScriptReader.read(source, Corpus.dialect());
        List<String> broken = new ArrayList<>();
        int end = 0;
        boolean rowsMayFollow = false;
        for (Statement statement : script.statements()) {
            if (statement.span().start() < end) {
                broken.add("a statement at " + statement.span() + " begins before the last one ends");
            } else if (!rowsMayFollow) {
                lost(script, new Span(end, statement.span().start())).forEach(broken::add);
            }
            broken.addAll(Places.wrong(statement, source.content()));
            rowsMayFollow = statement.operations().stream().anyMatch(ReadingLawsTest::readsRowsBehindIt);
            end = statement.span().end();
        }
        if (!rowsMayFollow) {
            lost(script, new Span(end, source.content().length())).forEach(broken::add);
        }
        return broken;
    }

    private static boolean readsRowsBehindIt(Operation operation) {
        return operation instanceof Copy copy && copy.inline()
                || operation.kind().equals("client-command");
    }

    /** What stands between two statements and is neither a comment nor a separator. */
    private static Stream<String> lost(Script script, Span gap) {
        StringBuilder rest = new StringBuilder();
        int from = gap.start();
        List<Span> comments = script.comments().stream()
                .filter(gap::contains)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        for (Span comment : comments) {
            rest.append(script.source().content(), from, comment.start());
            from = comment.end();
        }
        rest.append(script.source().content(), from, gap.end());
        return NOTHING.matcher(rest).matches()
                ? Stream.empty()
                : Stream.of("lost: " + rest.toString().strip());
    }
}
