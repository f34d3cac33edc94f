package dev.schemalint.sql.cockroachdb;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE and DROP INDEX of CockroachDB: what they store, how they are spread, and {@code table@index}. */
final class CockroachIndexes implements StatementReader {

    private final Elements elements;

    CockroachIndexes(Elements elements) {
        this.elements = elements;
    }

    static boolean create(Cursor cursor) {
        return cursor.peek(1).is("INDEX") || atKind(cursor, 1);
    }

    static boolean drop(Cursor cursor) {
        return cursor.peek(1).is("INDEX");
    }

    private static boolean atKind(Cursor cursor, int ahead) {
        boolean kind = cursor.peek(ahead).is("UNIQUE")
                || cursor.peek(ahead).is("INVERTED")
                || cursor.peek(ahead).is("VECTOR");
        return kind && (cursor.peek(ahead + 1).is("INDEX") || atKind(cursor, ahead + 1));
    }

    /** Whether an index stands among the columns of a table. */
    static boolean inTable(Cursor cursor) {
        return cursor.at("INDEX") || atKind(cursor, 0);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        return List.of(cursor.next().is("DROP") ? dropped(cursor, start) : created(cursor, start));
    }

    private Operation created(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses();
        Head head = head(cursor, clauses);
        boolean concurrently = clauses.accept(cursor, "CONCURRENTLY", "concurrently");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Optional<Identifier> name = cursor.at("ON")
                ? Optional.empty()
                : Optional.of(elements.names().identifier(cursor));
        name.ifPresent(written -> clauses.add("name", written.span()));
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        return rest(cursor, start, clauses, head, concurrently, ifNotExists, name, table);
    }

    /** What is said before the word INDEX. */
    private record Head(boolean unique, Optional<Identifier> method) {}

    private static Head head(Cursor cursor, Clauses clauses) throws Unexpected {
        boolean unique = clauses.accept(cursor, "UNIQUE", "unique");
        Optional<Identifier> method = Optional.empty();
        if (cursor.atAny("INVERTED", "VECTOR")) {
            var word = cursor.next();
            method = Optional.of(new Identifier(word.word().toLowerCase(Locale.ROOT), false, word.span()));
        }
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        return new Head(unique, method);
    }

    /** {@code UNIQUE INDEX name (a, b) STORING (c)} among the columns of a table. */
    CreateIndex inTable(Cursor cursor, Name table) throws Unexpected {
        int start = cursor.mark();
        Clauses clauses = new Clauses();
        Head head = head(cursor, clauses);
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Optional<Identifier> name = cursor.at(TokenKind.OPEN)
                ? Optional.empty()
                : Optional.of(elements.names().identifier(cursor));
        name.ifPresent(written -> clauses.add("name", written.span()));
        return rest(cursor, start, clauses, head, false, ifNotExists, name, table);
    }

    private CreateIndex rest(
            Cursor cursor,
            int start,
            Clauses clauses,
            Head head,
            boolean concurrently,
            boolean ifNotExists,
            Optional<Identifier> name,
            Name table)
            throws Unexpected {
        Optional<Identifier> using =
                cursor.accept("USING") ? Optional.of(elements.names().identifier(cursor)) : head.method();
        int keysFrom = cursor.mark();
        List<Key> keys = elements.keys().parenthesised(cursor);
        clauses.add("columns", cursor.since(keysFrom));
        List<Option> options = new ArrayList<>(spread(cursor));
        boolean stores = cursor.accept("STORING") || cursor.accept("COVERING") || cursor.accept("INCLUDE");
        List<Identifier> stored = stores ? elements.names().parenthesised(cursor) : List.of();
        options.addAll(spread(cursor));
        partitioned(cursor);
        options.addAll(elements.options().with(cursor));
        int whereFrom = cursor.mark();
        Optional<Expression> where =
                cursor.accept("WHERE") ? Optional.of(elements.expressions().read(cursor)) : Optional.empty();
        where.ifPresent(condition -> clauses.add("where", cursor.since(whereFrom)));
        if (cursor.accept("NOT", "VISIBLE")) {
            options.add(Option.of("invisible"));
        } else {
            cursor.accept("VISIBLE");
        }
        return new CreateIndex(
                clauses.extent(cursor.since(start)),
                name,
                table,
                head.unique(),
                concurrently,
                ifNotExists,
                false,
                using,
                keys,
                stored,
                false,
                options,
                Optional.empty(),
                where);
    }

    /** {@code USING HASH [WITH (bucket_count = 8)]}: keys that follow each other are kept apart. */
    List<Option> spread(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        if (cursor.accept("USING", "HASH")) {
            options.add(Option.of("hash"));
            if (cursor.accept("WITH", "BUCKET_COUNT")) {
                cursor.accept("=");
                cursor.next();
            }
            options.addAll(elements.options().with(cursor));
        }
        return options;
    }

    /** {@code PARTITION BY LIST (a) (...)}, {@code PARTITION ALL BY} and {@code PARTITION BY NOTHING}. */
    static void partitioned(Cursor cursor) throws Unexpected {
        if (!cursor.accept("PARTITION", "BY") && !cursor.accept("PARTITION", "ALL", "BY")) {
            return;
        }
        cursor.next();
        while (cursor.at(TokenKind.OPEN)) {
            cursor.backTo(cursor.closingMark() + 1);
        }
    }

    private Operation dropped(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        boolean concurrently = clauses.accept(cursor, "CONCURRENTLY", "concurrently");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<Name> indexes = new ArrayList<>();
        Optional<Name> table = Optional.empty();
        do {
            Name name = elements.names().name(cursor);
            if (cursor.accept("@")) {
                table = table.isPresent() ? table : Optional.of(name);
                name = inSchemaOf(name, elements.names().identifier(cursor));
            }
            indexes.add(name);
        } while (cursor.accept(TokenKind.COMMA));
        boolean cascade = Behavior.cascade(cursor);
        return new DropIndex(
                clauses.extent(cursor.since(start)), indexes, concurrently, ifExists, cascade, table, Manner.ANY);
    }

    /** An index of a table is in the table's schema. */
    static Name inSchemaOf(Name table, Identifier index) {
        List<Identifier> parts =
                new ArrayList<>(table.parts().subList(0, table.parts().size() - 1));
        parts.add(index);
        return new Name(parts);
    }
}
