package dev.schemalint.sql;

import dev.schemalint.operation.DataOperation.Merge;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import java.util.ArrayList;
import java.util.List;

/** Reads MERGE. */
final class MergeReader {

    private final Elements elements;
    private final JSqlParserQueries queries;
    private final Assignments assignments;
    private final SelectLists selectLists;

    MergeReader(Elements elements, JSqlParserQueries queries, Assignments assignments, SelectLists selectLists) {
        this.elements = elements;
        this.queries = queries;
        this.assignments = assignments;
        this.selectLists = selectLists;
    }

    Merge read(Cursor cursor, With with) throws Unexpected {
        int start = cursor.mark();
        cursor.expect("MERGE", "INTO");
        Name table = elements.relations().read(cursor).name();
        if (cursor.accept("AS") || !cursor.at("USING")) {
            elements.names().identifier(cursor);
        }
        cursor.expect("USING");
        List<Name> relations = queries.from(cursor, Ahead.first(cursor, token -> token.is("ON")))
                .reads();
        cursor.expect("ON");
        List<Expression> values = new ArrayList<>(List.of(elements.expressions().read(cursor)));
        do {
            cursor.expect("WHEN");
            action(cursor, values);
        } while (cursor.at("WHEN"));
        if (cursor.accept("RETURNING")) {
            values.addAll(selectLists.read(cursor));
        }
        return new Merge(cursor.extentSince(start), table, with.reads(relations, values));
    }

    private void action(Cursor cursor, List<Expression> values) throws Unexpected {
        cursor.accept("NOT");
        cursor.expect("MATCHED");
        if (cursor.accept("BY") && !cursor.accept("SOURCE")) {
            cursor.expect("TARGET");
        }
        if (cursor.accept("AND")) {
            values.add(elements.expressions().read(cursor));
        }
        cursor.expect("THEN");
        if (cursor.accept("DELETE") || cursor.accept("DO", "NOTHING")) {
            return;
        }
        if (cursor.accept("UPDATE")) {
            cursor.expect("SET");
            values.addAll(assignments.read(cursor).values());
            return;
        }
        cursor.expect("INSERT");
        if (cursor.at(TokenKind.OPEN)) {
            assignments.columns(cursor);
        }
        if (cursor.accept("OVERRIDING")) {
            if (!cursor.accept("SYSTEM")) {
                cursor.expect("USER");
            }
            cursor.expect("VALUE");
        }
        if (cursor.accept("DEFAULT")) {
            cursor.expect("VALUES");
        } else {
            cursor.expect("VALUES");
            values.addAll(elements.expressions().parenthesisedList(cursor));
        }
    }
}
