package dev.schemalint.layout;

import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.text.Nearest;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of formatted SQL that Liquibase refuses or takes for comments, though they are meant for it. */
final class FormattedSlips {

    /** One dash for two, or a change set without an author and a name. */
    private static final Pattern REFUSED = Pattern.compile("(?im)^[ \\t]*(?:-[ \\t]*(?:changeset|rollback)\\b[^\\r\\n]*"
            + "|--[ \\t]*changeset(?![ \\t]+(?:\"[^\"\\n]+\"|[^:\\n]+):[ \\t]*\\S)[^\\r\\n]*)");

    private static final Pattern NEARLY = Pattern.compile(
            "(?im)^[ \\t]*--[ \\t]*(?:change[ _-]sets?|changsets?|changesets|chageset|chnageset)[ \\t]+[\\w.-]+:\\S+[^\\r\\n]*");

    private static final Pattern CHANGE_SET = Pattern.compile(
            "(?im)^[ \\t]*--[ \\t]*changeset[ \\t]+(?:\"[^\"\\n]+\"|[^:\\n]+):[ \\t]*(?:\"[^\"\\n]+\"|\\S+)([^\\r\\n]*)");
    /** 1: a name; 2: what stands where the colon and the value belong. */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([A-Za-z]+)(?:(:)(?:\"[^\"]*\"|\\S+)|[ \\t]*=[ \\t]*\\S+|[ \\t]*:[ \\t]+\\S+|[ \\t]+:\\S+)");

    private static final List<String> KNOWN = List.of(
            "runInTransaction",
            "splitStatements",
            "endDelimiter",
            "stripComments",
            "dbms",
            "context",
            "contextFilter",
            "labels",
            "runOnChange",
            "runAlways",
            "failOnError",
            "logicalFilePath",
            "rollbackSplitStatements",
            "rollbackEndDelimiter",
            "runWith",
            "runWithSpoolFile",
            "runOrder",
            "ignore",
            "objectQuotingStrategy",
            "created",
            "onValidationFail");

    private FormattedSlips() {}

    static List<Remark> in(String text) {
        List<Remark> remarks = new ArrayList<>(Remark.all(Kind.FILE_REFUSED, "liquibase-form", REFUSED, text));
        remarks.addAll(Remark.all(Kind.DIRECTIVE_WITHOUT_EFFECT, "liquibase-form", NEARLY, text));
        Matcher changeSet = CHANGE_SET.matcher(text);
        while (changeSet.find()) {
            Matcher attribute = ATTRIBUTE.matcher(text).region(changeSet.start(1), changeSet.end(1));
            while (attribute.find()) {
                if (isSlip(attribute.group(1), attribute.group(2) != null)) {
                    remarks.add(Remark.of(
                            Kind.DIRECTIVE_WITHOUT_EFFECT,
                            "liquibase-attribute",
                            new Span(attribute.start(), attribute.end())));
                }
            }
        }
        return remarks;
    }

    private static boolean isSlip(String name, boolean wellWritten) {
        boolean known = KNOWN.stream().anyMatch(name::equalsIgnoreCase);
        Optional<String> nearest = known ? Optional.empty() : Nearest.to(name, KNOWN);
        return known ? !wellWritten : nearest.isPresent();
    }
}
