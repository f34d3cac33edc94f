package dev.schemalint.sql.oracle;

import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads INSERT ALL and INSERT FIRST, which put what one query gives into several tables. */
final class OracleInserts {

    private final Elements elements;

    OracleInserts(Elements elements) {
        this.elements = elements;
    }

    static boolean several(Cursor cursor) {
        return cursor.peek(1).is("ALL") || cursor.peek(1).is("FIRST");
    }

    private record Target(Extent extent, Name table, List<Identifier> columns) {}

    List<Operation> read(Cursor cursor) throws Unexpected {
        cursor.next();
        cursor.next();
        List<Target> targets = new ArrayList<>();
        while (cursor.atAny("INTO", "WHEN", "ELSE")) {
            if (cursor.accept("WHEN")) {
                elements.expressions().read(cursor);
                cursor.expect("THEN");
            }
            cursor.accept("ELSE");
            targets.add(target(cursor));
        }
        Query query = elements.queries().read(cursor, Ahead.end(cursor));
        boolean one = query.reads().stream().allMatch(name -> name.text().equals("DUAL"));
        List<Operation> operations = new ArrayList<>();
        for (Target target : targets) {
            operations.add(new Insert(
                    target.extent(),
                    target.table(),
                    target.columns(),
                    one ? Optional.of(1) : Optional.empty(),
                    false,
                    one ? Optional.empty() : Optional.of(query),
                    one ? List.of() : query.reads(),
                    false));
        }
        return operations;
    }

    private Target target(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("INTO");
        Name table = elements.names().name(cursor);
        List<Identifier> columns = cursor.at(TokenKind.OPEN) ? elements.names().parenthesised(cursor) : List.of();
        if (cursor.accept("VALUES")) {
            elements.expressions().parenthesisedList(cursor);
        }
        return new Target(cursor.extentSince(mark), table, columns);
    }
}
