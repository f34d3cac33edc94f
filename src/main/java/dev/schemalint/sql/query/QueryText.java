package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A query as JSqlParser gets it, and the way back from places in that text to the names in the script. */
final class QueryText {

    private static final Set<String> NO_FUNCTIONS =
            Set.of("ARRAY", "COLLATION", "CUBE", "OVERLAY", "ROLLUP", "ROW", "SUBSTRING");

    private static final String ANY_QUERY = "SELECT 1";

    private final Cursor cursor;
    private final Elements elements;
    private final String before;
    private final String after;
    private final List<Span> hidden;
    private final List<Span> changes;
    private final int from;
    private final int to;
    private final int base;
    private List<Expression> values = List.of();

    /**
     * The query from the cursor, which stays there, up to a mark.
     *
     * @param before what to put before it, to make it a whole query
     * @param after what to put behind it, likewise
     * @param hidden what is left out, as if it were not there
     * @param changes statements inside that are no queries
     */
    QueryText(
            Cursor cursor,
            int to,
            String before,
            String after,
            List<Span> hidden,
            List<Span> changes,
            Elements elements) {
        this.cursor = cursor;
        this.elements = elements;
        this.before = before;
        this.after = after;
        this.hidden = hidden;
        this.changes = changes;
        this.from = cursor.mark();
        this.to = to;
        this.base = cursor.tokenAt(from).start();
    }

    /**
     * The text for JSqlParser.
     *
     * @param replaceNames whether words that are no part of any query's grammar are replaced as well: JSqlParser may
     *     know them as keywords of something else
     */
    String sql(boolean replaceNames) {
        PlainQuery plain = new PlainQuery(cursor, to, elements, replaceNames);
        plain.write();
        cursor.backTo(from);
        hidden.forEach(span -> plain.put(span, ""));
        changes.forEach(span -> plain.put(span, ANY_QUERY));
        values = plain.values();
        return before + plain + after;
    }

    /** The marks of the tokens at these offsets of the text. */
    List<Integer> marks(List<Integer> offsets) {
        return offsets.stream().map(this::markAt).toList();
    }

    /** Adds the names in those calls that are not in the text for JSqlParser. */
    void addOthers(List<Name> reads, List<Name> columns, List<Name> calls) {
        for (Expression value : values) {
            value.each(part -> {
                if (part instanceof Expression.ColumnReference reference) {
                    columns.add(reference.column());
                } else if (part instanceof Expression.Call call) {
                    calls.add(call.function());
                } else if (part instanceof Expression.Subquery subquery) {
                    reads.addAll(subquery.query().reads());
                    columns.addAll(subquery.query().columns());
                    calls.addAll(subquery.query().calls());
                }
            });
        }
    }

    /** The names at these offsets of the text. */
    List<Name> names(List<Integer> offsets) {
        List<Name> found = new ArrayList<>();
        for (int offset : offsets) {
            cursor.backTo(markAt(offset));
            name().ifPresent(found::add);
        }
        cursor.backTo(from);
        return found;
    }

    /** The relations at these offsets; {@code FROM current_schema} calls a function. */
    List<Name> relations(List<Integer> offsets) {
        List<Integer> relations = new ArrayList<>(offsets);
        relations.removeIf(offset -> {
            int mark = markAt(offset);
            boolean qualified = cursor.tokenAt(mark + 1).kind() == TokenKind.DOT;
            return !qualified
                    && elements.valueRules()
                            .bareCalls()
                            .contains(cursor.tokenAt(mark).word());
        });
        return names(relations);
    }

    /** The columns at these offsets; a placeholder alone is taken for a value. */
    List<Name> columns(List<Integer> offsets, CommonTables common) {
        List<Integer> columns = new ArrayList<>(offsets);
        columns.removeIf(offset -> {
            int mark = markAt(offset);
            boolean value = cursor.tokenAt(mark).kind() == TokenKind.PLACEHOLDER
                    && cursor.tokenAt(mark + 1).start() > cursor.tokenAt(mark).end();
            return value || common.nameColumnAt(mark);
        });
        return names(columns);
    }

    /** The functions at these offsets, without what only looks like a call. */
    List<Name> functions(List<Integer> offsets) {
        List<Integer> functions = new ArrayList<>(offsets);
        functions.removeIf(
                offset -> NO_FUNCTIONS.contains(cursor.tokenAt(markAt(offset)).word()));
        return names(functions);
    }

    private Optional<Name> name() {
        try {
            return Optional.of(elements.names().looseName(cursor));
        } catch (Unexpected noName) {
            return Optional.empty();
        }
    }

    private int markAt(int offset) {
        int place = offset - before.length() + base;
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cursor.tokenAt(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
