package dev.schemalint.sql.statement;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.AlterIdentity;
import dev.schemalint.operation.ColumnOperation.DropDefault;
import dev.schemalint.operation.ColumnOperation.DropExpression;
import dev.schemalint.operation.ColumnOperation.DropIdentity;
import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.ColumnOperation.ResetColumnOptions;
import dev.schemalint.operation.ColumnOperation.SetColumnOptions;
import dev.schemalint.operation.ColumnOperation.SetCompression;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.ColumnOperation.SetExpression;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.ColumnOperation.SetStatistics;
import dev.schemalint.operation.ColumnOperation.SetStorage;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.SetIndexStatistics;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.element.ColumnReader;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.SequenceOptions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the actions {@code ALTER [COLUMN] name ...} of ALTER TABLE. */
final class AlterColumnReader {

    private final Elements elements;

    AlterColumnReader(Elements elements) {
        this.elements = elements;
    }

    /** One column of one table, while what is done to it is read. */
    private record Subject(int mark, Altered on, Identifier column) {
        Extent extent(Cursor cursor) {
            return cursor.extentSince(mark).with("column", column.span());
        }
    }

    /** From behind ALTER [COLUMN]. */
    Operation read(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.at(TokenKind.NUMBER)) {
            return statisticsOfNumber(cursor, mark, on);
        }
        Subject subject = new Subject(mark, on, elements.names().identifier(cursor));
        if (cursor.accept("DROP")) {
            return drop(cursor, subject);
        }
        if (cursor.accept("TYPE") || cursor.accept("SET", "DATA", "TYPE")) {
            return type(cursor, subject);
        }
        if (cursor.accept("ADD", "GENERATED")) {
            boolean always = ColumnReader.always(cursor);
            cursor.expect("AS", "IDENTITY");
            elements.sequenceOptions().parenthesised(cursor);
            return new AddIdentity(subject.extent(cursor), on, subject.column(), always);
        }
        if (cursor.at("RESTART") || cursor.at("SET", "GENERATED") || atSequenceOption(cursor)) {
            return identity(cursor, subject);
        }
        if (cursor.accept("RESET")) {
            List<String> names = elements.options().names(cursor);
            return new ResetColumnOptions(subject.extent(cursor), on, subject.column(), names);
        }
        if (cursor.at("OPTIONS")) {
            List<Option> options = elements.options().foreign(cursor);
            return new SetColumnOptions(subject.extent(cursor), on, subject.column(), options);
        }
        if (!cursor.accept("SET")) {
            throw cursor.unexpected("TYPE, SET or DROP");
        }
        return set(cursor, subject);
    }

    private Operation drop(Cursor cursor, Subject subject) throws Unexpected {
        Altered on = subject.on();
        Identifier column = subject.column();
        if (cursor.accept("DEFAULT")) {
            return new DropDefault(subject.extent(cursor), on, column);
        }
        if (cursor.accept("NOT", "NULL")) {
            return new DropNotNull(subject.extent(cursor), on, column);
        }
        boolean expression = cursor.accept("EXPRESSION");
        if (!expression) {
            cursor.expect("IDENTITY");
        }
        boolean ifExists = cursor.accept("IF", "EXISTS");
        return expression
                ? new DropExpression(subject.extent(cursor), on, column, ifExists)
                : new DropIdentity(subject.extent(cursor), on, column, ifExists);
    }

    private Operation type(Cursor cursor, Subject subject) throws Unexpected {
        TypeName type = elements.types().read(cursor);
        Optional<Name> collation =
                cursor.accept("COLLATE") ? Optional.of(elements.names().name(cursor)) : Optional.empty();
        int usingFrom = cursor.mark();
        Optional<Expression> using =
                cursor.accept("USING") ? Optional.of(elements.expressions().read(cursor)) : Optional.empty();
        Extent extent = subject.extent(cursor).with("type", type.span());
        return new AlterColumnType(
                using.isPresent() ? extent.with("using", cursor.since(usingFrom)) : extent,
                subject.on(),
                subject.column(),
                type,
                collation,
                using);
    }

    private Operation set(Cursor cursor, Subject subject) throws Unexpected {
        Altered on = subject.on();
        Identifier column = subject.column();
        int from = cursor.mark();
        if (cursor.accept("DEFAULT")) {
            Expression value = elements.expressions().read(cursor);
            return new SetDefault(subject.extent(cursor).with("default", cursor.since(from)), on, column, value);
        }
        if (cursor.accept("NOT", "NULL")) {
            return new SetNotNull(subject.extent(cursor), on, column);
        }
        if (cursor.accept("EXPRESSION")) {
            cursor.expect("AS");
            Expression expression = elements.expressions().parenthesised(cursor);
            return new SetExpression(subject.extent(cursor), on, column, expression);
        }
        if (cursor.accept("STATISTICS")) {
            Optional<Integer> target =
                    cursor.accept("DEFAULT") ? Optional.empty() : Optional.of(Literals.integer(cursor));
            return new SetStatistics(subject.extent(cursor), on, column, target);
        }
        if (cursor.accept("STORAGE")) {
            String storage = choice(cursor).toUpperCase(Locale.ROOT);
            return new SetStorage(subject.extent(cursor), on, column, storage);
        }
        if (cursor.accept("COMPRESSION")) {
            String method = choice(cursor).toLowerCase(Locale.ROOT);
            return new SetCompression(subject.extent(cursor), on, column, method);
        }
        if (!cursor.at(TokenKind.OPEN)) {
            throw cursor.unexpected("DATA TYPE, DEFAULT, NOT NULL or something else that can be set");
        }
        List<Option> options = elements.options().parenthesised(cursor);
        return new SetColumnOptions(subject.extent(cursor), on, column, options);
    }

    private String choice(Cursor cursor) throws Unexpected {
        return cursor.accept("DEFAULT")
                ? "default"
                : elements.names().identifier(cursor).text();
    }

    private Operation identity(Cursor cursor, Subject subject) throws Unexpected {
        while (cursor.at("RESTART") || cursor.at("SET")) {
            cursor.accept("SET");
            if (cursor.accept("GENERATED")) {
                ColumnReader.always(cursor);
            } else {
                elements.sequenceOptions().read(cursor);
            }
        }
        return new AlterIdentity(subject.extent(cursor), subject.on(), subject.column());
    }

    private static boolean atSequenceOption(Cursor cursor) {
        if (!cursor.at("SET")) {
            return false;
        }
        int mark = cursor.mark();
        cursor.next();
        boolean option = SequenceOptions.atOption(cursor);
        cursor.backTo(mark);
        return option;
    }

    /** Columns of an index that have no name are numbered. */
    private static Operation statisticsOfNumber(Cursor cursor, int mark, Altered on) throws Unexpected {
        String number = Literals.number(cursor);
        cursor.expect("SET", "STATISTICS");
        if (!cursor.accept("DEFAULT")) {
            Literals.integer(cursor);
        }
        if (on.kind() != ObjectKind.INDEX && on.kind() != ObjectKind.TABLE) {
            throw cursor.unexpected("the name of a column");
        }
        return new SetIndexStatistics(cursor.extentSince(mark), on, number);
    }
}
