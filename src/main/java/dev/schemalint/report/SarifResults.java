package dev.schemalint.report;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.Fix;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Replacement;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Suppression;
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Suppressed;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Findings as SARIF results. */
final class SarifResults {

    private static final int LONGEST_CONTEXT = 4000;

    private final Outcome outcome;
    private final SarifRules rules;
    private final Map<String, FileOutcome> files = new HashMap<>();
    private final Map<String, Map<Integer, String>> hashes = new HashMap<>();
    private final Fingerprints fingerprints;

    SarifResults(Outcome outcome, SarifRules rules) {
        this.outcome = outcome;
        this.rules = rules;
        this.fingerprints = new Fingerprints(outcome);
        outcome.files().forEach(file -> files.put(file.source().path(), file));
    }

    /** @param withSuppressed whether what may stay follows what may not */
    List<Result> list(boolean withSuppressed) {
        List<Result> results = new ArrayList<>();
        outcome.findings().forEach(finding -> results.add(result(finding)));
        if (withSuppressed) {
            outcome.suppressed()
                    .forEach(passed -> results.add(result(passed.finding())
                            .withSuppressions(new LinkedHashSet<>(Set.of(suppression(passed))))));
        }
        return results;
    }

    /** A comment lies in the source, a baseline beside it. */
    private static Suppression suppression(Suppressed passed) {
        return new Suppression()
                .withKind(passed.by().equals("comment") ? Suppression.Kind.IN_SOURCE : Suppression.Kind.EXTERNAL)
                .withJustification(passed.reason());
    }

    private Result result(Finding finding) {
        Location location = finding.location();
        PhysicalLocation place = SarifPlaces.place(location);
        context(finding).ifPresent(context -> place.withContextRegion(SarifPlaces.region(context)));
        Result result = new Result()
                .withRuleId(finding.rule())
                .withLevel(Result.Level.fromValue(finding.severity().id()))
                .withMessage(new Message().withText(message(finding)))
                .withLocations(List.of(new com.contrastsecurity.sarif.Location().withPhysicalLocation(place)))
                .withPartialFingerprints(new PartialFingerprints()
                        .withAdditionalProperty("primaryLocationLineHash", hash(location))
                        .withAdditionalProperty("schemalint/v1", fingerprints.next(Entry.of(finding))))
                .withProperties(new PropertyBag().withAdditionalProperty("targets", finding.targets()));
        rules.place(finding.rule())
                .ifPresent(number -> result.withRuleIndex(number)
                        .withMessage(
                                SarifMessages.of(finding, result.getMessage().getText())));
        if (!finding.related().isEmpty()) {
            result.withRelatedLocations(related(finding));
        }
        finding.fix().ifPresent(fix -> result.withFixes(new LinkedHashSet<>(Set.of(fix(fix)))));
        return result;
    }

    /** What is to be said, with links to the places that explain it. */
    private String message(Finding finding) {
        StringBuilder message = new StringBuilder(Wording.of(outcome.targets(), finding));
        int number = 1;
        for (Related related : finding.related()) {
            String text = related.message().replaceAll("([\\\\\\[\\]])", "\\\\$1");
            message.append(number == 1 ? " See: [" : ", [")
                    .append(text)
                    .append("](")
                    .append(number)
                    .append(')');
            number++;
        }
        return message + (number > 1 ? "." : "");
    }

    private String hash(Location location) {
        return hashes.computeIfAbsent(
                        location.file(), file -> LineHashes.of(location.source().content()))
                .getOrDefault(location.start().line(), "");
    }

    /** The lines of the statement around a finding, or those beside it, when they say more than the finding's own place. */
    private Optional<Location> context(Finding finding) {
        Location location = finding.location();
        Location statement = finding.statement()
                .flatMap(number -> Optional.ofNullable(files.get(location.file()))
                        .filter(file -> number < file.statements().size())
                        .map(file -> new Location(
                                location.source(),
                                file.statements().get(number).span().to(location.span()))))
                .orElse(location);
        Location lines = SarifPlaces.wholeLines(statement.span().length() <= LONGEST_CONTEXT ? statement : location);
        return Optional.of(lines.span().equals(location.span()) ? SarifPlaces.withNeighbours(lines) : lines)
                .filter(context -> !context.span().equals(location.span()));
    }

    private static Set<com.contrastsecurity.sarif.Location> related(Finding finding) {
        Set<com.contrastsecurity.sarif.Location> locations = new LinkedHashSet<>();
        for (Related related : finding.related()) {
            locations.add(new com.contrastsecurity.sarif.Location()
                    .withId(locations.size() + 1)
                    .withPhysicalLocation(SarifPlaces.place(related.location()))
                    .withMessage(new Message().withText(related.message())));
        }
        return locations;
    }

    private static Fix fix(dev.schemalint.finding.Fix fix) {
        Map<SourceText, List<Replacement>> replacements = new LinkedHashMap<>();
        for (Edit edit : fix.edits()) {
            Replacement replacement = new Replacement().withDeletedRegion(SarifPlaces.bare(edit.location()));
            if (!edit.text().isEmpty()) {
                replacement.withInsertedContent(new ArtifactContent().withText(edit.text()));
            }
            replacements
                    .computeIfAbsent(edit.location().source(), source -> new ArrayList<>())
                    .add(replacement);
        }
        Set<ArtifactChange> changes = new LinkedHashSet<>();
        replacements.forEach((source, some) -> changes.add(new ArtifactChange()
                .withArtifactLocation(SarifPlaces.file(source.path()))
                .withReplacements(some)));
        return new Fix().withDescription(new Message().withText(fix.title())).withArtifactChanges(changes);
    }
}
