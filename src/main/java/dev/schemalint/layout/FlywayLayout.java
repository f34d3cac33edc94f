package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Flyway: versions in names, a transaction for each file, given up for statements of which Flyway knows better. */
final class FlywayLayout implements Layout {

    /** How a statement begins that may be one of those below. */
    private static final Pattern MAYBE_LEFT_OUT = Pattern.compile("(?i)(?:CREATE|DROP)\\s+(?:DATABASE|TABLESPACE|"
            + "SUBSCRIPTION|UNIQUE|INDEX)|ALTER\\s+SYSTEM|REINDEX|VACUUM|DISCARD|\\w+\\s*(?:--|/\\*)|\\W");

    private static final List<Pattern> LEFT_OUT = List.of(
            Pattern.compile("^(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION) .*"),
            Pattern.compile("^ALTER SYSTEM .*"),
            Pattern.compile("^(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY .*"),
            Pattern.compile("^REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM) .*"),
            Pattern.compile("^VACUUM.*"),
            Pattern.compile("^DISCARD ALL.*"));
    private static final Pattern CONCURRENT =
            Pattern.compile("(?:CREATE(?: UNIQUE)?|DROP) INDEX CONCURRENTLY |REINDEX .*\\bCONCURRENTLY\\b"
                    + "|ALTER TABLE .* DETACH PARTITION .* CONCURRENTLY ");
    private static final int LOOKED_AT = 200;
    private static final Pattern SPACES_AND_COMMENTS =
            Pattern.compile("(?:\\s|--[^\\n]*+(?:\\n|$)|/\\*(?s:.*?)\\*/)++");

    private final Map<Path, Habits> habits = new ConcurrentHashMap<>();

    @Override
    public String tool() {
        return "flyway";
    }

    @Override
    public boolean claims(Path file, Folders around) {
        String name = name(file);
        FlywayNames names = of(file, around).names();
        return names.isMigration(name)
                || (names.isNearly(name) || names.isCallback(name))
                        && names.areIn(around.names(Layout.super.root(file, around)));
    }

    @Override
    public Path root(Path file, Folders around) {
        return of(file, around).locations().root(Layout.super.root(file, around));
    }

    @Override
    public List<Path> beside(Path root, Folders around) {
        return of(root.resolve("any"), around).locations().beside(root);
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        return of(file, around).names().place(name(file));
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        Habits habits = of(file.path(), file.around());
        FlywaySettings settings = habits.settings();
        FlywaySettings own = FlywaySettings.ofScript(file);
        boolean fills = own.is("placeholderReplacement", settings.is("placeholderReplacement", true));
        SourceText text = fills ? habits.placeholders().filled(file.source()) : file.source();
        Script script = ScriptReader.read(text, dialect);
        Optional<Boolean> said = Optional.of("executeInTransaction")
                .filter(name -> own.says(name) || !settings.is(name, true))
                .map(name -> own.is(name, false));
        List<Statement> leftOut = said.isPresent() || dialect != Dialect.POSTGRESQL
                ? List.of()
                : script.statements().stream()
                        .filter(statement -> isLeftOut(text, statement))
                        .toList();
        boolean outside = said.equals(Optional.of(false)) || !leftOut.isEmpty();
        boolean all = leftOut.size() == script.statements().size() || settings.is("mixed", false);
        List<Remark> remarks = new ArrayList<>();
        if (!leftOut.isEmpty() && !all) {
            remarks.add(
                    Remark.of(Kind.FILE_REFUSED, "flyway-mixed", leftOut.get(0).span()));
        } else if (outside && dialect == Dialect.POSTGRESQL && settings.is("postgresql.transactional.lock", true)) {
            script.statements().stream()
                    .filter(statement -> waitsForOthers(text, statement))
                    .findFirst()
                    .ifPresent(waiting -> remarks.add(Remark.of(Kind.WAITS_FOR_ITS_TOOL, "flyway", waiting.span())));
        }
        if (fills) {
            habits.placeholders()
                    .missing(text.content())
                    .ifPresent(span -> remarks.add(new Remark(
                            Kind.PLACEHOLDER_LEFT, "flyway", span, Map.of("placeholder", span.in(text.content())))));
        }
        Wrapping alone = outside ? Wrapping.AUTOCOMMIT : Wrapping.JDBC;
        Wrapping wrapping = settings.is("group", false) ? alone.overAllPending() : alone;
        Optional<Span> takenOut =
                leftOut.stream().map(Statement::span).findFirst().or(() -> Optional.of(new Span(0, 0)));
        return new Migration(
                script,
                tool(),
                List.of(new Section(Whole.direction(file, this), wrapping, script.statements())),
                takenOut.filter(span -> outside),
                remarks);
    }

    @Override
    public List<Migration> together(List<Migration> pending, Path one, Folders around) {
        FlywaySettings settings = of(one, around).settings();
        return settings.is("group", false) ? FlywayGroup.of(pending, settings.is("mixed", false)) : pending;
    }

    /** What a project says, and the names that follow from it. */
    private record Habits(
            FlywaySettings settings, FlywayNames names, FlywayLocations locations, FlywayPlaceholders placeholders) {}

    private Habits of(Path file, Folders around) {
        return habits.computeIfAbsent(Layout.super.root(file, around), folder -> {
            FlywaySettings settings = FlywaySettings.around(file, around);
            return new Habits(
                    settings,
                    new FlywayNames(settings),
                    FlywayLocations.of(settings, around),
                    FlywayPlaceholders.of(settings));
        });
    }

    /** Flyway's own list of what cannot run in a transaction; shorter than PostgreSQL's. */
    private static boolean isLeftOut(SourceText text, Statement statement) {
        if (!MAYBE_LEFT_OUT
                .matcher(text.content())
                .region(statement.span().start(), statement.span().end())
                .lookingAt()) {
            return false;
        }
        String beginning = beginning(text, statement);
        return LEFT_OUT.stream().anyMatch(pattern -> pattern.matcher(beginning).matches());
    }

    private static boolean waitsForOthers(SourceText text, Statement statement) {
        return CONCURRENT.matcher(beginning(text, statement)).lookingAt();
    }

    private static String beginning(SourceText source, Statement statement) {
        int end = Math.min(statement.span().end(), statement.span().start() + LOOKED_AT);
        String text = source.text(new Span(statement.span().start(), end));
        return SPACES_AND_COMMENTS.matcher(text).replaceAll(" ").toUpperCase(Locale.ROOT) + " ";
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
