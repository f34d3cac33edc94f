package dev.schemalint.cli;

import dev.schemalint.settings.SettingsFiles;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Tells what a settings file may say, for editors that help writing one. */
final class ConfigCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.COMMON.arguments("WHAT", 0, Usage.Arguments.ANY);
    }

    @Override
    public String help() {
        return """
                usage: schemalint config schema

                Prints the JSON Schema of schemalint.yml. Editors that know it complete keys and
                mark what is wrong; in VS Code, with the YAML extension, a first line says so:

                  # yaml-language-server: $schema=schemalint.schema.json

                  -h, --help  show this
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        List<String> words = asked.arguments();
        Options.checked("config", words.isEmpty() ? "" : words.get(0), List.of("schema"));
        if (words.size() > 1) {
            throw new WrongUsage("nothing can be done with '" + words.get(1) + "'");
        }
        out.write(SettingsFiles.schema());
        return 0;
    }
}
