package dev.schemalint.sql.sqlite;

import dev.schemalint.operation.DataOperation.Explain;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.MaintenanceOperation.Vacuum;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.SessionOperation.ShowSetting;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads SQLite's PRAGMA, BEGIN, ATTACH and DETACH, what looks after the file, and EXPLAIN. */
final class SqliteCommandReader implements StatementReader {

    private final Elements elements;
    private final Names names;
    private final StatementReader statements;

    /** The statements are those that can be explained. */
    SqliteCommandReader(Elements elements, StatementReader statements) {
        this.elements = elements;
        this.names = elements.names();
        this.statements = statements;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "ANALYZE" -> {
                        Optional<Name> name = optionalName(cursor);
                        yield new Analyze(
                                cursor.extentSince(start), name.stream().toList());
                    }
                    case "ATTACH" -> attach(cursor, start);
                    case "BEGIN" -> begin(cursor, start);
                    case "DETACH" -> {
                        acceptDatabase(cursor);
                        elements.expressions().read(cursor);
                        yield new OtherCommand(cursor.extentSince(start), "detach");
                    }
                    case "EXPLAIN" -> {
                        cursor.accept("QUERY", "PLAN");
                        List<Operation> explained = statements.read(cursor);
                        yield new Explain(cursor.extentSince(start), false, explained);
                    }
                    case "PRAGMA" -> pragma(cursor, start);
                    case "REINDEX" -> {
                        // The name may be that of a table, an index or a collation.
                        Optional<Name> name = optionalName(cursor);
                        ObjectKind what = name.isPresent() ? ObjectKind.INDEX : ObjectKind.DATABASE;
                        yield new Reindex(cursor.extentSince(start), what, name, false, List.of());
                    }
                    case "VACUUM" -> vacuum(cursor, start);
                    default -> throw new Unexpected(cursor.previous(), "a statement");
                });
    }

    private Operation begin(Cursor cursor, int start) throws Unexpected {
        boolean moded = cursor.atAny("DEFERRED", "IMMEDIATE", "EXCLUSIVE");
        List<String> modes = moded ? List.of(cursor.next().word().toLowerCase(Locale.ROOT)) : List.of();
        if (cursor.accept("TRANSACTION")) {
            optionalName(cursor);
        }
        return new BeginTransaction(cursor.extentSince(start), modes);
    }

    /** {@code schema.name}, {@code name = value} or {@code name(value)}; the clause {@code schema} is what it is about. */
    private Operation pragma(Cursor cursor, int start) throws Unexpected {
        Name written = names.name(cursor);
        Optional<String> value = value(cursor);
        Extent plain = cursor.extentSince(start).with("name", written.last().span());
        Extent extent = written.parts().size() > 1
                ? plain.with("schema", written.parts().get(0).span())
                : plain;
        String name = written.text().toLowerCase(Locale.ROOT);
        return value.isPresent()
                ? new SetSetting(extent, name, List.of(value.get()), false)
                : new ShowSetting(extent, Optional.of(name));
    }

    private Optional<String> value(Cursor cursor) throws Unexpected {
        if (cursor.accept("=")) {
            return Optional.of(pragmaValue(cursor));
        }
        if (!cursor.accept(TokenKind.OPEN)) {
            return Optional.empty();
        }
        String value = pragmaValue(cursor);
        cursor.expect(TokenKind.CLOSE, ")");
        return Optional.of(value);
    }

    private String pragmaValue(Cursor cursor) throws Unexpected {
        boolean number = cursor.at(TokenKind.NUMBER) || cursor.at("-") || cursor.at("+");
        return number ? Literals.number(cursor) : names.label(cursor).text();
    }

    private Operation attach(Cursor cursor, int start) throws Unexpected {
        acceptDatabase(cursor);
        elements.expressions().read(cursor);
        cursor.expect("AS");
        elements.expressions().read(cursor);
        if (cursor.accept("KEY")) {
            elements.expressions().read(cursor);
        }
        return new OtherCommand(cursor.extentSince(start), "attach");
    }

    private Operation vacuum(Cursor cursor, int start) throws Unexpected {
        if (!cursor.at("INTO")) {
            optionalName(cursor);
        }
        int into = cursor.mark();
        if (!cursor.accept("INTO")) {
            return new Vacuum(cursor.extentSince(start), List.of(), false, List.of());
        }
        elements.expressions().read(cursor);
        String file = cursor.text(cursor.since(into + 1));
        Option option = new Option("into", Optional.of(file));
        return new Vacuum(cursor.extentSince(start), List.of(), false, List.of(option));
    }

    private static void acceptDatabase(Cursor cursor) {
        if (cursor.at("DATABASE") && cursor.peek(1).kind() != TokenKind.END) {
            cursor.next();
        }
    }

    private Optional<Name> optionalName(Cursor cursor) throws Unexpected {
        return cursor.atEnd() ? Optional.empty() : Optional.of(names.name(cursor));
    }
}
