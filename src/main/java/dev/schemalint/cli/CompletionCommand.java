package dev.schemalint.cli;

import dev.schemalint.change.Histories;
import dev.schemalint.engine.Rules;
import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.Page;
import dev.schemalint.settings.FailOn;
import dev.schemalint.text.Gathering;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prints what a shell needs to complete commands, options, and the values that are known. */
final class CompletionCommand implements Command {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    @Override
    public Usage usage() {
        return Usage.COMMON.arguments("SHELL", 0, Usage.Arguments.ANY);
    }

    @Override
    public String help() {
        return """
                usage: schemalint completion bash|zsh|fish

                Prints what the shell needs to complete commands and options. It is looked for
                in these files:

                  bash  ~/.local/share/bash-completion/completions/schemalint
                  zsh   _schemalint, in one of the folders of $fpath
                  fish  ~/.config/fish/completions/schemalint.fish

                  -h, --help  show this
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        List<String> words = asked.arguments();
        String shell = Options.checked("completion", words.isEmpty() ? "" : words.get(0), SHELLS);
        out.write(
                switch (shell) {
                    case "bash" -> bash();
                    case "zsh" -> zsh();
                    default -> fish();
                });
        return 0;
    }

    private static String bash() {
        return """
                # schemalint completion for bash: source it, or put it into ~/.local/share/bash-completion/completions/schemalint
                _schemalint() {
                    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} values=""
                    COMPREPLY=()
                    case $prev in
                %s    esac
                    if [[ -z $values ]]; then
                        case ${COMP_WORDS[1]} in
                %s        esac
                        if ((COMP_CWORD == 1)); then values+=" %s"; fi
                    fi
                    while IFS= read -r word; do
                        COMPREPLY+=("$word")
                    done < <(compgen -W "$values" -- "$cur")
                    [[ $cur == -* ]] || compopt -o default
                }
                complete -F _schemalint schemalint
                """.formatted(optionCases("\""), commandCases("\""), commands());
    }

    /** The shell runs the file when the command is completed first, or its user sources it. */
    private static String zsh() {
        return """
                #compdef schemalint
                # schemalint completion for zsh: source it, or put it as _schemalint into a folder of $fpath
                _schemalint() {
                    local -a values
                    case $words[CURRENT-1] in
                %s    esac
                    if (($#values)); then
                        compadd -a values
                    else
                        case $words[2] in
                %s        esac
                        if ((CURRENT == 2)); then values+=(%s); fi
                        compadd -a values
                        [[ $PREFIX == -* ]] || _files
                    fi
                }
                if [[ $funcstack[1] == _schemalint ]]; then _schemalint "$@"; else compdef _schemalint schemalint; fi
                """.formatted(optionCases("()"), commandCases("()"), commands());
    }

    /** @param quotes what opens and closes a list of words */
    private static String optionCases(String quotes) {
        return values().entrySet().stream()
                .map(value -> "    " + value.getKey() + ") values=" + list(value.getValue(), quotes) + " ;;\n")
                .collect(Gathering.joined(""));
    }

    private static String commandCases(String quotes) {
        StringBuilder cases = new StringBuilder();
        Main.commands().forEach((name, command) -> {
            List<String> words = new ArrayList<>(options(command));
            words.addAll(arguments().getOrDefault(name, List.of()));
            cases.append("        ")
                    .append(name)
                    .append(") values=")
                    .append(list(words, quotes))
                    .append(" ;;\n");
        });
        return cases + "        *) values=" + list(options(new LintCommand()), quotes) + " ;;\n";
    }

    private static String list(List<String> words, String quotes) {
        return quotes.charAt(0) + String.join(" ", words) + quotes.charAt(quotes.length() - 1);
    }

    private static String commands() {
        return String.join(" ", Main.commands().keySet());
    }

    private static String fish() {
        StringBuilder fish = new StringBuilder("# schemalint completion for fish\n");
        fish.append("complete -c schemalint -n __fish_use_subcommand -a '")
                .append(commands())
                .append("'\n");
        Main.commands().forEach((name, command) -> fish(fish, "__fish_seen_subcommand_from " + name, command));
        fish(fish, "not __fish_seen_subcommand_from " + commands(), new LintCommand());
        arguments()
                .forEach((name, words) -> fish.append("complete -c schemalint -n '__fish_seen_subcommand_from ")
                        .append(name)
                        .append("' -f -a '")
                        .append(String.join(" ", words))
                        .append("'\n"));
        return fish.toString();
    }

    private static void fish(StringBuilder fish, String condition, Command command) {
        for (String option : options(command)) {
            if (option.startsWith("--")) {
                List<String> values = values().getOrDefault(option, List.of());
                fish.append("complete -c schemalint -n '")
                        .append(condition)
                        .append("' -l ")
                        .append(option.substring(2));
                if (!values.isEmpty()) {
                    fish.append(" -x -a '").append(String.join(" ", values)).append("'");
                }
                fish.append('\n');
            }
        }
    }

    private static List<String> options(Command command) {
        return command.usage().options().stream()
                .map(Usage.Option::name)
                .sorted()
                .toList();
    }

    /** What can follow a command, where that is known. */
    private static Map<String, List<String>> arguments() {
        return new TreeMap<>(Map.of("explain", rules(), "config", List.of("schema"), "completion", SHELLS));
    }

    /** The values of options that have known ones. */
    private static Map<String, List<String>> values() {
        Catalog catalog = Rules.all();
        return new TreeMap<>(Map.of(
                "--format", LintCommand.FORMATS,
                "--tool",
                        Stream.concat(Histories.tools().stream(), Stream.of(LintRequest.AUTO))
                                .sorted()
                                .toList(),
                "--fail-on", FailOn.ids(),
                "--color", Colour.CHOICES,
                "--profile", Options.profiles(catalog),
                "--only", rules(),
                "--allow", rules(),
                "--deny", rules()));
    }

    private static List<String> rules() {
        return Rules.all().pages().stream().map(Page::id).toList();
    }
}
