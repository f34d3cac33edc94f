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
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.report.Outcome.FileOutcome;
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

    SarifResults(Outcome outcome, SarifRules rules) {
        this.outcome = outcome;
        this.rules = rules;
        outcome.files().forEach(file -> files.put(file.source().path(), file));
    }

    List<Result> list() {
        return outcome.findings().stream().map(this::result).toList();
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
                .withPartialFingerprints(
                        new PartialFingerprints().withAdditionalProperty("primaryLocationLineHash", hash(location)))
                .withProperties(new PropertyBag().withAdditionalProperty("targets", finding.targets()));
        rules.place(finding.rule()).ifPresent(result::withRuleIndex);
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

    /** The lines of the statement around a finding, when that says more than the finding's own place. */
    private Optional<Location> context(Finding finding) {
        Location location = finding.location();
        return finding.statement()
                .flatMap(number -> Optional.ofNullable(files.get(location.file()))
                        .filter(file -> number < file.statements().size())
                        .map(file -> new Location(
                                location.source(),
                                file.statements().get(number).span().to(location.span()))))
                .map(SarifPlaces::wholeLines)
                .filter(context -> context.span().length() <= LONGEST_CONTEXT)
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
