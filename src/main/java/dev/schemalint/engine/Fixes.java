package dev.schemalint.engine;

import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.rule.Page.FixTemplate;
import dev.schemalint.rule.Verdict;
import dev.schemalint.rule.Words;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/** Turns a page's fix into an edit of the statement's own text. */
final class Fixes {

    private Fixes() {}

    /** Nothing where the operation has no such clause, or the file has it in other words. */
    static Optional<Fix> of(FixTemplate template, Verdict verdict) {
        return verdict.at()
                .flatMap(at -> at.operation().extent().clause(template.clause()))
                .filter(verdict.source()::mayEdit)
                .map(clause -> {
                    Span place = switch (template.place()) {
                        case BEFORE -> new Span(clause.start(), clause.start());
                        case AFTER -> new Span(clause.end(), clause.end());
                        case INSTEAD_OF -> clause;
                    };
                    Edit edit =
                            new Edit(new Location(verdict.source(), place), Words.fillSql(template.text(), verdict));
                    return new Fix(Words.fill(template.title(), verdict), List.of(edit));
                });
    }
}
