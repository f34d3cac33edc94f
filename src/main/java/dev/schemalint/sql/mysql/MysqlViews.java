package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads MySQL's CREATE VIEW, and ALTER VIEW, which says all of a view again. */
final class MysqlViews {

    private final MysqlElements elements;

    MysqlViews(MysqlElements elements) {
        this.elements = elements;
    }

    /** From the word VIEW; an ALTER replaces what is there, without the words OR REPLACE. */
    Operation create(Cursor cursor, MysqlCreation creation) throws Unexpected {
        boolean alters = cursor.tokenAt(creation.mark()).is("ALTER");
        Clauses clauses = new Clauses();
        cursor.expect("VIEW");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        if (ifNotExists) {
            clauses.add("if not exists", cursor.since(cursor.mark() - 3));
        }
        Name view = elements.names().name(cursor);
        clauses.add("name", view.span());
        List<Identifier> columns = cursor.at(TokenKind.OPEN) ? elements.names().parenthesised(cursor) : List.of();
        cursor.expect("AS");
        Query query = elements.queries().read(cursor);
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
                creation.orReplace() || alters,
                false,
                ifNotExists,
                columns,
                creation.options(),
                query);
    }
}
