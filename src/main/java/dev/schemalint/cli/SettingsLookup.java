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
import dev.schemalint.settings.SettingsReader.Extension;
import dev.schemalint.text.Gathering;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each linted file its settings; a settings file is read once. */
final class SettingsLookup {

    private final LintRequest request;
    private final Catalog catalog;
    private final SettingsFiles files = new SettingsFiles();
    private final Map<Path, Settings> read = new HashMap<>();
    private Staging staging = Staging.NONE;

    SettingsLookup(LintRequest request, Catalog catalog) {
        this.request = request;
        this.catalog = catalog;
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
        return file.isEmpty() ? Settings.NONE : settings(file.get(), List.of());
    }

    /** @param extending the files that build on this one, the first first */
    private Settings settings(Path file, List<Path> extending) throws WrongUsage {
        Settings before = read.get(file);
        if (before != null) {
            return before;
        }
        Settings settings = read(file, extending);
        read.put(file, settings);
        return settings;
    }

    private Settings read(Path file, List<Path> extending) throws WrongUsage {
        String shown = extending.isEmpty() ? request.config().orElseGet(() -> shown(file)) : shown(file);
        Reading reading = staging.reading(new Candidate(file, shown));
        if (!(reading instanceof Reading.Text text)) {
            throw new WrongUsage(shown + " " + ((Reading.Unreadable) reading).why());
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        SettingsReader.Result result = SettingsReader.read(text.source(), folder, known());
        if (!result.flaws().isEmpty()) {
            throw new WrongUsage(result.flaws().stream()
                    .map(flaw -> shown + ":" + flaw.line() + ": " + flaw.message())
                    .toList());
        }
        List<Path> chain = new ArrayList<>(extending);
        chain.add(absolute);
        Settings settings = result.settings();
        for (int i = result.extended().size() - 1; i >= 0; i--) {
            Extension extended = result.extended().get(i);
            String place = shown + ":" + extended.line() + ": ";
            if (chain.contains(extended.file())) {
                throw new WrongUsage(place + shown(extended.file()) + " extends itself in the end");
            }
            if (staging.reading(new Candidate(extended.file(), "")) instanceof Reading.Unreadable) {
                throw new WrongUsage(place + "there is no file " + shown(extended.file()) + " to extend");
            }
            settings = settings.over(settings(extended.file(), chain));
        }
        return settings;
    }

    private SettingsReader.Known known() {
        return new SettingsReader.Known(
                catalog.pages().stream().map(Page::id).collect(Gathering.set()),
                Histories.tools(),
                Options.profiles(catalog));
    }

    private String shown(Path file) {
        Path base = request.workingDirectory();
        Path shown = file.startsWith(base) ? base.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
