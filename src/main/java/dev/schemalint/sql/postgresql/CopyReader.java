package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.DataOperation.Copy;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.query.ChangeReader;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads COPY. */
final class CopyReader implements StatementReader {

    private static final Set<String> WORDS_OF_OLD = Set.of("BINARY", "CSV", "FREEZE", "HEADER", "OIDS");
    private static final Set<String> STRINGS_OF_OLD = Set.of("DELIMITER", "ENCODING", "ESCAPE", "NULL", "QUOTE");

    private final Elements elements;
    private final JSqlParserQueries queries;

    CopyReader(JSqlParserQueries queries) {
        this.elements = queries.elements();
        this.queries = queries;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        cursor.expect("COPY");
        cursor.accept("BINARY");
        List<Operation> operations = new ArrayList<>();
        Optional<Name> table = Optional.empty();
        Optional<Query> query = Optional.empty();
        if (cursor.at(TokenKind.OPEN)) {
            query = source(cursor, operations);
        } else {
            table = Optional.of(elements.names().name(cursor));
            if (cursor.at(TokenKind.OPEN)) {
                elements.names().parenthesised(cursor);
            }
        }
        boolean into = table.isPresent() && cursor.accept("FROM");
        if (!into) {
            cursor.expect("TO");
        }
        // STDIN and STDOUT mean the same, on either side.
        boolean inline = into && cursor.atAny("STDIN", "STDOUT");
        if (!cursor.accept("STDIN") && !cursor.accept("STDOUT")) {
            cursor.accept("PROGRAM");
            Literals.string(cursor);
        }
        options(cursor);
        if (into && cursor.accept("WHERE")) {
            elements.expressions().read(cursor);
        }
        operations.add(new Copy(cursor.extentSince(start), table, query, into, inline));
        return operations;
    }

    /** A query, or a statement that changes rows and returns them. */
    private Optional<Query> source(Cursor cursor, List<Operation> operations) throws Unexpected {
        int close = cursor.closingMark();
        cursor.next();
        Optional<Query> query = Optional.empty();
        if (ChangeReader.begins(cursor)) {
            operations.add(queries.changes().read(cursor));
        } else {
            query = Optional.of(queries.read(cursor, close));
            operations.addAll(query.get().writes());
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return query;
    }

    private void options(Cursor cursor) throws Unexpected {
        if (cursor.at("DELIMITERS") || cursor.at("USING", "DELIMITERS")) {
            cursor.accept("USING");
            cursor.next();
            Literals.string(cursor);
        }
        cursor.accept("WITH");
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesised(cursor, this::option);
            return;
        }
        while (!cursor.atEnd() && !cursor.at("WHERE")) {
            optionOfOld(cursor);
        }
    }

    private String option(Cursor cursor) throws Unexpected {
        String name = elements.names().label(cursor).text();
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesised(cursor, elements.options()::value);
        } else if (!cursor.accept("*") && !cursor.at(TokenKind.COMMA) && !cursor.at(TokenKind.CLOSE)) {
            elements.options().value(cursor);
        }
        return name;
    }

    private void optionOfOld(Cursor cursor) throws Unexpected {
        String word = cursor.next().word();
        if (STRINGS_OF_OLD.contains(word)) {
            cursor.accept("AS");
            Literals.string(cursor);
        } else if (word.equals("FORCE")) {
            if (!cursor.accept("QUOTE")) {
                cursor.accept("NOT");
                cursor.expect("NULL");
            }
            if (!cursor.accept("*")) {
                elements.names().identifiers(cursor);
            }
        } else if (!WORDS_OF_OLD.contains(word)) {
            throw new Unexpected(cursor.previous(), "an option of COPY");
        }
    }
}
