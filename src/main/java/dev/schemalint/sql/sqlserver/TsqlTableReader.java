package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.ConstraintReader;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE TABLE of T-SQL. */
final class TsqlTableReader {

    private final Elements elements;
    private final TsqlIndexReader indexes;

    TsqlTableReader(Elements elements) {
        this.elements = elements;
        this.indexes = new TsqlIndexReader(elements);
    }

    /** What has been read of one table so far. */
    private record Parts(List<ColumnDefinition> columns, List<Constraint> constraints, List<CreateIndex> indexes) {
        Parts() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** From the word TABLE. */
    Operation create(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("TABLE");
        clauses.add("table", cursor.previous().span());
        Name table = elements.names().name(cursor);
        clauses.add("name", table.span());
        Parts parts = elements(cursor, table);
        List<Option> options = storage(cursor);
        return new CreateTable(
                clauses.extent(cursor.since(start)),
                table,
                ObjectKind.TABLE,
                table.text().startsWith("#") ? Persistence.TEMPORARY : Persistence.PERMANENT,
                false,
                parts.columns,
                parts.constraints,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                options,
                parts.indexes);
    }

    /** What a type of tables lists in its parentheses, as far as it is columns. */
    List<ColumnDefinition> columns(Cursor cursor, Name type) throws Unexpected {
        return elements(cursor, type).columns;
    }

    /** Between the last of these and the parenthesis, T-SQL lets a comma stand. */
    private Parts elements(Cursor cursor, Name table) throws Unexpected {
        Parts parts = new Parts();
        cursor.expect(TokenKind.OPEN, "(");
        do {
            if (cursor.at(TokenKind.CLOSE)) {
                break;
            }
            if (cursor.accept("PERIOD", "FOR", "SYSTEM_TIME")) {
                elements.names().parenthesised(cursor);
            } else if (cursor.at("INDEX")) {
                parts.indexes.add(indexes.inTable(cursor, table));
            } else if (ConstraintReader.atTableConstraint(cursor)) {
                parts.constraints.add(elements.constraints().ofTable(cursor));
            } else {
                parts.columns.add(elements.columns().read(cursor));
            }
        } while (cursor.accept(TokenKind.COMMA) || ConstraintReader.atTableConstraint(cursor));
        cursor.expect(TokenKind.CLOSE, ")");
        return parts;
    }

    /** Where the rows are kept, and how: filegroups and options. */
    private List<Option> storage(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (cursor.atAny("ON", "TEXTIMAGE_ON", "FILESTREAM_ON")) {
            String name = cursor.next().word().toLowerCase(Locale.ROOT);
            options.add(Option.of(name, elements.names().identifier(cursor).text()));
            if (cursor.at(TokenKind.OPEN)) {
                Reading.parenthesised(cursor, elements.names()::identifier);
            }
        }
        options.addAll(new TsqlOptions(elements).with(cursor));
        return options;
    }
}
