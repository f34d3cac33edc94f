package dev.schemalint.sql.statement;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.Relations;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE INDEX, DROP INDEX and REINDEX. */
public final class IndexReader {

    private final Elements elements;

    public IndexReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word UNIQUE or INDEX. */
    public Operation create(Cursor cursor, Creation creation) throws Unexpected {
        Clauses clauses = new Clauses();
        boolean unique = clauses.accept(cursor, "UNIQUE", "unique");
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        boolean concurrently = clauses.accept(cursor, "CONCURRENTLY", "concurrently");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Optional<Identifier> name = cursor.at("ON") && !ifNotExists ? Optional.empty() : Optional.of(index(cursor));
        name.ifPresent(written -> clauses.add("name", written.span()));
        cursor.expect("ON");
        Relations.Relation table = elements.relations().read(cursor);
        clauses.add("table", table.name().span());
        Optional<Identifier> method =
                cursor.accept("USING") ? Optional.of(elements.names().identifier(cursor)) : Optional.empty();
        int keysFrom = cursor.mark();
        List<Key> keys = elements.keys().parenthesised(cursor);
        clauses.add("columns", cursor.since(keysFrom));
        List<Identifier> include = include(cursor);
        boolean nullsNotDistinct = cursor.accept("NULLS", "NOT", "DISTINCT");
        cursor.accept("NULLS", "DISTINCT");
        List<Option> options = elements.options().with(cursor);
        Optional<Identifier> tablespace =
                cursor.accept("TABLESPACE") ? Optional.of(elements.names().identifier(cursor)) : Optional.empty();
        int whereFrom = cursor.mark();
        Optional<Expression> where =
                cursor.accept("WHERE") ? Optional.of(elements.expressions().read(cursor)) : Optional.empty();
        where.ifPresent(condition -> clauses.add("where", cursor.since(whereFrom)));
        return new CreateIndex(
                clauses.extent(cursor.since(creation.mark())),
                name,
                table.name(),
                unique,
                concurrently,
                ifNotExists,
                table.only(),
                method,
                keys,
                include,
                nullsNotDistinct,
                options,
                tablespace,
                where);
    }

    /** The index's own name; its schema is that of the table, wherever a dialect lets it be written. */
    private Identifier index(Cursor cursor) throws Unexpected {
        return elements.rules().schemaOfIndex()
                ? elements.names().name(cursor).last()
                : elements.names().identifier(cursor);
    }

    private List<Identifier> include(Cursor cursor) throws Unexpected {
        if (!cursor.accept("INCLUDE")) {
            return List.of();
        }
        return elements.keys().parenthesised(cursor).stream()
                .flatMap(key -> key.column().stream())
                .toList();
    }

    /** From the word INDEX. */
    Operation drop(Cursor cursor, int mark) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        boolean concurrently = clauses.accept(cursor, "CONCURRENTLY", "concurrently");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        List<Name> indexes = elements.names().names(cursor);
        boolean cascade = Behavior.cascade(cursor);
        return new DropIndex(clauses.extent(cursor.since(mark)), indexes, concurrently, ifExists, cascade);
    }

    /** {@code REINDEX [(options)] [FORCE] kind [CONCURRENTLY] name}. */
    public Operation reindex(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Clauses clauses = new Clauses();
        cursor.expect("REINDEX");
        List<Option> options = new ArrayList<>();
        if (cursor.at(TokenKind.OPEN)) {
            options.addAll(elements.options().spaced(cursor));
        } else if (cursor.accept("VERBOSE")) {
            options.add(new Option("verbose", Optional.empty()));
        }
        ObjectKind what = target(cursor);
        Span keyword = cursor.previous().span();
        clauses.add(what.id(), keyword);
        boolean concurrently = clauses.accept(cursor, "CONCURRENTLY", "concurrently");
        boolean nameless = cursor.atEnd() && (what == ObjectKind.DATABASE || what == ObjectKind.SYSTEM);
        Optional<Name> name =
                nameless ? Optional.empty() : Optional.of(elements.names().name(cursor));
        cursor.accept("FORCE");
        boolean byOption = options.stream().anyMatch(option -> option.name().equals("concurrently") && !isOff(option));
        return new Reindex(clauses.extent(cursor.since(mark)), what, name, concurrently || byOption, options);
    }

    private static boolean isOff(Option option) {
        return option.value()
                .filter(value -> value.equalsIgnoreCase("false") || value.equalsIgnoreCase("off") || value.equals("0"))
                .isPresent();
    }

    private static ObjectKind target(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        return switch (word.word()) {
            case "INDEX" -> ObjectKind.INDEX;
            case "TABLE" -> ObjectKind.TABLE;
            case "SCHEMA" -> ObjectKind.SCHEMA;
            case "DATABASE" -> ObjectKind.DATABASE;
            case "SYSTEM" -> ObjectKind.SYSTEM;
            default -> throw new Unexpected(word, "INDEX, TABLE, SCHEMA, DATABASE or SYSTEM");
        };
    }
}
