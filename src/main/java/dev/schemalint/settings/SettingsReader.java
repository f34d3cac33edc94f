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
import dev.schemalint.settings.Settings.NamedFile;
import dev.schemalint.text.Nearest;
import dev.schemalint.text.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

    static final List<String> KEYS = List.of(
            "extends",
            "targets",
            "tool",
            "judge-after",
            "history",
            "runner",
            "sizes",
            "profile",
            "rules",
            "fail-on",
            "baseline",
            "overrides");
    static final List<String> OVERRIDE_KEYS =
            List.of("paths", "targets", "tool", "judge-after", "runner", "sizes", "profile", "rules", "fail-on");
    static final List<String> HISTORIES = List.of("complete");
    static final List<String> RUNNER_KEYS = List.of("lock_timeout");
    static final List<String> SIZE_KEYS = List.of("small");
    static final List<String> RULE_LEVELS = List.of("off", "note", "warning", "error");
    static final Pattern DURATION = Pattern.compile("[0-9]+(\\.[0-9]+)?(us|ms|s|min|h|d)?");

    private final Known known;
    private final String name;
    private final Path folder;
    private final List<Flaw> flaws;
    private final List<Extension> extended = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<PathSettings> overrides = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Map<String, String> runner = new LinkedHashMap<>();
    private final Map<String, Optional<Severity>> rules = new LinkedHashMap<>();
    private final List<String> smallTables = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();
    private Optional<String> tool = Optional.empty();
    private Optional<String> judgeAfter = Optional.empty();
    private Optional<FailOn> failOn = Optional.empty();
    private Optional<NamedFile> baseline = Optional.empty();
    private boolean completeHistory;

    private SettingsReader(Known known, String name, Path folder, List<Flaw> flaws) {
        this.known = known;
        this.name = name;
        this.folder = folder;
        this.flaws = flaws;
    }

    /** The names that settings may use. */
    public record Known(Set<String> rules, List<String> tools, List<String> profiles) {}

    /** A settings file whose settings hold where this one says nothing. */
    public record Extension(Path file, int line) {}

    /**
     * The settings, if nothing is wrong in the file.
     *
     * @param extended those it builds on; of several the last one wins
     * @param flaws what is wrong, in the order of the lines
     */
    public record Result(Settings settings, List<Extension> extended, List<Flaw> flaws) {
        public Result {
            extended = List.copyOf(extended);
            flaws = List.copyOf(flaws);
        }
    }

    /** @param folder where the file lies, from which the paths in it start */
    public static Result read(SourceText source, Path folder, Known known) {
        Document document = YamlReader.read(source);
        SettingsReader reader = new SettingsReader(known, source.path(), folder, new ArrayList<>(document.flaws()));
        document.root().ifPresent(root -> reader.all("the file", root, KEYS));
        return new Result(reader.settings(), reader.extended, reader.flaws);
    }

    private Settings settings() {
        return new Settings(
                targets,
                tool,
                judgeAfter,
                runner,
                smallTables,
                profiles,
                rules,
                failOn,
                completeHistory,
                baseline,
                overrides);
    }

    private void all(String what, Tree tree, List<String> keys) {
        eachKey(what, tree, "key", keys, entry -> {
            switch (entry.key().text()) {
                case "extends" ->
                    texts("each of 'extends'", entry.value())
                            .forEach(text ->
                                    path(text).ifPresent(file -> extended.add(new Extension(file, text.line()))));
                case "history" ->
                    completeHistory = text("'history'", entry.value())
                            .flatMap(text -> known("value of 'history'", text, HISTORIES))
                            .isPresent();
                case "baseline" -> baseline = text("'baseline'", entry.value()).flatMap(this::named);
                case "overrides" -> overrides(entry.value());
                case "paths" -> texts("each of 'paths'", entry.value()).forEach(this::pattern);
                case "targets" -> targets(entry.value());
                case "tool" ->
                    tool = text("'tool'", entry.value())
                            .flatMap(text -> known("tool", text, known.tools()))
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
                            .flatMap(text -> known("profile", text, known.profiles()).stream())
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

    private void overrides(Tree tree) {
        if (!(tree instanceof Sequence sequence)) {
            wrong(tree, "'overrides' must be a list, each with 'paths', not " + tree.kind());
            return;
        }
        for (Tree item : sequence.items()) {
            SettingsReader reader = new SettingsReader(known, name, folder, flaws);
            reader.all("each of 'overrides'", item, OVERRIDE_KEYS);
            if (reader.patterns.isEmpty() && item instanceof Mapping) {
                wrong(item, "an override without 'paths' holds for no file");
            }
            overrides.add(new PathSettings(folder, reader.patterns, reader.settings()));
        }
    }

    private void pattern(Scalar text) {
        if (PathSettings.isPattern(text.text())) {
            patterns.add(text.text());
        } else {
            wrong(text, "'" + text.text() + "' is no pattern of files; write for example 'db/legacy' or '*_seed.sql'");
        }
    }

    private Optional<Path> path(Scalar text) {
        try {
            return Optional.of(folder.resolve(text.text()).normalize());
        } catch (InvalidPathException notAPath) {
            wrong(text, "'" + text.text() + "' is no path");
            return Optional.empty();
        }
    }

    private Optional<NamedFile> named(Scalar text) {
        return path(text).map(file -> new NamedFile(file, name + ":" + text.line()));
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
                known.rules(),
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
        String choices = (values.size() == 1 ? "; there is only " : "; there are ") + String.join(", ", values);
        wrong(text, "'" + text.text() + "' is no " + what + (question.isEmpty() ? choices : question));
        return Optional.empty();
    }

    private void wrong(Tree where, String message) {
        flaws.add(new Flaw(where.line(), message));
    }
}
