package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.ActionSteps;
import dev.schemalint.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The action against its published schema, and everything for a shell against shellcheck. */
@Tag("places")
class ShellTest {

    private static final String ACTION_VALIDATOR = "@action-validator/cli/cli.mjs";

    @TempDir
    private Path temp;

    @Test
    void theActionIsValid() throws Exception {
        Tool good = Tool.node(Path.of(""), ACTION_VALIDATOR, "action.yml");
        assertThat(good.exit()).as(good.output()).isZero();
        Path bad = temp.resolve("action.yml");
        Files.writeString(bad, Files.readString(Path.of("action.yml")).replace("using: composite", "using: compsite"));
        assertThat(Tool.node(temp, ACTION_VALIDATOR, "action.yml").exit()).isNotZero();
    }

    @Test
    void everyStepOfTheActionIsSoundBash() throws Exception {
        int number = 0;
        for (String script : ActionSteps.scripts()) {
            Path file = Files.writeString(
                    temp.resolve("step" + number++ + ".sh"), "#!/bin/bash\nset -eo pipefail\n" + script);
            Tool.output(temp, "shellcheck", file.toString());
        }
        assertThat(number).isPositive();
    }

    @Test
    void theLauncherAndTheBuildScriptAreSound() throws Exception {
        for (String script : List.of("schemalint", ".ci/run")) {
            Tool.output(Path.of(""), "shellcheck", script);
        }
    }

    @Test
    void zshAndFishComplete() throws Exception {
        Path zsh = Files.writeString(temp.resolve("_schemalint"), completion("zsh"));
        // What zsh itself would bring to complete a line that somebody types.
        String line = "compdef() { :; }; _files() { :; }; compadd() { print -l -- ${(P)2}; }; . " + zsh
                + "; words=(schemalint %s); CURRENT=${#words}; PREFIX=${words[-1]}; _schemalint";
        Path fish = Files.writeString(temp.resolve("schemalint.fish"), completion("fish"));
        for (Map.Entry<String, String> typed : Map.of(
                        "--form", "--format",
                        "--format che", "checkstyle",
                        "base", "baseline",
                        "baseline --base", "--baseline",
                        "explain index-bl", "index-blocks-writes",
                        "completion f", "fish")
                .entrySet()) {
            assertThat(Tool.output(temp, "zsh", "-f", "-c", line.formatted(typed.getKey()))
                            .lines())
                    .contains(typed.getValue());
            assertThat(Tool.output(
                            temp, "fish", "-c", "source " + fish + "; complete -C 'schemalint " + typed.getKey() + "'"))
                    .isEqualTo(typed.getValue() + "\n");
        }
        Tool.output(
                temp,
                "shellcheck",
                "--shell=bash",
                Files.writeString(temp.resolve("bash"), completion("bash")).toString());
    }

    private static String completion(String shell) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Main.run(
                new String[] {"completion", shell}, InputStream.nullInputStream(), out, out, Map.of(), Path.of(""));
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
