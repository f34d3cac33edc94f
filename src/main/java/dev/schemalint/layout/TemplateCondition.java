package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a condition of a template holds, as far as it is about the engine: {@code or .mysql .sqlite}. */
final class TemplateCondition {

    private static final Pattern WORD = Pattern.compile("[()]|\"[^\"]*\"|'[^']*'|==|!=|[$.\\w-]+|[^\\s\\w]");
    private static final Set<String> ENDS = Set.of("", ")", "and", "or");

    private final List<String> words;
    private final Dialect dialect;
    private int next;

    private TemplateCondition(String condition, Dialect dialect) {
        this.words = WORD.matcher(condition).results().map(MatchResult::group).toList();
        this.dialect = dialect;
    }

    /** Nothing where it is about something else, or not understood. */
    static Optional<Boolean> holds(String condition, Dialect dialect) {
        TemplateCondition read = new TemplateCondition(condition, dialect);
        Optional<Boolean> held = read.sentence();
        return read.peek().isEmpty() ? held : Optional.empty();
    }

    private String peek() {
        return next < words.size() ? words.get(next) : "";
    }

    /** Jinja writes {@code and} between what it joins. */
    private Optional<Boolean> sentence() {
        Optional<Boolean> held = one();
        while (peek().equals("and") || peek().equals("or")) {
            String joint = words.get(next++);
            held = joined(joint, List.of(held, one()));
        }
        return held;
    }

    /** Go writes it before them. */
    private Optional<Boolean> one() {
        String word = peek();
        next++;
        switch (word) {
            case "not":
                return one().map(held -> !held);
            case "(":
                Optional<Boolean> inner = sentence();
                next++;
                return inner;
            case "and", "or":
                List<Optional<Boolean>> all = new ArrayList<>();
                while (!ENDS.contains(peek())) {
                    all.add(one());
                }
                return joined(word, all);
            case "eq", "ne":
                List<String> named = new ArrayList<>();
                while (!ENDS.contains(peek())) {
                    named.add(words.get(next++));
                }
                return named.size() < 2
                        ? Optional.empty()
                        : isAny(named.subList(1, named.size())).map(held -> held == word.equals("eq"));
            default:
                if (peek().equals("==") || peek().equals("!=")) {
                    boolean same = words.get(next++).equals("==");
                    String other = peek();
                    next++;
                    return isAny(List.of(other)).map(held -> held == same);
                }
                return is(word);
        }
    }

    private static Optional<Boolean> joined(String joint, List<Optional<Boolean>> all) {
        Optional<Boolean> decides = Optional.of(joint.equals("or"));
        if (all.contains(decides)) {
            return decides;
        }
        return all.contains(Optional.<Boolean>empty()) ? Optional.empty() : decides.map(held -> !held);
    }

    private Optional<Boolean> isAny(List<String> names) {
        return joined("or", names.stream().map(this::is).toList());
    }

    /** Whether the engine is called so; CockroachDB goes by PostgreSQL's name as often as not. */
    private Optional<Boolean> is(String word) {
        String bare = word.replaceAll("[\"'$]|.*\\.", "").toLowerCase(Locale.ROOT);
        return EngineNames.dialect(bare)
                .filter(named -> named != Dialect.POSTGRESQL || dialect != Dialect.COCKROACHDB)
                .map(named -> named == dialect || named == Dialect.MYSQL && dialect == Dialect.MARIADB);
    }
}
