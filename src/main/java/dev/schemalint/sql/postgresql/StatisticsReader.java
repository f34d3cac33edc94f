package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads extended statistics. */
final class StatisticsReader {

    private final Elements elements;

    StatisticsReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word STATISTICS. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("STATISTICS");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        boolean nameless = cursor.at("ON") || cursor.at(TokenKind.OPEN);
        Optional<Name> name =
                nameless ? Optional.empty() : Optional.of(elements.names().name(cursor));
        List<String> kinds = cursor.at(TokenKind.OPEN)
                ? elements.names().parenthesised(cursor).stream()
                        .map(Identifier::text)
                        .toList()
                : List.of();
        cursor.expect("ON");
        List<Expression> values = Reading.list(cursor, elements.keys()::value);
        cursor.expect("FROM");
        Name table = elements.relations().read(cursor).name();
        if (!cursor.atEnd()) {
            // The grammar takes a second name for the table; nothing can refer to it.
            cursor.accept("AS");
            elements.names().identifier(cursor);
        }
        return new CreateStatistics(
                cursor.extentSince(creation.mark()).with("table", table.span()),
                name,
                ifNotExists,
                kinds,
                values,
                table);
    }

    /** From SET STATISTICS. */
    static Operation alter(Cursor cursor, int mark, Name name) throws Unexpected {
        cursor.expect("SET", "STATISTICS");
        String target = cursor.accept("DEFAULT") ? "default" : Literals.number(cursor);
        Option option = new Option("statistics", Optional.of(target));
        return new AlterObject(cursor.extentSince(mark), ObjectKind.STATISTICS, Optional.of(name), List.of(option));
    }
}
