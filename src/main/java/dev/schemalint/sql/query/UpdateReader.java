package dev.schemalint.sql.query;

import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.Relations;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads UPDATE. */
final class UpdateReader {

    private final Elements elements;
    private final JSqlParserQueries queries;
    private final Assignments assignments;
    private final SelectLists selectLists;

    UpdateReader(Elements elements, JSqlParserQueries queries, Assignments assignments, SelectLists selectLists) {
        this.elements = elements;
        this.queries = queries;
        this.assignments = assignments;
        this.selectLists = selectLists;
    }

    Update read(Cursor cursor, With with) throws Unexpected {
        int start = cursor.mark();
        Clauses clauses = new Clauses();
        cursor.expect("UPDATE");
        Conditions.otherwise(cursor, elements).ifPresent(span -> clauses.add("or", span));
        Relations.Relation target = elements.relations().read(cursor);
        if (cursor.accept("AS") || !cursor.at("SET") && !Conditions.atIndexed(cursor, elements)) {
            elements.names().identifier(cursor);
        }
        Conditions.passIndexed(cursor, elements);
        int setStart = cursor.mark();
        cursor.expect("SET");
        Assignments.Assigned assigned = assignments.read(cursor);
        clauses.add("set", cursor.since(setStart));
        List<Name> relations = new ArrayList<>();
        List<Name> locked = new ArrayList<>();
        if (cursor.accept("FROM")) {
            int end = Ahead.first(cursor, token -> token.is("WHERE") || token.is("RETURNING"));
            Query from = queries.from(cursor, end);
            relations.addAll(from.reads());
            locked.addAll(from.locked());
        }
        List<Expression> values = new ArrayList<>(assigned.values());
        int whereStart = cursor.mark();
        Optional<Expression> where = Conditions.where(cursor, elements);
        where.ifPresent(values::add);
        if (where.isPresent()) {
            clauses.add("where", cursor.since(whereStart));
        }
        boolean limitedBefore = Conditions.limited(cursor, elements);
        values.addAll(selectLists.returning(cursor));
        boolean limited = limitedBefore || Conditions.limited(cursor, elements);
        return new Update(
                clauses.extent(cursor.since(start)),
                target.name(),
                target.only(),
                assigned.columns(),
                where,
                with.reads(relations, values),
                with.locked(locked, values),
                limited);
    }
}
