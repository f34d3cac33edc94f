package dev.schemalint.sql.cockroachdb;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ColumnOperation.SetColumnOptions;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Traits;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.ConstraintOperation.RenameConstraint;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.RenameIndex;
import dev.schemalint.operation.IndexOperation.SetIndexOptions;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.statement.TableActionReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads ALTER TABLE, ALTER INDEX and ALTER DATABASE of CockroachDB. */
final class CockroachAlterations implements StatementReader {

    /** Where and how rows are kept: what follows them is an option up to the end. */
    private static final Set<String> PLACING = Set.of(
            "SPLIT",
            "UNSPLIT",
            "SCATTER",
            "CONFIGURE",
            "PARTITION",
            "EXPERIMENTAL_AUDIT",
            "EXPERIMENTAL_RELOCATE",
            "INJECT",
            "RELOCATE");

    private static final Set<String> DATABASE_OPTIONS =
            Set.of("CONFIGURE", "ADD", "DROP", "SURVIVE", "PRIMARY", "PLACEMENT", "ALTER", "CONVERT");

    private final Elements elements;
    private final TableActionReader actions;
    private final CockroachIndexes indexes;

    CockroachAlterations(Elements elements, CockroachIndexes indexes) {
        this.elements = elements;
        this.actions = new TableActionReader(elements);
        this.indexes = indexes;
    }

    static boolean begin(Cursor cursor) {
        Token kind = cursor.peek(1);
        return kind.is("TABLE")
                || kind.is("INDEX")
                || kind.is("DATABASE")
                        && DATABASE_OPTIONS.contains(cursor.peek(3).word());
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        cursor.expect("ALTER");
        Token kind = cursor.next();
        boolean ifExists = cursor.accept("IF", "EXISTS");
        cursor.accept("ONLY");
        Name name = elements.names().name(cursor);
        if (kind.is("DATABASE")) {
            passPlacing(cursor);
            return List.of(
                    new AlterObject(cursor.extentSince(start), ObjectKind.DATABASE, Optional.of(name), List.of()));
        }
        if (kind.is("INDEX")) {
            return List.of(index(cursor, ifExists, name));
        }
        Altered on = new Altered(ObjectKind.TABLE, name, ifExists, false);
        List<Operation> operations = new ArrayList<>();
        do {
            operations.addAll(action(cursor, on));
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }

    private Operation index(Cursor cursor, boolean ifExists, Name named) throws Unexpected {
        Name name = cursor.accept("@")
                ? CockroachIndexes.inSchemaOf(named, elements.names().identifier(cursor))
                : named;
        Altered on = new Altered(ObjectKind.INDEX, name, ifExists, false);
        int mark = cursor.mark();
        if (cursor.accept("RENAME", "TO")) {
            Identifier to = elements.names().identifier(cursor);
            return new RenameIndex(cursor.extentSince(mark), on, to);
        }
        if (PLACING.contains(cursor.peek().word()) || cursor.atAny("VISIBLE", "INVISIBLE", "VISIBILITY", "NOT")) {
            String what = cursor.peek().word().toLowerCase(Locale.ROOT);
            passPlacing(cursor);
            return new SetIndexOptions(cursor.extentSince(mark), on, List.of(Option.of(what)));
        }
        return actions.read(cursor, on);
    }

    private static void passPlacing(Cursor cursor) throws Unexpected {
        LooseText.options(cursor);
    }

    private List<Operation> action(Cursor cursor, Altered on) throws Unexpected {
        int mark = cursor.mark();
        if (PLACING.contains(cursor.peek().word())) {
            String what = cursor.peek().word().toLowerCase(Locale.ROOT);
            passPlacing(cursor);
            return List.of(new SetTableOptions(cursor.extentSince(mark), on, List.of(Option.of(what))));
        }
        if (cursor.accept("RENAME")) {
            return List.of(renamed(cursor, mark, on));
        }
        if (cursor.accept("ALTER", "PRIMARY", "KEY", "USING", "COLUMNS")) {
            return primaryKey(cursor, mark, on);
        }
        if (cursor.accept("SET", "SCHEMA")) {
            Identifier schema = elements.names().identifier(cursor);
            return List.of(new SetTableSchema(cursor.extentSince(mark), on, schema));
        }
        if (cursor.at("SET", "LOCALITY")) {
            cursor.next();
            Option locality = CockroachTables.locality(cursor, elements).orElseThrow();
            return List.of(new SetTableOptions(cursor.extentSince(mark), on, List.of(locality)));
        }
        if (cursor.at("ADD", "CONSTRAINT", "IF", "NOT", "EXISTS")) {
            return List.of(guarded(cursor, mark, on));
        }
        Optional<Operation> own = column(cursor, mark, on);
        return List.of(own.isPresent() ? own.get() : actions.read(cursor, on));
    }

    private Operation renamed(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.accept("TO")) {
            Identifier to = elements.names().identifier(cursor);
            return new RenameTable(cursor.extentSince(mark), on, to);
        }
        boolean constraint = cursor.accept("CONSTRAINT");
        cursor.accept("COLUMN");
        Identifier name = elements.names().identifier(cursor);
        cursor.expect("TO");
        Identifier to = elements.names().identifier(cursor);
        return constraint
                ? new RenameConstraint(cursor.extentSince(mark), on, name, to)
                : new RenameColumn(cursor.extentSince(mark).with("column", name.span()), on, name, to);
    }

    /** The old key goes as the new one comes; the clause {@code rewrites key} marks both. */
    private List<Operation> primaryKey(Cursor cursor, int mark, Altered on) throws Unexpected {
        int columnsFrom = cursor.mark();
        List<Identifier> columns = elements.keys().parenthesised(cursor).stream()
                .flatMap(key -> key.column().stream())
                .toList();
        Extent written = cursor.extentSince(columnsFrom);
        indexes.spread(cursor);
        Extent extent = cursor.extentSince(mark).with("rewrites key", written.span());
        Constraint key = new PrimaryKey(written, Optional.empty(), Traits.PLAIN, columns, Optional.empty());
        return List.of(
                new DropPrimaryKey(extent, on, false),
                new AddConstraint(extent.with("constraint", written.span()), on, key));
    }

    /** {@code ADD CONSTRAINT IF NOT EXISTS c ...}: the guard stands before the name. */
    private Operation guarded(Cursor cursor, int mark, Altered on) throws Unexpected {
        List<Token> tokens = new ArrayList<>(cursor.tokens(mark + 1, mark + 2));
        tokens.addAll(cursor.tokens(mark + 5, cursor.endMark()));
        Cursor inner = cursor.over(tokens);
        Constraint constraint = elements.constraints().ofTable(inner);
        cursor.backTo(mark + 4 + inner.mark());
        Extent extent =
                cursor.extentSince(mark).with("constraint", constraint.extent().span());
        return new AddConstraint(extent, on, constraint, true);
    }

    /** What can be done to a column besides what PostgreSQL does. */
    private Optional<Operation> column(Cursor cursor, int mark, Altered on) throws Unexpected {
        int name = cursor.at("ALTER", "COLUMN") ? 2 : 1;
        Token verb = cursor.peek(name + 1);
        Token what = cursor.peek(name + 2);
        boolean own = cursor.at("ALTER")
                && (verb.is("SET")
                                && (what.is("VISIBLE")
                                        || what.is("ON")
                                        || what.is("NOT")
                                                && cursor.peek(name + 3).is("VISIBLE"))
                        || verb.is("DROP") && (what.is("STORED") || what.is("ON")));
        if (!own) {
            return Optional.empty();
        }
        cursor.next();
        cursor.accept("COLUMN");
        Identifier column = elements.names().identifier(cursor);
        int option = cursor.mark();
        cursor.next();
        if (cursor.accept("ON", "UPDATE")) {
            if (verb.is("SET")) {
                elements.expressions().readBasic(cursor);
            }
        } else {
            cursor.accept("NOT");
            cursor.next();
        }
        String words = cursor.text(cursor.since(option)).toLowerCase(Locale.ROOT);
        return Optional.of(new SetColumnOptions(
                cursor.extentSince(mark).with("column", column.span()), on, column, List.of(Option.of(words))));
    }
}
