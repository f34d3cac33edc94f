package dev.schemalint.effect;

import dev.schemalint.dialect.Service;
import dev.schemalint.dialect.Target;
import dev.schemalint.text.Rows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the service that runs a target forbids, or does otherwise than the engine alone. */
public final class ServiceLimits {

    private static final String TABLE = "services.tsv";

    private final List<Row> rows;

    private ServiceLimits(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * A limit that a statement meets.
     *
     * @param fails whether the statement is refused, and not only harmful there
     */
    public record Limit(boolean fails, String why, String help) {}

    /** What of a statement meets a limit: what it is, and how it is written. */
    private record Row(String shape, Pattern text, Limit limit) {}

    /** Those of a target; none where nobody but its engine has a say. */
    public static ServiceLimits of(Target target) {
        Optional<String> service = target.service().flatMap(Service::named).map(Service::id);
        return new ServiceLimits(service.stream()
                .flatMap(id -> Rows.of(Effect.class, TABLE).stream()
                        .filter(row -> names(row.get(0)).contains(id)
                                && names(row.get(1)).contains(target.dialect().id())))
                .map(row -> new Row(
                        row.get(2),
                        Pattern.compile(row.get(3), Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
                        new Limit(row.get(4).equals("fails"), row.get(5), row.get(6))))
                .toList());
    }

    /**
     * The first limit that the table tells of.
     *
     * @param shapes what the operation is, by its kind and by what else it does
     */
    public Optional<Limit> met(Set<String> shapes, String text) {
        return rows.stream()
                .filter(row ->
                        shapes.contains(row.shape()) && row.text().matcher(text).find())
                .map(Row::limit)
                .findFirst();
    }

    private static List<String> names(String cell) {
        return List.of(cell.split(","));
    }
}
