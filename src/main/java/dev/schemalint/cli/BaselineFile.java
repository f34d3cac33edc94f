package dev.schemalint.cli;

import dev.schemalint.change.Candidate;
import dev.schemalint.change.Reading;
import dev.schemalint.engine.Known;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file that says which findings were there before.
 *
 * @param place where the settings name it, if they do
 */
record BaselineFile(String name, Path path, Optional<String> place) {

    static final String OPTION = "--baseline";

    static Optional<BaselineFile> asked(Asked asked, Path workingDirectory) throws WrongUsage {
        String name = asked.value(OPTION).orElse("");
        return name.isEmpty() ? Optional.empty() : Optional.of(of(name, workingDirectory));
    }

    /** The one that is asked for, else those that the settings name, unless there are to be none. */
    static List<BaselineFile> all(Asked asked, Jobs jobs, Path workingDirectory) throws WrongUsage {
        Optional<BaselineFile> one = asked(asked, workingDirectory);
        return one.isPresent()
                ? List.of(one.get())
                : jobs.baselines().stream()
                        .map(named -> new BaselineFile(
                                shown(named.file(), workingDirectory), named.file(), Optional.of(named.place())))
                        .toList();
    }

    private static String shown(Path path, Path workingDirectory) {
        Path shown = path.startsWith(workingDirectory) ? workingDirectory.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    static BaselineFile of(String name, Path workingDirectory) throws WrongUsage {
        try {
            return new BaselineFile(name, workingDirectory.resolve(name), Optional.empty());
        } catch (InvalidPathException notAPath) {
            throw new WrongUsage("'" + name + "' is no path: " + notAPath.getReason());
        }
    }

    Known read() throws WrongUsage {
        Reading reading = Reading.of(new Candidate(path, name));
        if (!(reading instanceof Reading.Text text)) {
            throw new WrongUsage(place.map(line -> line + ": ").orElse("") + name + " "
                    + ((Reading.Unreadable) reading).why() + "; schemalint baseline writes one");
        }
        Known.Read result = Known.read(text.source());
        if (result.known().isEmpty()) {
            throw new WrongUsage(result.flaws().stream()
                    .map(flaw -> name + ":" + flaw.line() + ": " + flaw.message())
                    .toList());
        }
        return result.known().get();
    }
}
