package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Migration.Wrapping;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flyway: versions in names, a transaction for each file, given up for statements of which Flyway knows better. */
final class FlywayLayout implements Layout {

    private static final Pattern VERSIONED = Pattern.compile("([VUB])([0-9][0-9._]*)__.*\\.(?i:sql)");
    private static final Pattern REPEATABLE = Pattern.compile("R__(.*)\\.(?i:sql)");
    private static final Pattern CALLBACK = Pattern.compile(
            "(?:before|after)(?:Each)?(?:Migrate|Undo|Clean|Validate|Info|Repair|Baseline|Connect|Versioned|Repeatables"
                    + "|CreateSchema)\\w*(?:__.*)?\\.(?i:sql)|createSchema(?:__.*)?\\.(?i:sql)");
    private static final Pattern LOOKALIKE = Pattern.compile("(?i)[VUBR][0-9._]*_.*\\.sql");
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
    private static final List<String> SETTINGS = List.of("flyway.conf", "flyway.toml", "flyway.properties");
    private static final Pattern SESSION_LOCK =
            Pattern.compile("(?mi)^[^#\\n]*transactional[._]?lock[ \\t]*=[ \\t]*\"?false");
    private static final int LOOKED_AT = 200;
    private static final Pattern SPACES_AND_COMMENTS =
            Pattern.compile("(?:\\s|--[^\\n]*+(?:\\n|$)|/\\*(?s:.*?)\\*/)++");

    @Override
    public String tool() {
        return "flyway";
    }

    @Override
    public boolean claims(Path file, Folders around) {
        String name = name(file);
        return isOwn(name)
                || LOOKALIKE.matcher(name).matches() && hasOwnBeside(file, around)
                || CALLBACK.matcher(name).matches() && hasOwnBeside(file, around);
    }

    /** Locations are searched with all folders in them; those of one engine each are not mixed. */
    @Override
    public Path root(Path file, Folders around) {
        Path own = Layout.super.root(file, around);
        for (Path folder = own; folder != null && folder.getFileName() != null; folder = folder.getParent()) {
            String name = name(folder).toLowerCase(Locale.ROOT);
            if (VENDORS.contains(name) || name.equals("migration") || name.equals("migrations")) {
                return folder;
            }
        }
        return own;
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        String name = name(file);
        Matcher versioned = VERSIONED.matcher(name);
        if (versioned.matches()) {
            Ordinal ordinal = Ordinal.dotted(versioned.group(2));
            Role role = switch (versioned.group(1)) {
                case "U" -> Role.DOWN;
                case "B" -> Role.BASELINE;
                default -> Role.VERSIONED;
            };
            return Optional.of(new Place(role, ordinal, versioned.group(2)));
        }
        Matcher repeatable = REPEATABLE.matcher(name);
        if (repeatable.matches()) {
            return Optional.of(new Place(Role.REPEATABLE, Ordinal.ofText(repeatable.group(1)), ""));
        }
        if (CALLBACK.matcher(name).matches()) {
            return Optional.of(new Place(Role.AROUND, Ordinal.ofText(name), ""));
        }
        return LOOKALIKE.matcher(name).matches()
                ? Optional.of(new Place(Role.PASSED_OVER, Ordinal.ofText(name), ""))
                : Optional.empty();
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        Script script = ScriptReader.read(file.source(), dialect);
        Optional<Boolean> said = file.around()
                .text(file.folder().resolve(file.name() + ".conf"))
                .map(OUTSIDE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).equals("true"));
        List<Statement> leftOut = said.isPresent() || dialect != Dialect.POSTGRESQL
                ? List.of()
                : script.statements().stream()
                        .filter(statement -> isLeftOut(file, statement))
                        .toList();
        boolean outside = said.equals(Optional.of(false)) || !leftOut.isEmpty();
        List<Remark> remarks = new ArrayList<>();
        if (!leftOut.isEmpty() && leftOut.size() < script.statements().size()) {
            remarks.add(
                    Remark.of(Kind.FILE_REFUSED, "flyway-mixed", leftOut.get(0).span()));
        } else if (!lockIsOfSession(file) && leftOut.stream().anyMatch(statement -> waitsForOthers(file, statement))) {
            remarks.add(
                    new Remark(Kind.WAITS_FOR_ITS_TOOL, "flyway", leftOut.get(0).span(), Map.of()));
        }
        Wrapping wrapping = outside ? Wrapping.AUTOCOMMIT : Wrapping.TOOL;
        Optional<Span> takenOut =
                leftOut.stream().map(Statement::span).findFirst().or(() -> Optional.of(new Span(0, 0)));
        return new Migration(
                script,
                tool(),
                List.of(new Section(Whole.direction(file, this), wrapping, script.statements())),
                takenOut.filter(span -> outside),
                remarks);
    }

    /** Flyway's own list of what cannot run in a transaction; shorter than PostgreSQL's. */
    private static boolean isLeftOut(MigrationFile file, Statement statement) {
        String beginning = beginning(file, statement);
        return LEFT_OUT.stream().anyMatch(pattern -> pattern.matcher(beginning).matches());
    }

    /** Whether the project keeps Flyway's own lock out of a transaction. */
    private static boolean lockIsOfSession(MigrationFile file) {
        return SETTINGS.stream()
                .flatMap(name -> file.around().above(file.path(), name).map(folder -> folder.resolve(name)).stream())
                .flatMap(settings -> file.around().text(settings).stream())
                .anyMatch(text -> SESSION_LOCK.matcher(text).find());
    }

    private static boolean waitsForOthers(MigrationFile file, Statement statement) {
        return beginning(file, statement).contains(" CONCURRENTLY ");
    }

    private static String beginning(MigrationFile file, Statement statement) {
        int end = Math.min(statement.span().end(), statement.span().start() + LOOKED_AT);
        String text = file.source().text(new Span(statement.span().start(), end));
        return SPACES_AND_COMMENTS.matcher(text).replaceAll(" ").toUpperCase(Locale.ROOT) + " ";
    }

    private static boolean isOwn(String name) {
        return VERSIONED.matcher(name).matches() || REPEATABLE.matcher(name).matches();
    }

    private boolean hasOwnBeside(Path file, Folders around) {
        return around.names(Layout.super.root(file, around)).stream().anyMatch(FlywayLayout::isOwn);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
