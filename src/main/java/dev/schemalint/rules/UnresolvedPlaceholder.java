package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Statement;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A placeholder in a script of a tool that puts nothing in its place. */
public final class UnresolvedPlaceholder implements FileRule {

    /** Those that send what is written, and nothing else. */
    private static final Set<String> NEVER_FILL =
            Set.of("golang-migrate", "dbmate", "sqlx", "diesel", "prisma", "drizzle", "node-pg-migrate", "supabase");

    /** It fills them in where it is told to. */
    private static final String TOLD = "goose";

    private static final Pattern TELLS = Pattern.compile("(?im)^--[ \\t]*\\+goose[ \\t]+ENVSUB[ \\t]+ON\\b");

    /** Where a placeholder is only text. */
    private static final Pattern TEXT =
            Pattern.compile("'(?:[^']|'')*+'|--[^\\n]*+|/\\*(?s:.*?)\\*/|(\\$\\w*+\\$)(?s:.*?)\\1|\"[^\"\\n]*+\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[\\w.:-]++}|\\{\\{[^{}\\n]++}}");

    /** Nobody writes these but for someone who follows them. */
    private static final Pattern CONTROL = Pattern.compile("\\{\\{[-\\s]*(?:if|range|with|end|else|/\\*)|\\{%");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        String tool = chapter.migration().tool();
        boolean told = TELLS.matcher(chapter.source().content()).find();
        if (!NEVER_FILL.contains(tool) && !(tool.equals(TOLD) && !told)) {
            return Verdict.onRemarks(chapter, Kind.PLACEHOLDER_LEFT).stream()
                    .map(verdict -> verdict.lowered(Severity.WARNING))
                    .toList();
        }
        boolean filled = chapter.habits().templates() > 1
                || CONTROL.matcher(chapter.source().inFile().content()).find();
        List<Verdict> verdicts = new ArrayList<>();
        Set<Statement> seen = new HashSet<>();
        for (Situation at : chapter.moments()) {
            if (seen.add(at.statement())) {
                Span span = at.statement().span();
                String text = TEXT.matcher(chapter.source().text(span))
                        .replaceAll(match -> " ".repeat(match.end() - match.start()));
                Matcher found = PLACEHOLDER.matcher(text);
                if (found.find() && !(filled && found.group().startsWith("{{"))) {
                    verdicts.add(Verdict.on(at)
                            .at(new Span(span.start() + found.start(), span.start() + found.end()))
                            .word("tool", tool)
                            .word("placeholder", found.group()));
                }
            }
        }
        return verdicts;
    }
}
