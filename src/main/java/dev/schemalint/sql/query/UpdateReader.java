package dev.schemalint.sql.query;

import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.Relations;
import dev.schemalint.sql.query.AffectedReader.Affected;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;

/** Reads UPDATE. */
final class UpdateReader {

    private final Elements elements;
    private final Assignments assignments;
    private final AffectedReader rows;

    UpdateReader(Elements elements, Assignments assignments, AffectedReader rows) {
        this.elements = elements;
        this.assignments = assignments;
        this.rows = rows;
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
        Affected affected = rows.read(cursor, "FROM", with, assigned.values(), clauses);
        return new Update(
                clauses.extent(cursor.since(start)),
                target.name(),
                target.only(),
                assigned.columns(),
                affected.where(),
                affected.reads(),
                affected.locked(),
                affected.limited());
    }
}
