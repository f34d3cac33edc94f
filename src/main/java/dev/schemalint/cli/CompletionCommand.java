package dev.schemalint.cli;

import dev.schemalint.change.Histories;
import dev.schemalint.engine.Rules;
import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.Page;
import dev.schemalint.settings.FailOn;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Prints what a shell needs to complete commands, options, and the values that are known. */
final class CompletionCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.command().addPositional(Options.arguments("SHELL", "0..*"));
    }

    @Override
    public String help() {
        return """
                usage: schemalint completion bash|zsh|fish

                Prints what the shell needs to complete commands and options:

                  bash  schemalint completion bash >~/.local/share/bash-completion/completions/schemalint
                  zsh   schemalint completion zsh >"${fpath[1]}/_schemalint"
                  fish  schemalint completion fish >~/.config/fish/completions/schemalint.fish

                  -h, --help  show this
                """;
    }

    @Override
    public int run(ParseResult asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        List<String> words = Options.arguments(asked);
        String shell =
                Options.checked("completion", words.isEmpty() ? "" : words.get(0), List.of("bash", "zsh", "fish"));
        out.write(
                switch (shell) {
                    case "bash" -> bash();
                    case "zsh" -> "#compdef schemalint\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
                    default -> fish();
                });
        return 0;
    }

    private static String bash() {
        String values = values().entrySet().stream()
                .map(value -> "    " + value.getKey() + ") values=\"" + String.join(" ", value.getValue()) + "\" ;;\n")
                .collect(Collectors.joining());
        String options = Main.commands().entrySet().stream()
                .map(command ->
                        "        " + command.getKey() + ") values=\"" + String.join(" ", options(command.getValue()))
                                + (command.getKey().equals("explain") ? " " + String.join(" ", rules()) : "")
                                + "\" ;;\n")
                .collect(Collectors.joining());
        String usual = "        *) values=\"" + String.join(" ", options(new LintCommand())) + "\" ;;\n";
        return """
                # schemalint completion for bash: source it, or put it into ~/.local/share/bash-completion/completions/schemalint
                _schemalint() {
                    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} values=""
                    COMPREPLY=()
                    case $prev in
                %s    esac
                    if [[ -z $values ]]; then
                        case ${COMP_WORDS[1]} in
                %s    esac
                        if ((COMP_CWORD == 1)); then values+=" %s"; fi
                        [[ $cur == -* || $cur == "" ]] || compopt -o default
                    fi
                    while IFS= read -r word; do
                        COMPREPLY+=("$word")
                    done < <(compgen -W "$values" -- "$cur")
                    [[ $cur == -* ]] || compopt -o default
                }
                complete -F _schemalint schemalint
                """.formatted(
                values, options + usual, String.join(" ", Main.commands().keySet()));
    }

    private static String fish() {
        StringBuilder fish = new StringBuilder("# schemalint completion for fish\n");
        String commands = String.join(" ", Main.commands().keySet());
        fish.append("complete -c schemalint -n __fish_use_subcommand -a '")
                .append(commands)
                .append("'\n");
        Main.commands().forEach((name, command) -> fish(fish, "__fish_seen_subcommand_from " + name, command));
        fish(fish, "not __fish_seen_subcommand_from " + commands, new LintCommand());
        fish.append("complete -c schemalint -n '__fish_seen_subcommand_from explain' -f -a '")
                .append(String.join(" ", rules()))
                .append("'\n");
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
        return command.spec().options().stream()
                .map(OptionSpec::longestName)
                .sorted()
                .toList();
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
