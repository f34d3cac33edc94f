package dev.schemalint.replay;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.ResultColumn;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a folded schema holds, in the lines of {@link Ground#catalog}; a question mark stands for what is not known. */
final class FoldedCatalog {

    static final String UNKNOWN = "?";

    private final SortedMap<String, String> lines = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();
    private final Spelling spelling;

    private FoldedCatalog(Spelling spelling) {
        this.spelling = spelling;
    }

    /** How a kind of server spells what it holds. */
    interface Spelling {

        String relation(RelationName name);

        String type(TypeName type);

        default String column(String name) {
            return name;
        }

        /** A constraint as this server keeps it, and what is said of it; nothing where it does not keep its kind. */
        default Optional<Map.Entry<String, String>> constraint(String table, KnownConstraint constraint) {
            return Optional.of(Map.entry(
                    "constraint " + table + "." + constraint.name(),
                    letter(constraint) + (constraint.valid() ? " valid" : " not valid")));
        }

        default Optional<Map.Entry<String, String>> index(String table, Index index) {
            return Optional.of(Map.entry(
                    "index " + table + "." + index.name(),
                    (index.unique() ? "unique" : "plain") + (index.valid() ? " valid" : " not valid")));
        }

        /** Whether its views tell what they read, and of which types their columns are. */
        default boolean looksIntoViews() {
            return true;
        }

        default boolean showsTriggers() {
            return false;
        }

        default boolean hasDefault(Column column) {
            return column.defaultValue().isPresent() && !column.generated();
        }
    }

    /** The lines of a schema; types are spelled as the server spells them. */
    static FoldedCatalog of(Schema schema, Spelling spelling) {
        FoldedCatalog catalog = new FoldedCatalog(spelling);
        schema.tables().stream()
                .filter(table -> table.persistence() != Persistence.TEMPORARY)
                .forEach(catalog::add);
        return catalog;
    }

    SortedMap<String, String> lines() {
        return lines;
    }

    /** Whether more may hang on that relation than is known. */
    boolean isOpen(String relation) {
        return open.contains(relation);
    }

    private void add(Table table) {
        String name = spelling.relation(table.name());
        lines.put("relation " + name, table.kind().name());
        if (spelling.showsTriggers()) {
            triggers(name, table);
        }
        if (table.isView()) {
            if (spelling.looksIntoViews()) {
                view(name, table);
            }
        } else if (table.kind() != ObjectKind.SEQUENCE) {
            if (!table.complete()) {
                open.add(name);
            }
            table.columns().values().forEach(column -> column(name, column));
            table.constraints().values().forEach(constraint -> constraint(name, constraint));
        }
        table.indexes().values().forEach(index -> put(spelling.index(name, index)));
    }

    private void triggers(String name, Table table) {
        table.attachments().values().stream()
                .filter(part -> part.kind() == ObjectKind.TRIGGER)
                .forEach(trigger -> lines.put("trigger " + name + "." + spelling.column(trigger.name()), ""));
    }

    private void view(String name, Table view) {
        List<RelationName> reads =
                view.defined().stream().flatMap(query -> query.reads().stream()).toList();
        for (RelationName read : reads) {
            if (!read.schema().startsWith("pg_") && !read.name().startsWith("pg_")) {
                lines.put("reads " + name + " " + spelling.relation(read), "");
            }
        }
        List<ResultColumn> results =
                view.defined().flatMap(query -> query.results()).orElse(List.of());
        boolean named = !results.isEmpty()
                && results.stream().allMatch(result -> result.name().isPresent());
        if (named) {
            results.forEach(
                    result -> lines.put("result " + name + "." + result.name().get(), type(result.type())));
        } else {
            open.add(name);
        }
    }

    private String type(Optional<TypeName> type) {
        return type.map(spelling::type).orElse(UNKNOWN);
    }

    private void column(String table, Column column) {
        String name = table + "." + spelling.column(column.name());
        boolean maybe =
                column.defaultValue().filter(NullValue.class::isInstance).isPresent();
        lines.put("type " + name, type(column.type()));
        lines.put("not-null " + name, column.notNull().map(String::valueOf).orElse(UNKNOWN));
        lines.put("default " + name, maybe ? UNKNOWN : String.valueOf(spelling.hasDefault(column)));
    }

    private void constraint(String table, KnownConstraint constraint) {
        if (!(constraint.definition() instanceof NotNull)) {
            put(spelling.constraint(table, constraint));
        }
    }

    private void put(Optional<Map.Entry<String, String>> line) {
        line.ifPresent(entry -> lines.put(entry.getKey(), entry.getValue()));
    }

    static String letter(KnownConstraint constraint) {
        if (constraint.definition() instanceof Check) {
            return "c";
        }
        if (constraint.definition() instanceof ForeignKey) {
            return "f";
        }
        if (constraint.definition() instanceof PrimaryKey) {
            return "p";
        }
        return constraint.definition() instanceof Exclusion ? "x" : "u";
    }
}
