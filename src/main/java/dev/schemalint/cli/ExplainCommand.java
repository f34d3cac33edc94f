package dev.schemalint.cli;

import dev.schemalint.dialect.Target;
import dev.schemalint.engine.Explanation;
import dev.schemalint.engine.Rules;
import dev.schemalint.report.PageText;
import dev.schemalint.rule.Page;
import dev.schemalint.text.Nearest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints the page of a rule. */
final class ExplainCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.COMMON.arguments("RULE", 1, 1).many("--target", "TARGET");
    }

    @Override
    public String help() {
        return """
                usage: schemalint explain [OPTION]... RULE

                Explains a rule: what is dangerous, when, and the safe way.

                  --target TARGET  show what the rule finds in its examples on this target,
                                   and the facts behind it with their sources; repeatable
                  -h, --help       show this
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        String name = asked.arguments().get(0);
        List<Page> pages = Rules.all().pages();
        List<Target> targets = LintRequest.targets(asked.values("--target"));
        Page page = pages.stream()
                .filter(candidate -> candidate.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("unknown rule '" + name + "'"
                        + Nearest.question(name, pages.stream().map(Page::id).toList())));
        out.write(
                page.id() + ": " + page.severity().id() + ", " + page.category().id() + ", since " + page.since());
        String text = PageText.body(page);
        out.write("\n\n" + text);
        for (Target target : targets) {
            out.write(FactsText.of(target, new Explanation(Rules.all(), target).of(page, text)));
        }
        return 0;
    }
}
