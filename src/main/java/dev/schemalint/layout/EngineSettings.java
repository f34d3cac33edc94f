package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine that a tool is told, in its own settings or in those of the program that runs it. */
final class EngineSettings {

    /** A file of settings, and how it says the engine in the first group. */
    private record Sign(String file, Pattern says) {}

    private static final String ADDRESS = "\\b(?:jdbc:(?:tc:|p6spy:|otel:|aws-wrapper:)?)?"
            + "(postgres|postgresql|mysql|mariadb|sqlite|sqlite3|sqlserver|oracle|cockroachdb|cockroach):";

    private static final String ENGINE = "[\"']([a-z0-9]+)[\"']";

    /** What is for the tool itself first. */
    private static final List<Sign> SIGNS = List.of(
            new Sign("migration_lock.toml", Pattern.compile("(?m)^provider\\s*=\\s*" + ENGINE)),
            new Sign(
                    "schema.prisma",
                    Pattern.compile("(?s)\\bdatasource\\s+\\w+\\s*\\{[^}]*?\\bprovider\\s*=\\s*" + ENGINE)),
            new Sign("meta/_journal.json", Pattern.compile("\"dialect\"\\s*:\\s*" + ENGINE)),
            new Sign("drizzle.config.ts", Pattern.compile("\\bdialect\\s*:\\s*" + ENGINE)),
            new Sign("sqitch.conf", Pattern.compile("(?m)^\\s*engine\\s*=\\s*(\\w+)")),
            new Sign("flyway.conf", Pattern.compile("(?m)^\\s*flyway\\.url\\s*=\\s*" + ADDRESS)),
            new Sign("flyway.toml", Pattern.compile("(?m)^\\s*url\\s*=\\s*[\"']" + ADDRESS)),
            new Sign("liquibase.properties", Pattern.compile("(?m)^\\s*url\\s*[=:]\\s*" + ADDRESS)),
            new Sign("environments/development.properties", Pattern.compile("(?m)^\\s*url\\s*=\\s*" + ADDRESS)),
            new Sign(
                    "atlas.hcl", Pattern.compile("\"(?:docker://)?(postgres|mysql|mariadb|sqlite|sqlserver)(?:://|/)")),
            new Sign("application.properties", Pattern.compile("(?m)^\\s*[\\w.-]*url\\s*[=:]\\s*" + ADDRESS)),
            new Sign(
                    "application.properties",
                    Pattern.compile("(?m)^\\s*quarkus\\.datasource\\.db-kind\\s*=\\s*(\\w+)")),
            new Sign("application.yml", Pattern.compile("(?m)^\\s*url\\s*:\\s*[\"']?" + ADDRESS)),
            new Sign("application.yaml", Pattern.compile("(?m)^\\s*url\\s*:\\s*[\"']?" + ADDRESS)),
            new Sign("application.conf", Pattern.compile("\\burl\\s*=\\s*[\"']" + ADDRESS)),
            new Sign(".env", Pattern.compile("(?m)^\\s*(?:export\\s+)?DATABASE_URL\\s*=\\s*[\"']?" + ADDRESS)),
            new Sign(".env", Pattern.compile("(?m)^\\s*(?:export\\s+)?GOOSE_DRIVER\\s*=\\s*[\"']?(\\w+)")),
            new Sign(
                    "Cargo.toml",
                    Pattern.compile("(?m)^(?:diesel|sqlx)\\s*=[^\\n]*?[\"'](postgres|mysql|sqlite)[\"']")));

    private EngineSettings() {}

    /** The nearest of each kind counts. */
    static Optional<EngineGuess> around(Path file, Folders around) {
        for (Sign sign : SIGNS) {
            for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
                Path settings = folder.resolve(sign.file());
                boolean there = settings.getParent() != null
                        && around.holds(
                                settings.getParent(), settings.getFileName().toString());
                Optional<Dialect> said =
                        there ? around.text(settings).flatMap(text -> said(sign.says(), text)) : Optional.empty();
                if (said.isPresent()) {
                    return said.map(dialect -> new EngineGuess(dialect, "what " + sign.file() + " says"));
                }
                if (around.holds(folder, ".git")) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing where more than one engine is named. */
    private static Optional<Dialect> said(Pattern says, String text) {
        Set<Dialect> said = new TreeSet<>();
        Matcher found = says.matcher(text);
        while (found.find()) {
            EngineNames.dialect(found.group(1).toLowerCase(Locale.ROOT)).ifPresent(said::add);
        }
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }
}
