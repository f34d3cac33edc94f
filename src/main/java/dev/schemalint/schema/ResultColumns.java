package dev.schemalint.schema;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Query.Result;
import dev.schemalint.operation.Query.Source;
import dev.schemalint.operation.TypeName;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out the columns that a query gives: a view's, or those of a table made of it. */
public record ResultColumns(Query query, Schema schema, Session session) {

    /** All of them in order, or nothing when it is not known how many there are. */
    public Optional<List<ResultColumn>> columns(List<Identifier> given) {
        List<ResultColumn> columns = new ArrayList<>();
        for (Result result : query.results()) {
            if (result instanceof Result.Value value) {
                columns.add(new ResultColumn(
                        value.name().map(Identifier::text).or(() -> ResultName.of(value.value())),
                        type(value.value())));
            } else if (result instanceof Result.Star star) {
                Optional<List<ResultColumn>> all = all(star);
                if (all.isEmpty()) {
                    return Optional.empty();
                }
                columns.addAll(all.get());
            } else {
                return Optional.empty();
            }
        }
        for (int i = 0; i < Math.min(given.size(), columns.size()); i++) {
            columns.set(i, columns.get(i).named(given.get(i).text()));
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(columns));
    }

    private Optional<List<ResultColumn>> all(Result.Star star) {
        List<ResultColumn> columns = new ArrayList<>();
        boolean any = false;
        for (Source source : query.sources()) {
            if (star.of().map(name -> name.text().equals(source.known())).orElse(true)) {
                Optional<List<ResultColumn>> own = columnsOf(source);
                if (own.isEmpty()) {
                    return Optional.empty();
                }
                columns.addAll(own.get());
                any = true;
            }
        }
        return any ? Optional.of(columns) : Optional.empty();
    }

    private Optional<List<ResultColumn>> columnsOf(Source source) {
        Optional<Table> table = schema.table(source.relation(), session);
        Optional<List<ResultColumn>> view = table.flatMap(Table::defined).flatMap(Defined::results);
        if (view.isPresent()) {
            return view;
        }
        return table.filter(known -> known.kind() == ObjectKind.TABLE && known.complete())
                .map(known -> known.columns().values().stream()
                        .map(column -> new ResultColumn(Optional.of(column.name()), column.type()))
                        .toList());
    }

    private Optional<TypeName> type(Expression value) {
        if (value instanceof Cast cast) {
            return Optional.of(cast.type());
        }
        return value instanceof ColumnReference reference ? type(reference.column()) : Optional.empty();
    }

    /** The type of a column that one source alone can have. */
    private Optional<TypeName> type(Name column) {
        List<Optional<TypeName>> found = new ArrayList<>();
        for (Source source : query.sources()) {
            boolean meant = column.parts().size() < 2
                    || column.parts().get(column.parts().size() - 2).text().equals(source.known());
            if (meant) {
                Optional<List<ResultColumn>> own = columnsOf(source);
                if (own.isEmpty()) {
                    return Optional.empty();
                }
                own.get().stream()
                        .filter(known -> known.name().equals(Optional.of(column.text())))
                        .map(ResultColumn::type)
                        .forEach(found::add);
            }
        }
        return found.size() == 1 ? found.get(0) : Optional.empty();
    }
}
