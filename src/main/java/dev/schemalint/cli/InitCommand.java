package dev.schemalint.cli;

import dev.schemalint.change.Survey;
import dev.schemalint.change.Survey.Place;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.report.Product;
import dev.schemalint.settings.SettingsFiles;
import dev.schemalint.text.Gathering;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at a repository, writes its first settings, and says how to go on; what is there already stays as it is. */
final class InitCommand implements Command {

    @Override
    public String help() {
        return """
                usage: schemalint init

                Looks at the migrations below this directory, writes a schemalint.yml with
                comments for them, and shows the lines for a pre-commit hook and a workflow.
                Never overwrites a file.

                  -h, --help  show this
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        Path folder = surroundings.workingDirectory();
        Path file = folder.resolve(SettingsFiles.NAME);
        if (Files.exists(file)) {
            throw new WrongUsage(SettingsFiles.NAME + " is there already, and stays as it is");
        }
        Survey survey = Survey.of(folder);
        if (survey.places().isEmpty()) {
            throw new WrongUsage(
                    "no migrations below this directory: run it where they are, or above (dumps, seeds and tests are none)");
        }
        Dialect dialect = survey.dialect().orElse(Dialect.POSTGRESQL);
        try {
            Files.writeString(file, settings(survey, dialect));
        } catch (IOException problem) {
            throw new WrongUsage("cannot write " + SettingsFiles.NAME + ": " + problem.getMessage());
        }
        List<String> folders = survey.places().stream().map(Place::folder).toList();
        String paths = folders.stream().map(InitCommand::word).collect(Gathering.joined(" "));
        out.write("Wrote " + SettingsFiles.NAME + ".\n");
        for (Place place : survey.places()) {
            out.write("  " + place.folder() + ": " + place.files() + (place.files() == 1 ? " file" : " files")
                    + (place.tool().equals("plain") ? "" : " of " + place.tool()) + "\n");
        }
        out.write("""

                Then:
                  schemalint %s
                  schemalint baseline %s    # what is found today may stay

                Before each commit, in .pre-commit-config.yaml:
                  repos:
                    - repo: https://github.com/schemalint/schemalint
                      rev: v%s
                      hooks:
                        - id: schemalint-staged
                %s
                In pull requests, in .github/workflows/schemalint.yml:
                  on: pull_request
                  permissions: {contents: read}
                  jobs:
                    schemalint:
                      runs-on: ubuntu-latest
                      steps:
                        - uses: actions/checkout@v4
                        - uses: schemalint/schemalint@v%s
                          with:
                            paths: |
                              %s
                """.formatted(
                        paths, paths, version(), files(folders), version(), String.join("\n              ", folders)));
        return 0;
    }

    /** As a shell takes it for one word. */
    private static String word(String path) {
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** Changelogs are no SQL files, so that a hook must be told where they are. */
    private static String files(List<String> folders) {
        String below = folders.stream()
                .map(folder -> folder.replaceAll("[.^$*+?()\\[{|]", "\\\\$0"))
                .collect(Gathering.joined("|"));
        return folders.contains(".") ? "" : "          files: '^(" + below.replace("'", "''") + ")/'\n";
    }

    private static String version() {
        return Product.version();
    }

    private static String settings(Survey survey, Dialect dialect) {
        List<String> tools = survey.places().stream()
                .map(Place::tool)
                .filter(tool -> !tool.equals("plain"))
                .distinct()
                .toList();
        String releases = dialect.supportedVersions().stream()
                .map(version -> dialect.id() + ":" + version)
                .collect(Gathering.joined(", "));
        return """
                # What schemalint is to know of this project; `schemalint config schema` describes every key.

                # %s
                targets: [%s]

                %s

                # What sets a lock timeout outside the scripts: the role, or the tool that runs them.
                # runner: {lock_timeout: 5s}

                # Migrations up to this version have run everywhere, and are only history.
                # judge-after: "1.0"

                # Tables that stay small: what takes long on large ones is a note on these.
                # sizes: {small: [countries, "*_types"]}

                # Rules can be off, note, warning or error; `schemalint rules` lists them.
                # rules: {renamed-column: off}

                # What was found before may stay; `schemalint baseline` writes it.
                # baseline: %s
                """.formatted(
                survey.dialect().isPresent()
                        ? "The servers that the scripts must run on: keep those that you have."
                        : "Nothing told which engine this is: put the servers here that the scripts must run on.",
                releases,
                tools.size() == 1
                        ? "# Found by its marks; say it here if it should not be looked for.\n# tool: " + tools.get(0)
                        : "# The migration tool is found by its marks; say here which one it is if it is not.\n"
                                + "# tool: flyway",
                BaselineCommand.USUAL_NAME);
    }
}
