package dev.schemalint.cli;

import dev.schemalint.report.Look;
import java.util.List;
import java.util.Map;

/** Decides whether to colour: what is asked for on the command line wins, then the environment, then the terminal. */
final class Colour {

    static final List<String> CHOICES = List.of("auto", "always", "never");

    private static final int NARROWEST = 60;

    private Colour() {}

    static boolean wanted(String choice, Map<String, String> environment, boolean terminal) {
        if (!choice.equals("auto")) {
            return choice.equals("always");
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        if (on(environment, "FORCE_COLOR") || on(environment, "CLICOLOR_FORCE")) {
            return true;
        }
        boolean refused = environment.getOrDefault("CLICOLOR", "1").equals("0")
                || environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !refused;
    }

    /** How wide the output may be: what the shell says, if anything. */
    static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return !columns.isEmpty() && columns.matches("[1-9][0-9]{1,3}")
                ? Math.max(NARROWEST, Integer.parseInt(columns))
                : Look.PLAIN.columns();
    }

    private static boolean on(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return !value.isEmpty() && !value.equals("0") && !value.equals("false");
    }
}
