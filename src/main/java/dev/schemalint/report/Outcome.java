package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effect;
import dev.schemalint.finding.Finding;
import dev.schemalint.rule.Page;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter.Unit;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * All that a run found out, in the order reports give it: by file, then by place.
 *
 * @param targets what was linted for, in the order they were given
 * @param rules the pages of all rules that were on
 * @param assumptions what was taken for granted because nobody said otherwise, one sentence each
 */
public record Outcome(
        List<Target> targets,
        List<Page> rules,
        List<FileOutcome> files,
        List<Finding> findings,
        List<Suppressed> suppressed,
        List<Problem> problems,
        List<String> assumptions) {

    /** One linted file. */
    public record FileOutcome(SourceText source, String tool, List<Unit> units, List<StatementOutcome> statements) {
        public FileOutcome {
            units = List.copyOf(units);
            statements = List.copyOf(statements);
        }
    }

    /**
     * One statement of a linted file; effects by target as given.
     *
     * @param ours the relations it locks that were made by the same change, so that nobody else uses them yet
     */
    public record StatementOutcome(
            Span span,
            List<String> operations,
            boolean understood,
            SortedMap<String, Effect> effects,
            Set<RelationName> ours) {
        public StatementOutcome {
            operations = List.copyOf(operations);
            ours = Set.copyOf(ours);
        }
    }

    /** A finding that a person or a baseline silenced. */
    public record Suppressed(Finding finding, String reason, String by) {}

    /**
     * A file that could not be linted, or an error of our own; the rest of the run is not affected.
     *
     * @param internal whether it is an error of the program and not of the file
     */
    public record Problem(String file, String message, boolean internal) {}

    public Outcome {
        targets = List.copyOf(targets);
        rules = List.copyOf(rules);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        problems = List.copyOf(problems);
        assumptions = List.copyOf(assumptions);
    }

    public long statements() {
        long statements = 0;
        for (FileOutcome file : files) {
            statements += file.statements().size();
        }
        return statements;
    }

    public long understood() {
        return files.stream()
                .flatMap(file -> file.statements().stream())
                .filter(StatementOutcome::understood)
                .count();
    }
}
