package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flyway: versions in names, a transaction for each file, given up for statements of which Flyway knows better. */
final class FlywayLayout implements Layout {

    /** The folders that hold the files of one engine each. */
    private static final Set<String> VENDORS = Set.of(
            "postgresql",
            "postgres",
            "mysql",
            "mariadb",
            "oracle",
            "sqlserver",
            "mssql",
            "sqlite",
            "h2",
            "hsqldb",
            "db2",
            "cockroachdb",
            "derby");

    private static final Pattern OUTSIDE =
            Pattern.compile("(?m)^[ \\t]*executeInTransaction[ \\t]*=[ \\t]*(true|false)");
    private static final List<Pattern> LEFT_OUT = List.of(
            Pattern.compile("^(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION) .*"),
            Pattern.compile("^ALTER SYSTEM .*"),
            Pattern.compile("^(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY .*"),
            Pattern.compile("^REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM) .*"),
            Pattern.compile("^VACUUM.*"),
            Pattern.compile("^DISCARD ALL.*"));
    private static final int LOOKED_AT = 200;
    private static final Pattern SPACES_AND_COMMENTS =
            Pattern.compile("(?:\\s|--[^\\n]*+(?:\\n|$)|/\\*(?s:.*?)\\*/)++");

    private final Map<Path, Habits> habits = new HashMap<>();

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

    /** Locations are searched with all folders in them; those of one engine each are not mixed. */
    @Override
    public Path root(Path file, Folders around) {
        Path own = Layout.super.root(file, around);
        List<Path> locations = of(file, around).settings().locations();
        for (Path folder = own; folder != null && folder.getFileName() != null; folder = folder.getParent()) {
            String name = name(folder).toLowerCase(Locale.ROOT);
            if (VENDORS.contains(name)
                    || name.equals("migration")
                    || name.equals("migrations")
                    || locations.stream().anyMatch(folder::endsWith)) {
                return folder;
            }
        }
        return own;
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        return of(file, around).names().place(name(file));
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        FlywaySettings settings = of(file.path(), file.around()).settings();
        Script script = ScriptReader.read(file.source(), dialect);
        Optional<Boolean> said = file.around()
                .text(file.folder().resolve(file.name() + ".conf"))
                .map(OUTSIDE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).equals("true"))
                .or(() -> Optional.of(false).filter(no -> !settings.is("executeInTransaction", true)));
        List<Statement> leftOut = said.isPresent() || dialect != Dialect.POSTGRESQL
                ? List.of()
                : script.statements().stream()
                        .filter(statement -> isLeftOut(file, statement))
                        .toList();
        boolean outside = said.equals(Optional.of(false)) || !leftOut.isEmpty();
        boolean all = leftOut.size() == script.statements().size() || settings.is("mixed", false);
        List<Remark> remarks = new ArrayList<>();
        if (!leftOut.isEmpty() && !all) {
            remarks.add(
                    Remark.of(Kind.FILE_REFUSED, "flyway-mixed", leftOut.get(0).span()));
        } else if (settings.is("postgresql.transactional.lock", true)
                && leftOut.stream().anyMatch(statement -> waitsForOthers(file, statement))) {
            remarks.add(
                    new Remark(Kind.WAITS_FOR_ITS_TOOL, "flyway", leftOut.get(0).span(), Map.of()));
        }
        Wrapping inside = settings.is("group", false) ? Wrapping.JDBC.overAllPending() : Wrapping.JDBC;
        Optional<Span> takenOut =
                leftOut.stream().map(Statement::span).findFirst().or(() -> Optional.of(new Span(0, 0)));
        return new Migration(
                script,
                tool(),
                List.of(new Section(
                        Whole.direction(file, this), outside ? Wrapping.AUTOCOMMIT : inside, script.statements())),
                takenOut.filter(span -> outside),
                remarks);
    }

    /** What a project says, and the names that follow from it. */
    private record Habits(FlywaySettings settings, FlywayNames names) {}

    private Habits of(Path file, Folders around) {
        return habits.computeIfAbsent(Layout.super.root(file, around), folder -> {
            FlywaySettings settings = FlywaySettings.around(file, around);
            return new Habits(settings, new FlywayNames(settings));
        });
    }

    /** Flyway's own list of what cannot run in a transaction; shorter than PostgreSQL's. */
    private static boolean isLeftOut(MigrationFile file, Statement statement) {
        String beginning = beginning(file, statement);
        return LEFT_OUT.stream().anyMatch(pattern -> pattern.matcher(beginning).matches());
    }

    private static boolean waitsForOthers(MigrationFile file, Statement statement) {
        return beginning(file, statement).contains(" CONCURRENTLY ");
    }

    private static String beginning(MigrationFile file, Statement statement) {
        int end = Math.min(statement.span().end(), statement.span().start() + LOOKED_AT);
        String text = file.source().text(new Span(statement.span().start(), end));
        return SPACES_AND_COMMENTS.matcher(text).replaceAll(" ").toUpperCase(Locale.ROOT) + " ";
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
