package dev.schemalint.sql.query;

import dev.schemalint.operation.DataOperation.Merge;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
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
        cursor.expect("MERGE");
        if (!cursor.accept("INTO") && !elements.rules().clusteredKeys()) {
            throw cursor.unexpected("INTO");
        }
        if (elements.rules().clusteredKeys() && cursor.accept("TOP")) {
            elements.expressions().parenthesised(cursor);
        }
        Name table = elements.relations().read(cursor).name();
        if (elements.rules().clusteredKeys() && cursor.accept("WITH")) {
            elements.options().parenthesised(cursor);
        }
        if (cursor.accept("AS") || !cursor.at("USING")) {
            elements.names().identifier(cursor);
        }
        cursor.expect("USING");
        int sourceEnd = Ahead.last(cursor, firstAction(cursor), token -> token.is("ON"));
        List<Name> relations = queries.from(cursor, sourceEnd).reads();
        cursor.expect("ON");
        List<Expression> values = new ArrayList<>(List.of(elements.expressions().read(cursor)));
        do {
            cursor.expect("WHEN");
            action(cursor, values);
        } while (cursor.at("WHEN"));
        Output.pass(cursor, elements);
        if (elements.rules().clusteredKeys() && cursor.accept("OPTION")) {
            elements.options().spaced(cursor);
        }
        values.addAll(selectLists.returning(cursor));
        return new Merge(cursor.extentSince(start), table, with.reads(relations, values));
    }

    private static int firstAction(Cursor cursor) {
        return Ahead.firstMark(
                cursor,
                mark -> cursor.tokenAt(mark).is("WHEN")
                        && (cursor.tokenAt(mark + 1).is("MATCHED")
                                || cursor.tokenAt(mark + 2).is("MATCHED")));
    }

    private void action(Cursor cursor, List<Expression> values) throws Unexpected {
        boolean inserts = cursor.accept("NOT");
        cursor.expect("MATCHED");
        if (cursor.accept("BY")) {
            inserts = !cursor.accept("SOURCE");
            if (inserts) {
                cursor.expect("TARGET");
            }
        }
        if (cursor.accept("AND")) {
            values.add(elements.expressions().read(cursor));
        }
        cursor.expect("THEN");
        if (cursor.accept("DO")) {
            cursor.expect("NOTHING");
        } else if (inserts) {
            insert(cursor, values);
        } else if (!cursor.accept("DELETE")) {
            cursor.expect("UPDATE", "SET");
            values.addAll(assignments.read(cursor).values());
        }
        if (elements.rules().looseChanges()) {
            conditions(cursor, values);
        }
    }

    /** Which of the matching rows are changed, and which of those are deleted then. */
    private void conditions(Cursor cursor, List<Expression> values) throws Unexpected {
        while (cursor.accept("WHERE") || cursor.accept("DELETE", "WHERE")) {
            values.add(elements.expressions().read(cursor));
        }
    }

    private void insert(Cursor cursor, List<Expression> values) throws Unexpected {
        cursor.expect("INSERT");
        if (cursor.at(TokenKind.OPEN)) {
            assignments.columns(cursor);
        }
        assignments.passOverriding(cursor);
        if (cursor.accept("DEFAULT")) {
            cursor.expect("VALUES");
        } else {
            cursor.expect("VALUES");
            values.addAll(elements.expressions().parenthesisedList(cursor));
        }
    }
}
