package dev.schemalint.silence;

import dev.schemalint.document.Document;
import dev.schemalint.document.Flaw;
import dev.schemalint.document.JsonWriter;
import dev.schemalint.document.Tree;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.document.YamlReader;
import dev.schemalint.finding.Finding;
import dev.schemalint.text.Fingerprint;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The findings that were there when a project began to look: they may stay, and new ones may not come. */
public final class Baseline {

    private static final String VERSION = "schemaVersion";
    private static final String VERSION_READ = "1";
    private static final String FINDINGS = "findings";
    private static final String RULE = "rule";
    private static final String FILE = "file";
    private static final String STATEMENT = "statement";

    private final SourceText source;
    private final List<Known> known;

    private Baseline(SourceText source, List<Known> known) {
        this.source = source;
        this.known = List.copyOf(known);
    }

    /**
     * A finding that may stay.
     *
     * @param statement the fingerprint of its statement, which stays when the statement moves
     * @param place where the baseline says so
     */
    public record Known(String rule, String file, String statement, Span place) {}

    /** A baseline as read, or why it cannot be. */
    public record Reading(Optional<Baseline> baseline, List<Flaw> flaws) {}

    /**
     * What the baseline leaves of findings.
     *
     * @param stale what it knows of the files that were looked at, and is there no more
     */
    public record Result(List<Finding> left, List<Finding> passed, List<Known> stale) {}

    public static Reading read(SourceText source) {
        Document document = YamlReader.read(source);
        if (!document.flaws().isEmpty()) {
            return new Reading(Optional.empty(), document.flaws());
        }
        boolean right = document.root().flatMap(root -> text(root, VERSION)).equals(Optional.of(VERSION_READ));
        Optional<Tree> findings =
                document.root().filter(Mapping.class::isInstance).flatMap(root -> ((Mapping) root).get(FINDINGS));
        if (!right || findings.filter(Sequence.class::isInstance).isEmpty()) {
            return flawed(
                    1, "this is no baseline of schemaVersion " + VERSION_READ + "; schemalint baseline writes one");
        }
        List<Known> known = new ArrayList<>();
        for (Tree item : ((Sequence) findings.get()).items()) {
            Optional<String> rule = text(item, RULE);
            Optional<String> file = text(item, FILE);
            Optional<String> statement = text(item, STATEMENT);
            if (rule.isEmpty() || file.isEmpty() || statement.isEmpty()) {
                return flawed(item.line(), "a finding here has a rule, a file and a statement");
            }
            known.add(new Known(rule.get(), file.get(), statement.get(), item.span()));
        }
        return new Reading(Optional.of(new Baseline(source, known)), List.of());
    }

    /** Writes what was found, so that it may stay. */
    public static void write(List<Finding> findings, Function<Finding, String> statements, Writer out)
            throws IOException {
        JsonWriter json = JsonWriter.on(out);
        json.object().field(VERSION, Long.parseLong(VERSION_READ)).array(FINDINGS);
        for (Finding finding : findings) {
            json.onOneLine().object().field(RULE, finding.rule());
            json.field(FILE, finding.location().file());
            json.field(STATEMENT, Fingerprint.of(statements.apply(finding))).endObject();
        }
        json.endArray().endObject().finish();
    }

    /** Where it was read. */
    public SourceText source() {
        return source;
    }

    /**
     * Takes each finding it knows out once: first those that are where they were, then those that moved to another file.
     *
     * @param looked the files that were looked at
     */
    public Result over(List<Finding> findings, Function<Finding, String> statements, Set<String> looked) {
        List<String> marks =
                findings.stream().map(statements).map(Fingerprint::of).toList();
        Set<Known> open = new LinkedHashSet<>(known);
        BitSet passed = new BitSet();
        pass(
                marks,
                findings,
                open,
                passed,
                Known::file,
                finding -> finding.location().file());
        pass(marks, findings, open, passed, one -> "", finding -> "");
        List<Finding> left = new ArrayList<>();
        List<Finding> gone = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            (passed.get(i) ? gone : left).add(findings.get(i));
        }
        return new Result(
                left,
                gone,
                open.stream().filter(one -> looked.contains(one.file())).toList());
    }

    private static void pass(
            List<String> marks,
            List<Finding> findings,
            Set<Known> open,
            BitSet passed,
            Function<Known, String> file,
            Function<Finding, String> fileNow) {
        Map<List<String>, Deque<Known>> waiting = new HashMap<>();
        for (Known one : open) {
            waiting.computeIfAbsent(List.of(one.rule(), one.statement(), file.apply(one)), same -> new ArrayDeque<>())
                    .add(one);
        }
        for (int i = passed.nextClearBit(0); i < findings.size(); i = passed.nextClearBit(i + 1)) {
            Finding finding = findings.get(i);
            Deque<Known> same = waiting.get(List.of(finding.rule(), marks.get(i), fileNow.apply(finding)));
            if (same != null && !same.isEmpty()) {
                open.remove(same.remove());
                passed.set(i);
            }
        }
    }

    private static Optional<String> text(Tree tree, String key) {
        return tree instanceof Mapping mapping
                ? mapping.get(key).filter(Scalar.class::isInstance).map(value -> ((Scalar) value).text())
                : Optional.empty();
    }

    private static Reading flawed(int line, String message) {
        return new Reading(Optional.empty(), List.of(new Flaw(line, message)));
    }
}
