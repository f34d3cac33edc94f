package dev.schemalint.sql.statement;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.operation.ViewOperation.RefreshMaterializedView;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.Queries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE VIEW, CREATE MATERIALIZED VIEW and REFRESH MATERIALIZED VIEW. */
public final class ViewReader {

    private final Elements elements;
    private final CreateTableAsReader storage;

    public ViewReader(Elements elements) {
        this.elements = elements;
        this.storage = new CreateTableAsReader(elements);
    }

    /** From the word RECURSIVE or VIEW. */
    public Operation create(Cursor cursor, Creation creation) throws Unexpected {
        Clauses clauses = new Clauses();
        boolean recursive = cursor.accept("RECURSIVE");
        cursor.expect("VIEW");
        boolean ifNotExists = elements.rules().guardedViews() && cursor.accept("IF", "NOT", "EXISTS");
        Name view = elements.names().name(cursor);
        clauses.add("name", view.span());
        List<Identifier> columns = columns(cursor);
        List<Option> options = elements.options().with(cursor);
        cursor.expect("AS");
        Query whole = Queries.checked(cursor, elements);
        Query query = recursive ? withoutItself(whole, view) : whole;
        clauses.add("query", query.span());
        if (cursor.accept("WITH")) {
            if (!cursor.accept("LOCAL")) {
                cursor.accept("CASCADED");
            }
            cursor.expect("CHECK", "OPTION");
        }
        return new CreateView(
                clauses.extent(cursor.since(creation.mark())),
                view,
                creation.orReplace(),
                creation.temporary(),
                ifNotExists,
                columns,
                options,
                query);
    }

    /** A recursive view names itself, without a schema, where it goes on from its own rows. */
    private static Query withoutItself(Query query, Name view) {
        return query.reading(query.reads().stream()
                .filter(name -> name.parts().size() > 1 || !name.text().equals(view.text()))
                .toList());
    }

    /** From the word MATERIALIZED. */
    public Operation createMaterialized(Cursor cursor, Creation creation) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("MATERIALIZED", "VIEW");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name view = elements.names().name(cursor);
        clauses.add("name", view.span());
        List<Identifier> columns = columns(cursor);
        storage.storage(cursor, new ArrayList<>());
        cursor.expect("AS");
        Query query = Queries.withData(cursor, elements);
        clauses.add("query", query.span());
        boolean withData = Queries.acceptWithData(cursor);
        return new CreateMaterializedView(
                clauses.extent(cursor.since(creation.mark())), view, ifNotExists, columns, query, withData);
    }

    public Operation refresh(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Clauses clauses = new Clauses();
        cursor.expect("REFRESH", "MATERIALIZED", "VIEW");
        clauses.add("view", cursor.previous().span());
        boolean concurrently = clauses.accept(cursor, "CONCURRENTLY", "concurrently");
        Name view = elements.names().name(cursor);
        boolean withData = Queries.acceptWithData(cursor);
        return new RefreshMaterializedView(clauses.extent(cursor.since(mark)), view, concurrently, withData);
    }

    private List<Identifier> columns(Cursor cursor) throws Unexpected {
        return cursor.at(TokenKind.OPEN) ? elements.names().parenthesised(cursor) : List.of();
    }
}
