package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.ActionSteps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
