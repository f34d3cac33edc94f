package dev.schemalint.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.RunAutomationDetails;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.contrastsecurity.sarif.VersionControlDetails;
import dev.schemalint.report.Look.Origin;
import dev.schemalint.report.Outcome.Problem;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SARIF 2.1.0, as code scanning services want it. */
final class SarifReport implements Report {

    private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");

    /** GitHub refuses a file that holds more. */
    private static final int MOST_RESULTS = 25_000;

    private static final List<Result.Level> GRAVEST_FIRST =
            List.of(Result.Level.ERROR, Result.Level.WARNING, Result.Level.NOTE);

    private final int most;
    private final boolean withSuppressed;
    private final Optional<Origin> origin;

    /**
     * @param withSuppressed whether findings that may stay are results as well, marked as such
     * @param origin which commit it is about, where that is known
     */
    SarifReport(boolean withSuppressed, Optional<Origin> origin) {
        this(withSuppressed, origin, MOST_RESULTS);
    }

    /** @param most how many results it may hold; the gravest stay */
    SarifReport(boolean withSuppressed, Optional<Origin> origin, int most) {
        this.most = most;
        this.withSuppressed = withSuppressed;
        this.origin = origin;
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        SarifWriter.write(model(outcome), out);
    }

    SarifSchema210 model(Outcome outcome) {
        SarifRules rules = new SarifRules(outcome.rules());
        List<Result> all = new SarifResults(outcome, rules).list(withSuppressed);
        List<Result> results = all.size() <= most ? all : gravest(all);
        ToolComponent driver = new ToolComponent()
                .withName(Product.NAME)
                .withSemanticVersion(Product.version())
                .withInformationUri(URI.create(Product.HOME))
                .withRules(rules.descriptors());
        ArtifactLocation root =
                new ArtifactLocation().withDescription(new Message().withText("The directory schemalint was run in."));
        Run run = new Run()
                .withTool(new Tool().withDriver(driver))
                .withInvocations(List.of(invocation(outcome, all.size() - results.size())))
                .withOriginalUriBaseIds(new OriginalUriBaseIds().withAdditionalProperty(SarifPlaces.ROOT, root))
                .withAutomationDetails(new RunAutomationDetails().withId(category(outcome)))
                .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
                .withResults(results);
        origin.ifPresent(known -> run.withVersionControlProvenance(new LinkedHashSet<>(Set.of(provenance(known)))));
        return new SarifSchema210()
                .with$schema(SCHEMA)
                .withVersion(SarifSchema210.Version._2_1_0)
                .withRuns(List.of(run));
    }

    private List<Result> gravest(List<Result> results) {
        return results.stream()
                .sorted((one, two) ->
                        Integer.compare(GRAVEST_FIRST.indexOf(one.getLevel()), GRAVEST_FIRST.indexOf(two.getLevel())))
                .limit(most)
                .toList();
    }

    private static VersionControlDetails provenance(Origin origin) {
        VersionControlDetails details = new VersionControlDetails()
                .withRepositoryUri(URI.create(origin.repository()))
                .withRevisionId(origin.commit());
        return origin.whole() ? details.withMappedTo(new ArtifactLocation().withUriBaseId(SarifPlaces.ROOT)) : details;
    }

    /** Two uploads of one commit must differ in it, or the second replaces the first. */
    private static String category(Outcome outcome) {
        String engine = outcome.targets().stream()
                .map(target -> target.dialect().id() + "/")
                .findFirst()
                .orElse("");
        return Product.NAME + "/" + engine;
    }

    /** A file that could not be analysed is told of, so that no finding in it is not taken for a clean bill. */
    private Invocation invocation(Outcome outcome, int leftOut) {
        Invocation invocation = new Invocation()
                .withExecutionSuccessful(outcome.problems().stream().noneMatch(Problem::internal));
        List<Notification> notifications = new ArrayList<>();
        outcome.problems().forEach(problem -> notifications.add(notification(problem)));
        if (leftOut > 0) {
            notifications.add(new Notification()
                    .withLevel(Notification.Level.WARNING)
                    .withMessage(new Message()
                            .withText("Left out: " + leftOut + " results; code scanning takes no more than " + most
                                    + ", and these are the gravest.")));
        }
        return notifications.isEmpty() ? invocation : invocation.withToolExecutionNotifications(notifications);
    }

    private static Notification notification(Problem problem) {
        Location location = new Location()
                .withPhysicalLocation(new PhysicalLocation().withArtifactLocation(SarifPlaces.file(problem.file())));
        return new Notification()
                .withLevel(Notification.Level.ERROR)
                .withMessage(new Message().withText("Not analysed: " + problem.file() + ": " + problem.message()))
                .withLocations(new LinkedHashSet<>(Set.of(location)));
    }
}
