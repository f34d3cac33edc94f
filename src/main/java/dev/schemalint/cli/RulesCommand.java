package dev.schemalint.cli;

import dev.schemalint.engine.Rules;
import dev.schemalint.report.RuleList;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Lists the rules. */
final class RulesCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.COMMON.one("--format", "FORMAT");
    }

    @Override
    public String help() {
        return """
                usage: schemalint rules [OPTION]...

                Lists the rules.

                  --format FORMAT  text (the default) or json
                  -h, --help       show this
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        String format = Options.choice(asked, "--format", "text", List.of("text", "json"));
        RuleList rules = new RuleList(Rules.all().pages());
        if (format.equals("json")) {
            rules.writeJson(out);
        } else {
            rules.writeText(out);
        }
        return 0;
    }
}
