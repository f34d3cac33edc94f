package dev.schemalint.sql.query;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.Relations;
import dev.schemalint.sql.query.AffectedReader.Affected;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads DELETE. */
final class DeleteReader {

    private final Elements elements;
    private final AffectedReader rows;

    DeleteReader(Elements elements, AffectedReader rows) {
        this.elements = elements;
        this.rows = rows;
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
        Affected affected = rows.read(cursor, "USING", with, List.of(), clauses);
        return new Delete(
                clauses.extent(cursor.since(start)),
                target.name(),
                target.only(),
                affected.where(),
                affected.reads(),
                affected.locked(),
                affected.limited());
    }
}
