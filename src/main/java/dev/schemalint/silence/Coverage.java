package dev.schemalint.silence;

import dev.schemalint.operation.Statement;
import dev.schemalint.rule.Allowance.Flaw;
import dev.schemalint.sql.Script;
import dev.schemalint.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which piece of a script each directive is about. */
final class Coverage {

    private final Script script;
    private final Map<Directive, Span> covered = new HashMap<>();
    private final Map<Directive, Flaw> nowhere = new HashMap<>();

    Coverage(Script script, List<Directive> directives) {
        this.script = script;
        Deque<Directive> open = new ArrayDeque<>();
        for (Directive directive : directives) {
            switch (directive.scope()) {
                case FILE -> covered.put(directive, new Span(0, length()));
                case STATEMENT -> statement(directive);
                case BEGIN -> open.push(directive);
                case END -> close(directive, open);
                case NONE -> nowhere.put(directive, Flaw.UNKNOWN_WORD);
            }
        }
        open.forEach(left -> nowhere.put(left, Flaw.NO_END));
    }

    /** The piece it is about; none when it ends another, or stands where it is about nothing. */
    Optional<Span> of(Directive directive) {
        return Optional.ofNullable(covered.get(directive));
    }

    Optional<Flaw> flaw(Directive directive) {
        return Optional.ofNullable(nowhere.get(directive));
    }

    private void close(Directive end, Deque<Directive> open) {
        if (open.isEmpty()) {
            nowhere.put(end, Flaw.NO_BEGINNING);
        } else {
            Directive begin = open.pop();
            covered.put(begin, begin.place().to(end.place()));
        }
    }

    private void statement(Directive directive) {
        Optional<Statement> about =
                around(directive.place()).or(() -> before(directive.place())).or(() -> after(directive.place()));
        about.ifPresentOrElse(
                found -> covered.put(directive, found.span()), () -> nowhere.put(directive, Flaw.NO_STATEMENT));
    }

    private Optional<Statement> around(Span comment) {
        return script.statements().stream()
                .filter(statement -> statement.span().contains(comment))
                .findFirst();
    }

    /** The last statement that ends on the line on which the comment begins. */
    private Optional<Statement> before(Span comment) {
        int line = line(comment.start());
        return script.statements().stream()
                .filter(statement -> statement.span().end() <= comment.start()
                        && line(statement.span().end()) == line)
                .reduce((first, second) -> second);
    }

    private Optional<Statement> after(Span comment) {
        return script.statements().stream()
                .filter(statement -> statement.span().start() >= comment.end())
                .findFirst();
    }

    private int line(int offset) {
        return script.source().position(offset).line();
    }

    private int length() {
        return script.source().content().length();
    }
}
