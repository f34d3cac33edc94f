package dev.schemalint.sql.statement;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads how a table is divided, and which rows a partition holds. */
final class PartitionReader {

    private static final Set<String> METHODS = Set.of("list", "range", "hash");

    private final Elements elements;

    PartitionReader(Elements elements) {
        this.elements = elements;
    }

    /** From behind PARTITION BY. */
    PartitionBy partitionBy(Cursor cursor) throws Unexpected {
        Token word = cursor.peek();
        String method = elements.names().identifier(cursor).text().toLowerCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw new Unexpected(word, "LIST, RANGE or HASH");
        }
        return new PartitionBy(method, elements.keys().parenthesised(cursor));
    }

    /** {@code FOR VALUES ...} or {@code DEFAULT}. */
    Bound bound(Cursor cursor) throws Unexpected {
        if (cursor.accept("DEFAULT")) {
            return new Bound.Default();
        }
        cursor.expect("FOR", "VALUES");
        if (cursor.accept("IN")) {
            return new Bound.In(elements.expressions().parenthesisedList(cursor));
        }
        if (cursor.accept("FROM")) {
            List<Expression> from = elements.expressions().parenthesisedList(cursor);
            cursor.expect("TO");
            return new Bound.Range(from, elements.expressions().parenthesisedList(cursor));
        }
        cursor.expect("WITH");
        return hash(cursor);
    }

    private static Bound hash(Cursor cursor) throws Unexpected {
        int modulus = 0;
        int remainder = 0;
        cursor.expect(TokenKind.OPEN, "(");
        do {
            if (cursor.accept("MODULUS")) {
                modulus = Literals.integer(cursor);
            } else {
                cursor.expect("REMAINDER");
                remainder = Literals.integer(cursor);
            }
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.CLOSE, ")");
        return new Bound.Hash(modulus, remainder);
    }
}
