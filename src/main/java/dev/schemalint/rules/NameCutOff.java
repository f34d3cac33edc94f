package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of which the server keeps only the beginning. */
public final class NameCutOff implements FileRule {

    /** NAMEDATALEN less the byte that ends it. */
    private static final int KEPT = 63;

    /** A name that is given, and what it must differ from; the reader keeps of a name what the server keeps. */
    private record Given(Situation at, Identifier name, String scope) {
        String written() {
            String text = at.source().text(name.span());
            return name.quoted() ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        }
    }

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.target().dialect() != Dialect.POSTGRESQL) {
            return List.of();
        }
        List<Given> given = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            names(at).filter(name -> bytes(name.written()) > KEPT).forEach(given::add);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            verdicts.add(verdict(given.get(i), given.subList(0, i)));
        }
        return verdicts;
    }

    private static Verdict verdict(Given one, List<Given> before) {
        String written = one.written();
        Verdict verdict = Verdict.on(one.at())
                .at(one.name().span())
                .word("written", written)
                .word("bytes", String.valueOf(bytes(written)))
                .word("cut", cut(written));
        Optional<Given> twin = before.stream()
                .filter(other -> !other.written().equalsIgnoreCase(written)
                        && other.scope().equals(one.scope())
                        && cut(other.written()).equalsIgnoreCase(cut(written)))
                .findFirst();
        return twin.map(other -> verdict.saying("collides").word("other", other.written()))
                .orElseGet(() -> verdict.lowered(Severity.NOTE));
    }

    /** What is named, with what must differ from it: the columns of one table, its constraints, or all relations. */
    private static Stream<Given> names(Situation at) {
        Operation operation = at.operation();
        String table = operation.relation().map(Name::text).orElse("");
        Stream<Given> relations = relation(operation).stream().map(name -> new Given(at, name, "relation"));
        Stream<Given> columns = Added.columns(operation)
                .map(ColumnDefinition::name)
                .map(name -> new Given(at, name, "column of " + table));
        Stream<Given> constraints = Added.constraints(operation)
                .map(Constraint::name)
                .flatMap(Optional::stream)
                .map(name -> new Given(at, name, "constraint of " + table));
        return Stream.concat(relations, Stream.concat(columns, constraints));
    }

    private static Optional<Identifier> relation(Operation operation) {
        if (operation instanceof CreateIndex index) {
            return index.name();
        }
        if (operation instanceof CreateTable create) {
            return Optional.of(create.table().last());
        }
        if (operation instanceof CreateView create) {
            return Optional.of(create.view().last());
        }
        return operation instanceof CreateTrigger create ? Optional.of(create.name()) : Optional.empty();
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As the server cuts, never inside a character. */
    private static String cut(String name) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > KEPT) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
