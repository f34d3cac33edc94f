package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.IndexOperation.RenameIndex;
import dev.schemalint.operation.IndexOperation.SetIndexOptions;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE, ALTER and DROP INDEX of Oracle; the clause {@code online} is where that word stands. */
final class OracleIndexes {

    private static final String ONLINE = "online";

    private final OracleElements all;
    private final Elements elements;
    private final OraclePartitions partitions;

    OracleIndexes(OracleElements all) {
        this.all = all;
        this.elements = all.common();
        this.partitions = new OraclePartitions(all.common(), all.storage());
    }

    /** From behind CREATE. */
    Operation create(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses();
        boolean unique = clauses.accept(cursor, "UNIQUE", "unique");
        Optional<Identifier> method =
                cursor.accept("BITMAP") || cursor.accept("MULTIVALUE") ? Optional.of(word(cursor)) : Optional.empty();
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = elements.names().name(cursor);
        clauses.add("name", name.span());
        cursor.expect("ON");
        boolean cluster = cursor.accept("CLUSTER");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        if (!cluster && !cursor.at(TokenKind.OPEN)) {
            elements.names().identifier(cursor);
        }
        int keysFrom = cursor.mark();
        List<Key> keys = cluster ? List.of() : elements.keys().parenthesised(cursor);
        clauses.add("columns", cursor.since(keysFrom));
        List<Option> options = options(cursor, clauses);
        return new CreateIndex(
                clauses.extent(cursor.since(start)),
                Optional.of(name.last()),
                table,
                unique,
                false,
                ifNotExists,
                false,
                method,
                keys,
                List.of(),
                false,
                options,
                Optional.empty(),
                Optional.empty());
    }

    private static Identifier word(Cursor cursor) {
        var word = cursor.previous();
        return new Identifier(word.word().toLowerCase(Locale.ROOT), false, word.span());
    }

    private List<Option> options(Cursor cursor, Clauses clauses) throws Unexpected {
        List<Option> options = new ArrayList<>();
        boolean more = true;
        while (more) {
            int mark = cursor.mark();
            if (cursor.accept("ONLINE")) {
                clauses.add(ONLINE, cursor.since(mark));
            } else if (cursor.accept("INDEXTYPE", "IS")) {
                options.add(Option.of("indextype", elements.names().name(cursor).toString()));
                if (cursor.accept("PARAMETERS")) {
                    cursor.expect(TokenKind.OPEN, "(");
                    Literals.string(cursor);
                    cursor.expect(TokenKind.CLOSE, ")");
                }
            } else if (cursor.accept("PARTITION", "BY")) {
                partitions.by(cursor);
            } else {
                List<Option> read = all.storage().read(cursor);
                options.addAll(read);
                more = !read.isEmpty();
            }
        }
        return options;
    }

    /** From behind ALTER INDEX. */
    Operation alter(Cursor cursor, int start) throws Unexpected {
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Name name = elements.names().name(cursor);
        Altered on = new Altered(ObjectKind.INDEX, name, ifExists, false);
        int mark = cursor.mark();
        if (cursor.accept("RENAME", "TO")) {
            Identifier to = elements.names().identifier(cursor);
            return new RenameIndex(cursor.extentSince(mark), on, to);
        }
        Clauses clauses = new Clauses();
        if (cursor.accept("REBUILD")) {
            if (cursor.accept("PARTITION") || cursor.accept("SUBPARTITION")) {
                elements.names().identifier(cursor);
            }
            List<Option> options = options(cursor, clauses);
            return new Reindex(
                    clauses.extent(cursor.since(start)), ObjectKind.INDEX, Optional.of(name), false, options);
        }
        List<Option> options = new ArrayList<>();
        while (cursor.atAny(
                "COALESCE", "CLEANUP", "COMPILE", "MONITORING", "NOMONITORING", "USAGE", "SHRINK", "SPACE")) {
            options.add(Option.of(cursor.next().word().toLowerCase(Locale.ROOT)));
        }
        options.addAll(options(cursor, clauses));
        if (options.isEmpty()) {
            throw Unexpected.uncovered(cursor.peek(), "this action of ALTER INDEX is not read here");
        }
        return new SetIndexOptions(clauses.extent(cursor.since(mark)), on, options);
    }

    /** From behind DROP INDEX. */
    Operation drop(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses().add("index", cursor.previous().span());
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Name name = elements.names().name(cursor);
        clauses.accept(cursor, "ONLINE", ONLINE);
        cursor.accept("FORCE");
        if (cursor.accept("DEFERRED") || cursor.accept("IMMEDIATE")) {
            cursor.expect("INVALIDATION");
        }
        return new DropIndex(clauses.extent(cursor.since(start)), List.of(name), false, ifExists, false);
    }
}
