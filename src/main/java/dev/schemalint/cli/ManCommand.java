package dev.schemalint.cli;

import dev.schemalint.report.Product;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints the manual page, which says what the helps of all commands say. */
final class ManCommand implements Command {

    private static final String SURROUNDINGS = """
            .SH ENVIRONMENT
            .TP
            .B NO_COLOR
            no colours, unless \\-\\-color says otherwise
            .TP
            .BR FORCE_COLOR ", " CLICOLOR_FORCE
            colours, also where the output is no terminal
            .TP
            .B COLUMNS
            how wide the text may be, 80 unless it is set
            .TP
            .B SCHEMALINT_JAVA_OPTS
            options for Java, such as \\-Xmx2g
            .TP
            .B SCHEMALINT_JAR
            the jar to run, where it is not the one beside the launcher
            .TP
            .B SCHEMALINT_ARCHIVE
            no, and the launcher makes no archive of classes that lets later runs start faster
            .SH FILES
            .TP
            .I schemalint.yml
            settings, the nearest one up from each file that is linted
            .TP
            .I schemalint\\-baseline.json
            what was found before and may stay, where the settings or \\-\\-baseline name it
            """;

    @Override
    public String help() {
        return """
                usage: schemalint man

                Prints the manual page:

                  man     schemalint man >schemalint.1 && man ./schemalint.1
                  always  schemalint man >~/.local/share/man/man1/schemalint.1

                  -h, --help  show this
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        Map<String, String> others = new LinkedHashMap<>();
        Main.commands().forEach((name, command) -> others.put(name, command.help()));
        out.write(ManPage.of(Product.NAME, Product.version(), new LintCommand().help(), others) + SURROUNDINGS);
        return 0;
    }
}
