package dev.schemalint.silence;

import dev.schemalint.silence.Directive.Scope;
import dev.schemalint.silence.Directive.Tongue;
import dev.schemalint.sql.Script;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the comments of a script that let findings pass. */
final class Directives {

    /** What opens and closes a comment, and the stars that some begin its lines with. */
    private static final Pattern FRAME = Pattern.compile("^(?:<!--+|--+|#+|/\\*+)|(?:\\*+/|--+>)$");

    private static final Pattern OURS =
            Pattern.compile("schemalint:allow(-file|-begin|-end)?(?![\\w-])\\s*(.*)", Pattern.DOTALL);

    /** What is no word of ours and was surely meant to be one. */
    private static final Pattern MISTAKEN = Pattern.compile(
            "(schemalint(?::[\\w-]+|(?:-|:?\\s+)(?:allow|ignore|disable|nolint)(?:-\\w+)?(?!\\w))).*", Pattern.DOTALL);

    private static final Pattern SQUAWK = Pattern.compile("squawk-ignore(-file)?(?![\\w-])\\s*(.*)", Pattern.DOTALL);

    private static final Pattern ATLAS = Pattern.compile("atlas:nolint(?![\\w-])\\s*(.*)", Pattern.DOTALL);

    private static final Pattern RULE = Pattern.compile("\\s*([A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*)\\s*(,?)");

    private Directives() {}

    static List<Directive> in(Script script) {
        List<Directive> found = new ArrayList<>();
        for (Span comment : script.comments()) {
            String text = FRAME.matcher(script.source().text(comment).strip())
                    .replaceAll("")
                    .strip();
            read(text, comment, script).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Directive> read(String text, Span comment, Script script) {
        Matcher ours = OURS.matcher(text);
        if (ours.matches()) {
            return Optional.of(ours(ours.group(1) == null ? "" : ours.group(1), ours.group(2), comment));
        }
        Matcher mistaken = MISTAKEN.matcher(text);
        if (mistaken.matches()) {
            return Optional.of(new Directive(comment, Scope.NONE, Tongue.OURS, List.of(), mistaken.group(1)));
        }
        Matcher squawk = SQUAWK.matcher(text);
        if (squawk.matches()) {
            Scope scope = squawk.group(1) == null ? Scope.STATEMENT : Scope.FILE;
            return Optional.of(new Directive(comment, scope, Tongue.SQUAWK, words(squawk.group(2), ","), ""));
        }
        Matcher atlas = ATLAS.matcher(text);
        if (atlas.matches()) {
            Scope scope = standsAlone(comment, script) ? Scope.FILE : Scope.STATEMENT;
            return Optional.of(new Directive(comment, scope, Tongue.ATLAS, words(atlas.group(1), "\\s+"), ""));
        }
        return Optional.empty();
    }

    /** One rule, or several with commas between; what follows is the reason. */
    private static Directive ours(String suffix, String rest, Span comment) {
        Scope scope = switch (suffix) {
            case "-file" -> Scope.FILE;
            case "-begin" -> Scope.BEGIN;
            case "-end" -> Scope.END;
            default -> Scope.STATEMENT;
        };
        List<String> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(rest);
        int end = 0;
        boolean more = true;
        while (more && rule.find(end) && rule.start() == end) {
            rules.add(rule.group(1));
            end = rule.end();
            more = !rule.group(2).isEmpty();
        }
        return new Directive(
                comment, scope, Tongue.OURS, rules, rest.substring(end).strip());
    }

    private static List<String> words(String text, String between) {
        return text.isBlank()
                ? List.of()
                : Pattern.compile(between)
                        .splitAsStream(text.strip())
                        .map(String::strip)
                        .toList();
    }

    /** Atlas takes what stands before all statements, with an empty line below, for the file. */
    private static boolean standsAlone(Span comment, Script script) {
        String content = script.source().content();
        boolean first = script.statements().stream()
                .noneMatch(statement -> statement.span().start() < comment.start());
        return first
                && Pattern.compile("\\R[ \\t]*\\R")
                        .matcher(content.substring(comment.end(), nextText(script, comment)))
                        .find();
    }

    private static int nextText(Script script, Span comment) {
        int statement = script.statements().stream()
                .mapToInt(known -> known.span().start())
                .filter(start -> start >= comment.end())
                .min()
                .orElse(script.source().content().length());
        return script.comments().stream()
                .mapToInt(Span::start)
                .filter(start -> start >= comment.end() && start < statement)
                .min()
                .orElse(statement);
    }
}
