package dev.schemalint.cli;

import dev.schemalint.change.Candidate;
import dev.schemalint.change.Histories;
import dev.schemalint.change.Reading;
import dev.schemalint.change.Staging;
import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.Page;
import dev.schemalint.settings.Settings;
import dev.schemalint.settings.SettingsFiles;
import dev.schemalint.settings.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives each linted file its settings; a settings file is read once. */
final class SettingsLookup {

    private final LintRequest request;
    private final Set<String> knownRules;
    private final List<String> knownProfiles;
    private final SettingsFiles files = new SettingsFiles();
    private final Map<Path, Settings> read = new HashMap<>();
    private Staging staging = Staging.NONE;

    SettingsLookup(LintRequest request, Catalog catalog) {
        this.request = request;
        this.knownRules = catalog.pages().stream().map(Page::id).collect(Collectors.toSet());
        this.knownProfiles = Options.profiles(catalog);
    }

    /** From now on files are seen as they are staged. */
    void seeing(Staging staged) {
        staging = staged;
    }

    /** The settings file that holds for a file, if any. */
    Optional<Path> file(Path linted) {
        if (request.isolated()) {
            return Optional.empty();
        }
        return request.config()
                .map(config -> request.workingDirectory().resolve(config))
                .or(() -> files.nearest(linted));
    }

    Settings settings(Optional<Path> file) throws WrongUsage {
        if (file.isEmpty()) {
            return Settings.NONE;
        }
        Settings known = read.get(file.get());
        if (known != null) {
            return known;
        }
        Settings settings = read(file.get());
        read.put(file.get(), settings);
        return settings;
    }

    private Settings read(Path file) throws WrongUsage {
        String shown = request.config().orElseGet(() -> shown(file));
        Reading reading = staging.reading(new Candidate(file, shown));
        if (!(reading instanceof Reading.Text text)) {
            throw new WrongUsage(shown + " " + ((Reading.Unreadable) reading).why());
        }
        SettingsReader.Result result = SettingsReader.read(text.source(), knownRules, Histories.tools(), knownProfiles);
        if (!result.flaws().isEmpty()) {
            throw new WrongUsage(result.flaws().stream()
                    .map(flaw -> shown + ":" + flaw.line() + ": " + flaw.message())
                    .toList());
        }
        return result.settings();
    }

    private String shown(Path file) {
        Path base = request.workingDirectory();
        Path shown = file.startsWith(base) ? base.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
