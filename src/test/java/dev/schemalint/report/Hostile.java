package dev.schemalint.report;

import dev.schemalint.finding.Category;
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Severity;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.story.Chapter.Holder;
import dev.schemalint.story.Chapter.Unit;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** File names and SQL that mean something to whoever reads a report, and more findings than fit. */
final class Hostile {

    static final String FILE = "db/50%,a:b\r\n::error file=x::y`|<b>\"'&@me.sql";

    static final String DROP = "/* é𐐀 */ drop table \"a|b`</script>\";";

    private static final String EVIL =
            "Drops a|b`</script><img src=x>]]>\r\n::add-mask::secret\n## @everyone \u0001\u001b[31m"
                    + " 100% [a](http://b) $1$ *x*";

    private Hostile() {}

    /** The same statement twice, each with the same finding and the same fix of two edits. */
    static Outcome outcome() {
        return of(FILE, "--\n" + DROP + "\n" + DROP + "\n", EVIL);
    }

    static Outcome of(String file, String sql, String message) {
        SourceText source = SourceText.of(file, sql);
        List<StatementOutcome> statements = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int at = sql.indexOf("drop"); at >= 0; at = sql.indexOf("drop", at + 1)) {
            Span statement = new Span(at, sql.indexOf(';', at));
            statements.add(new StatementOutcome(statement, List.of("drop-table"), true, new TreeMap<>(), Set.of()));
            Span table = new Span(sql.indexOf("table", at), sql.indexOf("table", at) + 5);
            Fix fix = new Fix(
                    "keep it",
                    List.of(
                            new Edit(new Location(source, new Span(table.end(), table.end())), " if exists"),
                            new Edit(new Location(source, new Span(at, at + 4)), "DROP")));
            findings.add(finding(
                    Severity.ERROR, new Location(source, table), Optional.of(statements.size() - 1), message, fix));
        }
        Unit unit = new Unit(
                Holder.NONE, IntStream.range(0, statements.size()).boxed().toList());
        return new Outcome(
                Outcomes.targets("postgresql:16"),
                List.of(),
                List.of(new FileOutcome(source, "plain", List.of(unit), statements)),
                findings,
                List.of(),
                List.of(new Problem(FILE, "is no text: " + message, false)),
                List.of("Assumed <b> of " + message));
    }

    /** So many findings of each severity, a line each, in that order. */
    static Outcome many(int notes, int warnings, int errors) {
        int lines = notes + warnings + errors;
        String sql = "select 'a long enough line to fill a report, with `some` | characters';\n".repeat(lines);
        SourceText source = SourceText.of("db/V1__many.sql", sql);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int start = source.lines().start(i + 1);
            Severity severity = i < notes ? Severity.NOTE : i < notes + warnings ? Severity.WARNING : Severity.ERROR;
            findings.add(finding(
                    severity,
                    new Location(source, new Span(start, start + 6)),
                    Optional.empty(),
                    "Line " + (i + 1) + " is one of many",
                    new Fix("none", List.of())));
        }
        return new Outcome(
                Outcomes.targets("postgresql:16"),
                List.of(),
                List.of(new FileOutcome(source, "plain", List.of(), List.of())),
                findings,
                List.of(),
                List.of(),
                List.of());
    }

    private static Finding finding(
            Severity severity, Location location, Optional<Integer> statement, String message, Fix fix) {
        return new Finding(
                "dropped-table",
                severity,
                Category.DATA_LOSS,
                Outcomes.said(message),
                Optional.empty(),
                location,
                statement,
                List.of("postgresql:16"),
                List.of(),
                Optional.of(fix));
    }
}
