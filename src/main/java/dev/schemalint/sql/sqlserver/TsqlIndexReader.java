package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.IndexOperation.SetIndexOptions;
import dev.schemalint.operation.IndexOperation.SetIndexVisibility;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE, ALTER and DROP INDEX of T-SQL; the method of an index says whether it is clustered. */
final class TsqlIndexReader {

    private final Elements elements;
    private final TsqlOptions options;

    TsqlIndexReader(Elements elements) {
        this.elements = elements;
        this.options = new TsqlOptions(elements);
    }

    /** From behind CREATE. */
    Operation create(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses();
        boolean unique = clauses.accept(cursor, "UNIQUE", "unique");
        Optional<Identifier> method = method(cursor);
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        Identifier name = elements.names().identifier(cursor);
        clauses.add("name", name.span());
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        return rest(cursor, start, clauses, Optional.of(name), table, unique, method);
    }

    /** {@code INDEX name UNIQUE CLUSTERED (a)} among the columns of a table. */
    CreateIndex inTable(Cursor cursor, Name table) throws Unexpected {
        int start = cursor.mark();
        Clauses clauses = new Clauses();
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        Identifier name = elements.names().identifier(cursor);
        clauses.add("name", name.span());
        boolean unique = clauses.accept(cursor, "UNIQUE", "unique");
        return rest(cursor, start, clauses, Optional.of(name), table, unique, method(cursor));
    }

    /** {@code CLUSTERED}, {@code COLUMNSTORE}, {@code PRIMARY XML} and their like, as far as they are written. */
    private static Optional<Identifier> method(Cursor cursor) {
        int mark = cursor.mark();
        if (cursor.accept("PRIMARY") || cursor.at("XML") || cursor.at("SPATIAL")) {
            cursor.next();
        } else {
            if (!cursor.accept("CLUSTERED")) {
                cursor.accept("NONCLUSTERED");
            }
            cursor.accept("COLUMNSTORE");
        }
        if (cursor.mark() == mark) {
            return Optional.empty();
        }
        String words = cursor.text(cursor.since(mark)).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Optional.of(new Identifier(words, false, cursor.since(mark)));
    }

    /** From the keys, which the index of whole columns goes without. */
    private CreateIndex rest(
            Cursor cursor,
            int start,
            Clauses clauses,
            Optional<Identifier> name,
            Name table,
            boolean unique,
            Optional<Identifier> method)
            throws Unexpected {
        int keysFrom = cursor.mark();
        List<Key> keys = cursor.at(TokenKind.OPEN) ? elements.keys().parenthesised(cursor) : List.of();
        if (!keys.isEmpty()) {
            clauses.add("columns", cursor.since(keysFrom));
        }
        List<Identifier> include = cursor.accept("INCLUDE") ? elements.names().parenthesised(cursor) : List.of();
        int whereFrom = cursor.mark();
        Optional<Expression> where =
                cursor.accept("WHERE") ? Optional.of(elements.expressions().read(cursor)) : Optional.empty();
        where.ifPresent(condition -> clauses.add("where", cursor.since(whereFrom)));
        if (cursor.accept("USING")) {
            using(cursor);
        }
        List<Option> said = options.with(cursor);
        Optional<Identifier> filegroup =
                cursor.accept("ON") ? Optional.of(elements.names().identifier(cursor)) : Optional.empty();
        if (filegroup.isPresent() && cursor.at(TokenKind.OPEN)) {
            elements.names().parenthesised(cursor);
        }
        return new CreateIndex(
                clauses.extent(cursor.since(start)),
                name,
                table,
                unique,
                false,
                false,
                false,
                method,
                keys,
                include,
                false,
                said,
                filegroup,
                where,
                Built.manner(cursor, keysFrom));
    }

    /** {@code USING XML INDEX p FOR PATH}, {@code USING GEOMETRY_GRID}. */
    private void using(Cursor cursor) throws Unexpected {
        if (!cursor.accept("XML", "INDEX")) {
            elements.names().identifier(cursor);
            return;
        }
        elements.names().identifier(cursor);
        if (cursor.accept("FOR")) {
            elements.names().label(cursor);
        }
    }

    /** {@code ALTER INDEX i ON t REBUILD WITH (ONLINE = ON)}, from the word INDEX. */
    Operation alter(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("INDEX");
        boolean all = cursor.accept("ALL");
        Optional<Identifier> index =
                all ? Optional.empty() : Optional.of(elements.names().identifier(cursor));
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        Altered on = new Altered(ObjectKind.TABLE, table, false, false);
        Token verb = cursor.next();
        clauses.add("verb", verb.span());
        List<Option> said = new ArrayList<>();
        switch (verb.word()) {
            case "DISABLE" -> {
                Identifier which = index.orElseGet(() -> new Identifier("all", false, verb.span()));
                return new SetIndexVisibility(clauses.extent(cursor.since(start)), on, which, false);
            }
            case "SET" -> {
                List<Option> changed = options.parenthesised(cursor);
                return new SetIndexOptions(clauses.extent(cursor.since(start)), on, changed);
            }
            case "REBUILD" -> {
                // What is built again is said by the options.
            }
            case "REORGANIZE", "RESUME", "PAUSE", "ABORT" ->
                said.add(Option.of(verb.word().toLowerCase(Locale.ROOT)));
            default -> throw new Unexpected(verb, "REBUILD, REORGANIZE, DISABLE, SET, RESUME, PAUSE or ABORT");
        }
        options.partition(cursor);
        said.addAll(options.with(cursor));
        Extent extent = clauses.extent(cursor.since(start));
        return index.isEmpty()
                ? new Reindex(extent, ObjectKind.TABLE, Optional.of(table), false, said)
                : new Reindex(extent, ObjectKind.INDEX, index.map(Name::of), false, said, Optional.of(table));
    }

    /** {@code DROP INDEX i ON t, j ON u} and the older {@code DROP INDEX t.i}, from the word INDEX. */
    List<Operation> drop(Cursor cursor, int start) throws Unexpected {
        cursor.expect("INDEX");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<Operation> operations = new ArrayList<>();
        do {
            Clauses clauses = new Clauses();
            Name index = elements.names().name(cursor);
            clauses.add("name", index.last().span());
            boolean on = cursor.accept("ON");
            int last = index.parts().size() - 1;
            if (!on && last == 0) {
                throw cursor.unexpected("ON");
            }
            Name table =
                    on ? elements.names().name(cursor) : new Name(index.parts().subList(0, last));
            clauses.add("table", table.span());
            int optionsFrom = cursor.mark();
            options.with(cursor);
            operations.add(new DropIndex(
                    clauses.extent(cursor.since(start)),
                    List.of(Name.of(index.last())),
                    false,
                    ifExists,
                    false,
                    Optional.of(table),
                    Built.manner(cursor, optionsFrom)));
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }
}
