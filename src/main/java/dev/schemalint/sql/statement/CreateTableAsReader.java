package dev.schemalint.sql.statement;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.Queries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads tables that are made of a query, from behind their name, and how any table is stored. */
final class CreateTableAsReader {

    private final Elements elements;

    CreateTableAsReader(Elements elements) {
        this.elements = elements;
    }

    /** Whether what follows a table's name is a query or leads to one. */
    boolean comes(Cursor cursor) {
        if (!cursor.at(TokenKind.OPEN)) {
            return true;
        }
        TokenKind afterFirst = cursor.peek(2).kind();
        boolean bareName = cursor.peek(1).kind() != TokenKind.CLOSE;
        return bareName && (afterFirst == TokenKind.COMMA || afterFirst == TokenKind.CLOSE);
    }

    Operation read(Cursor cursor, Creation creation, Name table, boolean ifNotExists, Clauses clauses)
            throws Unexpected {
        List<Identifier> columns = cursor.at(TokenKind.OPEN) ? elements.names().parenthesised(cursor) : List.of();
        storage(cursor, new ArrayList<>());
        cursor.expect("AS");
        Optional<Query> query =
                cursor.at("EXECUTE") ? executed(cursor) : Optional.of(Queries.withData(cursor, elements));
        boolean withData = Queries.acceptWithData(cursor);
        return new CreateTableAs(
                clauses.extent(cursor.since(creation.mark())),
                table,
                creation.persistence(),
                ifNotExists,
                columns,
                query,
                withData);
    }

    /** A prepared statement's query is not known here. */
    private Optional<Query> executed(Cursor cursor) throws Unexpected {
        cursor.expect("EXECUTE");
        elements.names().identifier(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            elements.expressions().parenthesisedList(cursor);
        }
        return Optional.empty();
    }

    /** Access method, storage parameters, what happens on commit, tablespace; gives the access method. */
    Optional<Name> storage(Cursor cursor, List<Option> options) throws Unexpected {
        Optional<Name> method =
                cursor.accept("USING") ? Optional.of(Name.of(elements.names().identifier(cursor))) : Optional.empty();
        if (cursor.accept("WITH", "OIDS")) {
            options.add(new Option("oids", Optional.empty()));
        } else if (!cursor.accept("WITHOUT", "OIDS")) {
            options.addAll(elements.options().with(cursor));
        }
        if (cursor.accept("ON", "COMMIT") && !cursor.accept("DROP") && !cursor.accept("DELETE", "ROWS")) {
            cursor.expect("PRESERVE", "ROWS");
        }
        if (cursor.accept("TABLESPACE")) {
            elements.names().identifier(cursor);
        }
        return method;
    }
}
