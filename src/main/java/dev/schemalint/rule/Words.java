package dev.schemalint.rule;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Lock;
import dev.schemalint.finding.Said;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import dev.schemalint.write.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fills the placeholders of a page's words: a rule's own first, then those every situation has. */
public final class Words {

    private Words() {}

    /** A page's message, under a key that it has. */
    public static Said say(Page page, String key, Verdict verdict) {
        return say(page, key, filling(verdict));
    }

    public static Said say(Page page, Objection objection) {
        return say(page, objection.variant(), filling(objection));
    }

    public static String fill(String template, Verdict verdict) {
        return fill(template, filling(verdict));
    }

    /** The same where the words are SQL, or hold SQL: names are written as the server must read them. */
    public static String fillSql(String template, Verdict verdict) {
        return fill(
                template,
                word -> written(word, verdict)
                        .or(() -> meaning(word, verdict))
                        .map(name -> Spelling.of(name, verdict)));
    }

    public static String fill(String template, Objection objection) {
        return fill(template, filling(objection));
    }

    /** The template with every {@code {placeholder}} replaced; one that nobody knows stays as it is. */
    public static String fill(String template, Function<String, Optional<String>> meaning) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(template, from, open)
                    .append(meaning.apply(template.substring(open + 1, close))
                            .orElse(template.substring(open, close + 1)));
            from = close + 1;
        }
        return filled.append(template.substring(from)).toString();
    }

    private static Said say(Page page, String key, Function<String, Optional<String>> meaning) {
        String template = page.messages().get(key);
        if (template == null) {
            throw new IllegalStateException("rules/" + page.id() + ".md has no message '" + key + "'");
        }
        List<String> fillings = new ArrayList<>();
        String text = fill(template, word -> {
            Optional<String> filling = meaning.apply(word);
            fillings.add(filling.orElse(word));
            return filling;
        });
        return new Said(text, key, fillings);
    }

    private static Function<String, Optional<String>> filling(Verdict verdict) {
        return word -> meaning(word, verdict).map(name -> Spelling.of(name, verdict));
    }

    private static Function<String, Optional<String>> filling(Objection objection) {
        return word -> Optional.ofNullable(objection.words().get(word));
    }

    private static Optional<String> meaning(String word, Verdict verdict) {
        String own = verdict.words().get(word);
        if (own != null) {
            return Optional.of(own);
        }
        return switch (word) {
            case "target" -> Optional.of(verdict.target().text());
            case "version" -> Optional.of(verdict.target().version().toString());
            default -> verdict.at().flatMap(at -> meaning(word, at));
        };
    }

    /** A name as SQL; nothing where a rule has words of its own for it. */
    private static Optional<String> written(String word, Verdict verdict) {
        if (verdict.words().containsKey(word)) {
            return Optional.empty();
        }
        Dialect dialect = verdict.target().dialect();
        Optional<Operation> operation = verdict.at().map(Situation::operation);
        return switch (word) {
            case "table" -> operation.flatMap(Operation::relation).map(name -> Quoting.of(name, dialect));
            case "column" ->
                operation
                        .filter(ColumnOperation.class::isInstance)
                        .map(column -> Quoting.of(((ColumnOperation) column).column(), dialect));
            default -> Optional.empty();
        };
    }

    private static Optional<String> meaning(String word, Situation at) {
        return switch (word) {
            case "table" ->
                at.operation()
                        .relation()
                        .map(Name::text)
                        .or(() -> at.mostLocked().map(RelationName::name));
            case "column" -> column(at);
            case "name" -> name(at);
            case "lock" -> strongest(at).map(Lock::name);
            case "waits" -> Optional.of(blocks(at).words());
            case "copy-tool" -> CopyTool.command(at);
            case "outside" -> Optional.of(at.ways().outside(at.target().dialect()));
            case "later" -> Optional.of(at.ways().later());
            case "statement" -> Optional.of(at.source().text(at.operation().span()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> column(Situation at) {
        return at.operation() instanceof ColumnOperation column
                ? Optional.of(column.column().text())
                : Optional.empty();
    }

    private static Optional<String> name(Situation at) {
        return at.operation() instanceof CreateIndex index
                ? Optional.of(index.name().map(Identifier::text).orElse("without a name"))
                : at.operation().relation().map(Name::text);
    }

    private static Blocks blocks(Situation at) {
        return strongest(at).map(Lock::blocks).orElse(Blocks.NOTHING);
    }

    private static Optional<Lock> strongest(Situation at) {
        return at.mostLocked().flatMap(at.effect()::lock);
    }
}
