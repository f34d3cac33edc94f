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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What a folded schema holds, in the lines of {@link ServerCatalog}; a question mark stands for what is not known. */
final class FoldedCatalog {

    static final String UNKNOWN = "?";

    private final SortedMap<String, String> lines = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();
    private final Function<TypeName, String> formatted;

    private FoldedCatalog(Function<TypeName, String> formatted) {
        this.formatted = formatted;
    }

    /** The lines of a schema; types are spelled as the server spells them. */
    static FoldedCatalog of(Schema schema, Function<TypeName, String> formatted) {
        FoldedCatalog catalog = new FoldedCatalog(formatted);
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
        String name = table.name().schema() + "." + table.name().name();
        lines.put("relation " + name, table.kind().name());
        if (table.isView()) {
            view(name, table);
        } else if (table.kind() != ObjectKind.SEQUENCE) {
            if (!table.complete()) {
                open.add(name);
            }
            table.columns().values().forEach(column -> column(name, column));
            table.constraints().values().forEach(constraint -> constraint(name, constraint));
        }
        table.indexes().values().forEach(index -> index(name, index));
    }

    private void view(String name, Table view) {
        List<RelationName> reads =
                view.defined().stream().flatMap(query -> query.reads().stream()).toList();
        for (RelationName read : reads) {
            if (!read.schema().startsWith("pg_") && !read.name().startsWith("pg_")) {
                lines.put("reads " + name + " " + read.schema() + "." + read.name(), "");
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
        return type.map(formatted).orElse(UNKNOWN);
    }

    private void column(String table, Column column) {
        String name = table + "." + column.name();
        boolean nothing = column.defaultValue().isEmpty();
        boolean maybe =
                column.defaultValue().filter(NullValue.class::isInstance).isPresent();
        lines.put("type " + name, type(column.type()));
        lines.put("not-null " + name, column.notNull().map(String::valueOf).orElse(UNKNOWN));
        lines.put("default " + name, maybe ? UNKNOWN : String.valueOf(!nothing && !column.generated()));
    }

    private void constraint(String table, KnownConstraint constraint) {
        if (constraint.definition() instanceof NotNull) {
            return;
        }
        lines.put(
                "constraint " + table + "." + constraint.name(),
                letter(constraint) + (constraint.valid() ? " valid" : " not valid"));
    }

    private static String letter(KnownConstraint constraint) {
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

    private void index(String table, Index index) {
        lines.put(
                "index " + table + "." + index.name(),
                (index.unique() ? "unique" : "plain") + (index.valid() ? " valid" : " not valid"));
    }
}
