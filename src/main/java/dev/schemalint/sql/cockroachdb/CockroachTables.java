package dev.schemalint.sql.cockroachdb;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.ConstraintReader;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TABLE of CockroachDB, among whose columns indexes and families stand. */
final class CockroachTables implements StatementReader {

    private final Elements elements;
    private final CockroachIndexes indexes;

    CockroachTables(Elements elements) {
        this.elements = elements;
        this.indexes = new CockroachIndexes(elements);
    }

    /** What has been read of one table so far. */
    private static final class Parts {
        private final List<ColumnDefinition> columns = new ArrayList<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Like> likes = new ArrayList<>();
        private final List<Operation> indexes = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
    }

    /** Tables of columns; those of a query are PostgreSQL's. */
    boolean begin(Cursor cursor) {
        int start = cursor.mark();
        int table = Ahead.first(cursor, token -> token.is("TABLE"));
        boolean early = table <= start + 3 && cursor.tokenAt(table).is("TABLE");
        cursor.backTo(Math.min(table + 1, cursor.endMark()));
        int open = Ahead.first(cursor, token -> token.kind() == TokenKind.OPEN || token.is("AS"));
        TokenKind second = cursor.tokenAt(open + 2).kind();
        boolean columns = cursor.tokenAt(open).kind() == TokenKind.OPEN
                && second != TokenKind.COMMA
                && second != TokenKind.CLOSE
                && cursor.tokenAt(open + 1).kind() != TokenKind.CLOSE;
        cursor.backTo(start);
        return early && columns;
    }

    /** The indexes among the columns are operations of their own. */
    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        Creation creation = Creation.read(cursor);
        Clauses clauses = new Clauses();
        cursor.expect("TABLE");
        clauses.add("table", cursor.previous().span());
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name table = elements.names().name(cursor);
        clauses.add("name", table.span());
        Parts parts = new Parts();
        Reading.parenthesised(cursor, at -> element(at, table, parts));
        tail(cursor, parts);
        List<Operation> operations = new ArrayList<>();
        operations.add(new CreateTable(
                clauses.extent(cursor.since(creation.mark())),
                table,
                ObjectKind.TABLE,
                creation.persistence(),
                ifNotExists,
                parts.columns,
                parts.constraints,
                parts.likes,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts.options));
        operations.addAll(parts.indexes);
        return operations;
    }

    private Parts element(Cursor cursor, Name table, Parts parts) throws Unexpected {
        if (CockroachIndexes.inTable(cursor)) {
            parts.indexes.add(indexes.inTable(cursor, table));
        } else if (cursor.at("FAMILY")) {
            cursor.next();
            if (!cursor.at(TokenKind.OPEN)) {
                elements.names().identifier(cursor);
            }
            elements.names().parenthesised(cursor);
        } else if (cursor.accept("LIKE")) {
            Name other = elements.names().name(cursor);
            while (cursor.atAny("INCLUDING", "EXCLUDING")) {
                cursor.next();
                cursor.next();
            }
            parts.likes.add(new Like(other, List.of(), List.of()));
        } else if (ConstraintReader.atTableConstraint(cursor)) {
            parts.constraints.add(elements.constraints().ofTable(cursor));
        } else {
            parts.columns.add(elements.columns().read(cursor));
        }
        return parts;
    }

    private void tail(Cursor cursor, Parts parts) throws Unexpected {
        boolean more = true;
        while (more) {
            int mark = cursor.mark();
            CockroachIndexes.partitioned(cursor);
            parts.options.addAll(elements.options().with(cursor));
            locality(cursor, elements).ifPresent(parts.options::add);
            if (cursor.accept("ON", "COMMIT")) {
                cursor.expect("PRESERVE", "ROWS");
            }
            if (cursor.accept("INTERLEAVE", "IN", "PARENT")) {
                elements.names().name(cursor);
                elements.names().parenthesised(cursor);
            }
            more = cursor.mark() > mark;
        }
    }

    /** {@code LOCALITY REGIONAL BY ROW AS region}, {@code LOCALITY GLOBAL}. */
    static Optional<Option> locality(Cursor cursor, Elements elements) throws Unexpected {
        if (!cursor.accept("LOCALITY")) {
            return Optional.empty();
        }
        int mark = cursor.mark();
        if (!cursor.accept("GLOBAL")) {
            cursor.expect("REGIONAL");
            if (cursor.accept("BY") && !cursor.accept("ROW")) {
                cursor.expect("TABLE");
            }
            if (cursor.accept("IN") && !cursor.accept("PRIMARY", "REGION")) {
                elements.names().identifier(cursor);
            }
            if (cursor.accept("AS")) {
                elements.names().identifier(cursor);
            }
        }
        return Optional.of(Option.of("locality", cursor.text(cursor.since(mark))));
    }
}
