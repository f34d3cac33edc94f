package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.PartitionOperation.PartitionDefinition;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how Oracle divides a table or an index, and which rows its partitions hold. */
final class OraclePartitions {

    private final Elements elements;
    private final OracleStorage storage;

    OraclePartitions(Elements elements, OracleStorage storage) {
        this.elements = elements;
        this.storage = storage;
    }

    /** From behind PARTITION BY. */
    PartitionBy by(Cursor cursor) throws Unexpected {
        String method = Words.oneOf(cursor, "RANGE", "LIST", "HASH", "REFERENCE", "SYSTEM", "CONSISTENT")
                .toLowerCase(Locale.ROOT);
        cursor.accept("HASH");
        List<Key> keys = cursor.at(TokenKind.OPEN) ? elements.keys().parenthesised(cursor) : List.of();
        if (cursor.accept("INTERVAL")) {
            elements.expressions().parenthesised(cursor);
        }
        cursor.accept("AUTOMATIC");
        storedIn(cursor);
        Optional<Integer> count = count(cursor, "PARTITIONS");
        if (cursor.accept("SUBPARTITION", "BY")) {
            by(cursor);
            if (cursor.accept("SUBPARTITION", "TEMPLATE")) {
                cursor.backTo(cursor.closingMark() + 1);
            }
        }
        List<PartitionDefinition> partitions =
                cursor.at(TokenKind.OPEN) ? Reading.parenthesised(cursor, this::definition) : List.of();
        return new PartitionBy(method, keys, count, partitions);
    }

    private Optional<Integer> count(Cursor cursor, String word) throws Unexpected {
        if (!cursor.accept(word) && !cursor.accept("SUBPARTITIONS")) {
            return Optional.empty();
        }
        boolean known = cursor.at(TokenKind.NUMBER);
        int number = known ? Literals.integer(cursor) : 0;
        storedIn(cursor);
        return known ? Optional.of(number) : Optional.empty();
    }

    private void storedIn(Cursor cursor) throws Unexpected {
        if (cursor.accept("STORE", "IN")) {
            elements.names().parenthesised(cursor);
        }
    }

    /** {@code PARTITION p VALUES LESS THAN (1) TABLESPACE t (SUBPARTITION ...)}; the name may be left out. */
    PartitionDefinition definition(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!cursor.accept("SUBPARTITION")) {
            cursor.expect("PARTITION");
        }
        boolean named = elements.names().atIdentifier(cursor) && !cursor.at("VALUES");
        Identifier name = named
                ? elements.names().identifier(cursor)
                : new Identifier("", false, cursor.tokenAt(mark).span());
        Optional<Bound> bound = cursor.accept("VALUES") ? Optional.of(bound(cursor)) : Optional.empty();
        List<Option> options = new ArrayList<>(storage.read(cursor));
        count(cursor, "SUBPARTITIONS");
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesised(cursor, this::definition);
        }
        return new PartitionDefinition(name, bound, options);
    }

    private Bound bound(Cursor cursor) throws Unexpected {
        if (cursor.accept("LESS", "THAN")) {
            return new Bound.Range(List.of(), Reading.parenthesised(cursor, this::limit));
        }
        List<Expression> values = Reading.parenthesised(cursor, this::limit);
        boolean rest = values.size() == 1
                && values.get(0) instanceof Expression.Composite only
                && only.what().equals("DEFAULT");
        return rest ? new Bound.Default() : new Bound.In(values);
    }

    private Expression limit(Cursor cursor) throws Unexpected {
        return cursor.accept("MAXVALUE")
                ? new Expression.Composite("MAXVALUE", List.of())
                : elements.expressions().read(cursor);
    }

    /** One or more names of partitions, or {@code FOR (value)}. */
    List<Identifier> names(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, at -> {
            int mark = at.mark();
            if (at.accept("FOR")) {
                elements.expressions().parenthesisedList(at);
                return new Identifier(at.text(at.since(mark)), false, at.since(mark));
            }
            return elements.names().identifier(at);
        });
    }
}
