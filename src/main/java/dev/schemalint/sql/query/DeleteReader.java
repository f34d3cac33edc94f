package dev.schemalint.sql.query;

import dev.schemalint.operation.DataOperation.Delete;
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

/** Reads DELETE. */
final class DeleteReader {

    private final Elements elements;
    private final JSqlParserQueries queries;
    private final SelectLists selectLists;

    DeleteReader(Elements elements, JSqlParserQueries queries, SelectLists selectLists) {
        this.elements = elements;
        this.queries = queries;
        this.selectLists = selectLists;
    }

    Delete read(Cursor cursor, With with) throws Unexpected {
        int start = cursor.mark();
        Clauses clauses = new Clauses();
        cursor.expect("DELETE");
        if (!cursor.accept("FROM") && !elements.rules().looseChanges()) {
            throw cursor.unexpected("FROM");
        }
        Relations.Relation target = elements.relations().read(cursor);
        boolean alias = cursor.accept("AS")
                || !cursor.atAny("USING", "WHERE", "RETURNING")
                        && !Conditions.atIndexed(cursor, elements)
                        && elements.names().atIdentifier(cursor);
        if (alias) {
            elements.names().identifier(cursor);
        }
        Conditions.passIndexed(cursor, elements);
        List<Name> relations = new ArrayList<>();
        List<Name> locked = new ArrayList<>();
        if (cursor.accept("USING")) {
            int end = Ahead.first(cursor, token -> token.is("WHERE") || token.is("RETURNING"));
            Query from = queries.from(cursor, end);
            relations.addAll(from.reads());
            locked.addAll(from.locked());
        }
        List<Expression> values = new ArrayList<>();
        int whereStart = cursor.mark();
        Optional<Expression> where = Conditions.where(cursor, elements);
        where.ifPresent(values::add);
        if (where.isPresent()) {
            clauses.add("where", cursor.since(whereStart));
        }
        boolean limitedBefore = Conditions.limited(cursor, elements);
        values.addAll(selectLists.returning(cursor));
        boolean limited = limitedBefore || Conditions.limited(cursor, elements);
        return new Delete(
                clauses.extent(cursor.since(start)),
                target.name(),
                target.only(),
                where,
                with.reads(relations, values),
                with.locked(locked, values),
                limited);
    }
}
