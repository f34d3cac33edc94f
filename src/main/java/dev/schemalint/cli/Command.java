package dev.schemalint.cli;

import java.io.IOException;
import java.io.Writer;

/** One of the things the program can be asked to do. */
interface Command {

    /** Its options and arguments; none but those that all have, unless it says otherwise. */
    default Usage usage() {
        return Usage.COMMON;
    }

    /** How it is used. */
    String help();

    /** Does it, and gives the exit code. */
    int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException;
}
