package dev.schemalint.settings;

import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Target.BadTarget;
import dev.schemalint.document.Document;
import dev.schemalint.document.Flaw;
import dev.schemalint.document.Tree;
import dev.schemalint.document.Tree.Entry;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.document.YamlReader;
import dev.schemalint.finding.Severity;
import dev.schemalint.text.Nearest;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads schemalint.yml, and says of everything in it that does not work where it is and what was meant. */
public final class SettingsReader {

    static final List<String> KEYS =
            List.of("targets", "tool", "judge-after", "runner", "sizes", "profile", "rules", "fail-on");
    static final List<String> RUNNER_KEYS = List.of("lock_timeout");
    static final List<String> SIZE_KEYS = List.of("small");
    static final List<String> RULE_LEVELS = List.of("off", "note", "warning", "error");
    static final Pattern DURATION = Pattern.compile("[0-9]+(\\.[0-9]+)?(us|ms|s|min|h|d)?");

    private final Set<String> knownRules;
    private final List<String> knownTools;
    private final List<String> knownProfiles;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Map<String, String> runner = new LinkedHashMap<>();
    private final Map<String, Optional<Severity>> rules = new LinkedHashMap<>();
    private final List<String> smallTables = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();
    private Optional<String> tool = Optional.empty();
    private Optional<String> judgeAfter = Optional.empty();
    private Optional<FailOn> failOn = Optional.empty();

    private SettingsReader(Set<String> knownRules, List<String> knownTools, List<String> knownProfiles) {
        this.knownRules = knownRules;
        this.knownTools = knownTools;
        this.knownProfiles = knownProfiles;
    }

    /**
     * The settings, if nothing is wrong in the file.
     *
     * @param flaws what is wrong, in the order of the lines
     */
    public record Result(Settings settings, List<Flaw> flaws) {
        public Result {
            flaws = List.copyOf(flaws);
        }
    }

    public static Result read(
            SourceText source, Set<String> knownRules, List<String> knownTools, List<String> knownProfiles) {
        Document document = YamlReader.read(source);
        SettingsReader reader = new SettingsReader(knownRules, knownTools, knownProfiles);
        reader.flaws.addAll(document.flaws());
        document.root().ifPresent(reader::root);
        return new Result(
                new Settings(
                        reader.targets,
                        reader.tool,
                        reader.judgeAfter,
                        reader.runner,
                        reader.smallTables,
                        reader.profiles,
                        reader.rules,
                        reader.failOn),
                reader.flaws);
    }

    private void root(Tree tree) {
        eachKey("the file", tree, "key", KEYS, entry -> {
            switch (entry.key().text()) {
                case "targets" -> targets(entry.value());
                case "tool" ->
                    tool = text("'tool'", entry.value())
                            .flatMap(text -> known("tool", text, knownTools))
                            .map(Scalar::text);
                case "judge-after" ->
                    judgeAfter = text("'judge-after'", entry.value()).map(Scalar::text);
                case "runner" -> eachKey("'runner'", entry.value(), "key", RUNNER_KEYS, this::runnerSetting);
                case "sizes" ->
                    eachKey(
                            "'sizes'",
                            entry.value(),
                            "key",
                            SIZE_KEYS,
                            size -> texts("each of 'small'", size.value())
                                    .forEach(text -> smallTables.add(text.text())));
                case "profile" ->
                    texts("each of 'profile'", entry.value()).stream()
                            .flatMap(text -> known("profile", text, knownProfiles).stream())
                            .forEach(text -> profiles.add(text.text()));
                case "rules" -> rules(entry.value());
                case "fail-on" ->
                    failOn = text("'fail-on'", entry.value())
                            .flatMap(text -> known("value of 'fail-on'", text, FailOn.ids()))
                            .flatMap(text -> FailOn.named(text.text()));
                default -> throw new IllegalStateException(entry.key().text());
            }
        });
    }

    private void targets(Tree tree) {
        for (Scalar text : texts("each of 'targets'", tree)) {
            try {
                targets.addAll(Target.parse(text.text()));
            } catch (BadTarget bad) {
                wrong(text, String.valueOf(bad.getMessage()));
            }
        }
    }

    /** One text, or a list of them. */
    private List<Scalar> texts(String what, Tree tree) {
        List<Tree> items = tree instanceof Sequence sequence ? sequence.items() : List.of(tree);
        return items.stream().flatMap(item -> text(what, item).stream()).toList();
    }

    private void runnerSetting(Entry entry) {
        String name = entry.key().text();
        text("'" + name + "'", entry.value()).ifPresent(text -> {
            if (DURATION.matcher(text.text().replace(" ", "")).matches()) {
                runner.put(name, text.text());
            } else {
                wrong(text, "'" + text.text() + "' is no length of time; write for example 5s or 500ms");
            }
        });
    }

    private void rules(Tree tree) {
        eachKey(
                "'rules'",
                tree,
                "rule",
                knownRules,
                entry -> text("'" + entry.key().text() + "'", entry.value())
                        .flatMap(text -> known("severity", text, RULE_LEVELS))
                        .ifPresent(text -> rules.put(entry.key().text(), Severity.named(text.text()))));
    }

    private void eachKey(String what, Tree tree, String kind, Collection<String> keys, Consumer<Entry> reading) {
        if (tree instanceof Scalar scalar && scalar.absent()) {
            return;
        }
        if (!(tree instanceof Mapping mapping)) {
            wrong(tree, what + " must hold keys with values, not " + tree.kind());
            return;
        }
        for (Entry entry : mapping.entries()) {
            String name = entry.key().text();
            if (keys.contains(name)) {
                reading.accept(entry);
            } else {
                String choice = keys.size() <= KEYS.size() ? " (there are: " + String.join(", ", keys) + ")" : "";
                String question = Nearest.question(name, keys);
                wrong(entry.key(), "unknown " + kind + " '" + name + "'" + (question.isEmpty() ? choice : question));
            }
        }
    }

    private Optional<Scalar> text(String what, Tree tree) {
        if (tree instanceof Scalar scalar && !scalar.absent()) {
            return Optional.of(scalar);
        }
        wrong(tree, what + " must be a single text, not " + tree.kind());
        return Optional.empty();
    }

    private Optional<Scalar> known(String what, Scalar text, List<String> values) {
        if (values.contains(text.text())) {
            return Optional.of(text);
        }
        String question = Nearest.question(text.text(), values);
        String choices = "; there are " + String.join(", ", values);
        wrong(text, "'" + text.text() + "' is no " + what + (question.isEmpty() ? choices : question));
        return Optional.empty();
    }

    private void wrong(Tree where, String message) {
        flaws.add(new Flaw(where.line(), message));
    }
}
