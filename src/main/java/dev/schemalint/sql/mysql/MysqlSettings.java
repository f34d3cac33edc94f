package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSetting;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.SessionOperation.SetRole;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.SessionOperation.SetVariable;
import dev.schemalint.operation.TransactionOperation.SetTransaction;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads MySQL's SET in all its forms; each assignment of a list is an operation. */
final class MysqlSettings implements StatementReader {

    private static final Set<String> SCOPES = Set.of("GLOBAL", "SESSION", "LOCAL", "PERSIST", "PERSIST_ONLY");

    private final MysqlElements elements;
    private final MysqlTransactions transactions;
    private final StatementReader statements;

    MysqlSettings(MysqlElements elements, MysqlTransactions transactions, StatementReader statements) {
        this.elements = elements;
        this.transactions = transactions;
        this.statements = statements;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        cursor.expect("SET");
        boolean assigns = cursor.peek(1).is("=") || cursor.peek(1).is(":=");
        if (assigns && !cursor.at("PASSWORD")) {
            return assignments(cursor, start, false);
        }
        return switch (cursor.peek().word()) {
            case "STATEMENT" -> forStatement(cursor);
            case "ROLE" -> {
                cursor.next();
                Optional<Identifier> role = cursor.accept("NONE") || cursor.accept("DEFAULT") || cursor.at("ALL")
                        ? Optional.empty()
                        : Optional.of(new MysqlAccounts(elements.names()).read(cursor));
                LooseText.options(cursor);
                yield List.of(new SetRole(cursor.extentSince(start), role, false));
            }
            case "DEFAULT" -> {
                List<Option> options = LooseText.options(cursor);
                yield List.of(new AlterObject(cursor.extentSince(start), ObjectKind.ROLE, Optional.empty(), options));
            }
            case "PASSWORD" -> password(cursor, start);
            case "RESOURCE" -> {
                LooseText.options(cursor);
                yield List.of(new OtherCommand(cursor.extentSince(start), "set-resource-group"));
            }
            default -> assignments(cursor, start, false);
        };
    }

    /** {@code SET PASSWORD FOR u = PASSWORD('x')}. */
    private List<Operation> password(Cursor cursor, int start) throws Unexpected {
        cursor.next();
        Optional<Name> account = cursor.accept("FOR")
                ? Optional.of(Name.of(new MysqlAccounts(elements.names()).read(cursor)))
                : Optional.empty();
        if (cursor.accept("=")) {
            elements.expressions().read(cursor);
        }
        List<Option> options = LooseText.options(cursor);
        return List.of(new AlterObject(cursor.extentSince(start), ObjectKind.USER, account, options));
    }

    /** {@code SET STATEMENT max_statement_time = 5 FOR SELECT ...} of MariaDB. */
    private List<Operation> forStatement(Cursor cursor) throws Unexpected {
        cursor.expect("STATEMENT");
        List<Operation> operations = new ArrayList<>(assignments(cursor, cursor.mark(), true));
        cursor.expect("FOR");
        operations.addAll(statements.read(cursor));
        return operations;
    }

    private List<Operation> assignments(Cursor cursor, int start, boolean local) throws Unexpected {
        List<Operation> operations = new ArrayList<>();
        int from = start;
        do {
            operations.add(assignment(cursor, from, local));
            from = cursor.mark() + 1;
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }

    private Operation assignment(Cursor cursor, int from, boolean local) throws Unexpected {
        boolean scoped = SCOPES.contains(cursor.peek().word())
                && !cursor.peek(1).is("=")
                && !cursor.peek(1).is(":=");
        String scope = scoped ? cursor.next().word() : "SESSION";
        if (cursor.at("TRANSACTION")) {
            SetTransaction said = transactions.characteristics(cursor, from, scoped);
            return scope.equals("GLOBAL")
                    ? new SetObjectSetting(
                            said.extent(),
                            ObjectKind.SYSTEM,
                            Optional.empty(),
                            "transaction",
                            Optional.of(said.modes()))
                    : said;
        }
        if (cursor.accept("NAMES")) {
            return charset(cursor, from, "names");
        }
        if (cursor.accept("CHARACTER", "SET") || cursor.accept("CHARSET")) {
            return charset(cursor, from, "character set");
        }
        boolean variable =
                cursor.at(TokenKind.VARIABLE) && !cursor.text(cursor.peek()).startsWith("@@");
        boolean system = cursor.at(TokenKind.VARIABLE) && !variable;
        String name = name(cursor);
        if (system) {
            int dot = name.indexOf('.');
            boolean prefixed = dot > 0 && SCOPES.contains(name.substring(0, dot).toUpperCase(Locale.ROOT));
            scope = prefixed ? name.substring(0, dot).toUpperCase(Locale.ROOT) : scope;
            name = prefixed ? name.substring(dot + 1) : name;
        }
        if (!cursor.accept(":=")) {
            cursor.expect("=");
        }
        int valueFrom = cursor.mark();
        boolean ofRow = name.regionMatches(true, 0, "NEW.", 0, "NEW.".length());
        if (variable || ofRow) {
            Expression value = elements.expressions().read(cursor);
            return new SetVariable(extent(cursor, from, valueFrom), name, value);
        }
        List<String> values = values(cursor);
        Extent extent = extent(cursor, from, valueFrom);
        String setting = name.toLowerCase(Locale.ROOT);
        boolean forOthers = !scope.equals("SESSION") && !scope.equals("LOCAL");
        return forOthers
                ? new SetObjectSetting(extent, ObjectKind.SYSTEM, Optional.empty(), setting, Optional.of(values))
                : new SetSetting(extent, setting, values, local);
    }

    private static Extent extent(Cursor cursor, int from, int valueFrom) {
        return cursor.extentSince(from).with("value", cursor.since(valueFrom));
    }

    /** Without the signs of a variable, and without quotes. */
    private String name(Cursor cursor) throws Unexpected {
        if (!cursor.at(TokenKind.VARIABLE)) {
            return elements.names().name(cursor).toString();
        }
        String written = cursor.text(cursor.next()).replace("@", "");
        boolean quoted = written.length() > 1 && "'\"`".indexOf(written.charAt(0)) >= 0;
        return quoted ? written.substring(1, written.length() - 1) : written;
    }

    private Operation charset(Cursor cursor, int from, String name) throws Unexpected {
        int valueFrom = cursor.mark();
        List<String> values = new ArrayList<>();
        if (!cursor.accept("DEFAULT")) {
            values.add(elements.types().charset(cursor));
        }
        if (cursor.accept("COLLATE") && !cursor.accept("DEFAULT")) {
            values.add(elements.columns().collation(cursor).text());
        }
        return new SetSetting(extent(cursor, from, valueFrom), name, values, false);
    }

    /** A constant without its quotes; anything else as it is written. No values means DEFAULT. */
    private List<String> values(Cursor cursor) throws Unexpected {
        boolean alone = cursor.peek(1).kind() == TokenKind.END
                || cursor.peek(1).kind() == TokenKind.COMMA
                || cursor.peek(1).is("FOR");
        if (alone && cursor.accept("DEFAULT")) {
            return List.of();
        }
        if (alone && cursor.at(TokenKind.STRING)) {
            return List.of(Literals.string(cursor));
        }
        int mark = cursor.mark();
        if (alone && cursor.at(TokenKind.WORD)) {
            cursor.next();
        } else {
            elements.expressions().read(cursor);
        }
        return List.of(cursor.text(cursor.since(mark)));
    }
}
