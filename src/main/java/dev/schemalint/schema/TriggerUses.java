package dev.schemalint.schema;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a trigger with a body of its own uses: columns of the row that fired it, and relations in its statements. */
record TriggerUses(RelationName table, Function<Name, RelationName> resolve) {

    private static final Pattern COLUMN_OF_ROW = Pattern.compile("(?i)\\b(?:new|old)\\s*\\.\\s*[\"`\\[]?(\\w+)");

    /**
     * The uses, those of the row first.
     *
     * @param condition the columns that its WHEN names
     */
    List<Defined> of(CreateTrigger trigger, Set<String> condition) {
        Optional<Body> body = trigger.body();
        if (body.isEmpty()) {
            return List.of();
        }
        Set<String> ofRow = new TreeSet<>(condition);
        Matcher column = COLUMN_OF_ROW.matcher(body.get().text());
        while (column.find()) {
            ofRow.add(column.group(1).toLowerCase(Locale.ROOT));
        }
        List<Defined> uses = new ArrayList<>(List.of(new Defined(List.of(table), ofRow)));
        for (Statement statement : body.get().statements()) {
            statement.operations().forEach(operation -> uses.add(in(operation)));
        }
        return uses;
    }

    /** The columns that an INSERT or UPDATE fills are not among those it names: no server looks at them in time. */
    private Defined in(Operation operation) {
        List<Name> relations = new ArrayList<>();
        Set<String> columns = new TreeSet<>();
        operation.relation().ifPresent(relations::add);
        if (operation instanceof Select select) {
            add(select.query(), relations, columns);
        }
        if (operation instanceof Insert insert) {
            relations.addAll(insert.reads());
            insert.query().ifPresent(query -> add(query, relations, columns));
        }
        if (operation instanceof Update update) {
            relations.addAll(update.reads());
            update.where().ifPresent(where -> add(where, columns));
        }
        if (operation instanceof Delete delete) {
            relations.addAll(delete.reads());
            delete.where().ifPresent(where -> add(where, columns));
        }
        return new Defined(relations.stream().map(resolve).distinct().toList(), columns);
    }

    private static void add(Query query, List<Name> relations, Set<String> columns) {
        relations.addAll(query.reads());
        query.columns().stream().map(Name::text).forEach(columns::add);
    }

    private static void add(Expression where, Set<String> columns) {
        where.each(part -> {
            if (part instanceof ColumnReference reference) {
                columns.add(reference.column().text());
            }
        });
    }
}
