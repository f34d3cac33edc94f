package dev.schemalint.report;

import java.util.Locale;
import java.util.Optional;

/** The formats a report can have. */
public enum Format {
    TEXT,
    CONCISE,
    JSON,
    JSONL,
    SARIF,
    GITHUB,
    GITLAB,
    RDJSON,
    CHECKSTYLE,
    JUNIT,
    MARKDOWN,
    HTML;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> named(String name) {
        for (Format format : values()) {
            if (format.id().equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The report of this format. */
    public Report report(Look look) {
        return switch (this) {
            case TEXT -> new TextReport(look);
            case CONCISE -> new ConciseReport();
            case JSON -> new JsonReport();
            case JSONL -> new JsonLinesReport();
            case SARIF -> new SarifReport(look.suppressed(), look.origin());
            case GITHUB -> new GithubReport();
            case GITLAB -> new GitlabReport();
            case RDJSON -> new RdjsonReport();
            case CHECKSTYLE -> new CheckstyleReport();
            case JUNIT -> new JunitReport();
            case MARKDOWN -> new MarkdownReport();
            case HTML -> new HtmlReport();
        };
    }
}
