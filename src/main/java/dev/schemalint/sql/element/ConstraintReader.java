package dev.schemalint.sql.element;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Traits;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.TableRules;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads constraints, beside a column or beside a table: by grammar, so that no word is taken for another. */
public final class ConstraintReader {

    private final TableRules rules;
    private final Names names;
    private final Expressions expressions;
    private final Options options;
    private final Keys keys;
    private final ForeignKeyReader foreignKeys;

    ConstraintReader(TableRules rules, Names names, Expressions expressions, Options options, Keys keys) {
        this.rules = rules;
        this.names = names;
        this.expressions = expressions;
        this.options = options;
        this.keys = keys;
        this.foreignKeys = new ForeignKeyReader(rules, names, this::periodColumns);
    }

    /** Whether a table's constraint begins here, and not a column. */
    public static boolean atTableConstraint(Cursor cursor) {
        Token next = cursor.peek(1);
        return cursor.atAny("CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN")
                || cursor.at("NOT", "NULL")
                || cursor.at("EXCLUDE") && (next.is("USING") || next.kind() == TokenKind.OPEN);
    }

    /** {@code CONSTRAINT name}, where it is written. */
    Optional<Identifier> name(Cursor cursor) throws Unexpected {
        return cursor.accept("CONSTRAINT") ? Optional.of(names.identifier(cursor)) : Optional.empty();
    }

    /** A constraint of a domain: NOT NULL or CHECK. */
    public Constraint ofDomain(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Optional<Identifier> name = name(cursor);
        if (cursor.accept("NOT", "NULL")) {
            return notNull(cursor, mark, name, List.of());
        }
        cursor.expect("CHECK");
        return check(cursor, mark, name, List.of());
    }

    /** A constraint of a table or a foreign table, with its name and all that may follow it. */
    public Constraint ofTable(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Optional<Identifier> name = name(cursor);
        Token word = cursor.next();
        return switch (word.word()) {
            case "CHECK" -> check(cursor, mark, name, List.of());
            case "NOT" -> {
                cursor.expect("NULL");
                yield notNull(cursor, mark, name, List.of(names.identifier(cursor)));
            }
            case "UNIQUE" -> unique(cursor, mark, name, List.of());
            case "PRIMARY" -> primaryKey(cursor, mark, name, List.of());
            case "FOREIGN" -> {
                cursor.expect("KEY");
                List<Identifier> columns = periodColumns(cursor);
                cursor.expect("REFERENCES");
                yield foreignKeys.read(cursor, mark, name, columns);
            }
            case "EXCLUDE" -> exclusion(cursor, mark, name);
            default -> throw new Unexpected(word, "a constraint");
        };
    }

    /** A constraint of one column, from the word that says which; nothing where none begins. */
    Optional<Constraint> ofColumn(Cursor cursor, int mark, Optional<Identifier> name, Identifier column)
            throws Unexpected {
        Optional<Constraint> constraint = begun(cursor, mark, name, List.of(column));
        if (constraint.isPresent() && constraint.get().traits().notValid()) {
            throw new Unexpected(cursor.previous(), "no NOT VALID beside a column");
        }
        return constraint;
    }

    private Optional<Constraint> begun(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> columns)
            throws Unexpected {
        if (cursor.accept("NOT", "NULL")) {
            return Optional.of(notNull(cursor, mark, name, columns));
        }
        if (cursor.accept("CHECK")) {
            return Optional.of(check(cursor, mark, name, columns));
        }
        if (cursor.accept("UNIQUE")) {
            return Optional.of(unique(cursor, mark, name, columns));
        }
        if (cursor.accept("PRIMARY")) {
            return Optional.of(primaryKey(cursor, mark, name, columns));
        }
        boolean saysColumns = rules.clusteredKeys() && cursor.accept("FOREIGN", "KEY");
        if (saysColumns && cursor.at(TokenKind.OPEN)) {
            names.parenthesised(cursor);
        }
        if (cursor.accept("REFERENCES")) {
            return Optional.of(foreignKeys.read(cursor, mark, name, columns));
        }
        return Optional.empty();
    }

    private Constraint notNull(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> columns)
            throws Unexpected {
        Optional<Span> conflict = onConflict(cursor);
        Traits traits = ConstraintTraits.read(cursor);
        return new NotNull(extent(cursor, mark, name, conflict), name, traits, columns);
    }

    private Constraint check(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> columns)
            throws Unexpected {
        Expression condition = expressions.parenthesised(cursor);
        Optional<Span> conflict = onConflict(cursor);
        Traits traits = ConstraintTraits.read(cursor);
        return new Check(extent(cursor, mark, name, conflict), name, traits, columns, condition);
    }

    private Constraint unique(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> column)
            throws Unexpected {
        boolean nullsNotDistinct = cursor.accept("NULLS", "NOT", "DISTINCT");
        cursor.accept("NULLS", "DISTINCT");
        Optional<Identifier> index = column.isEmpty() ? existingIndex(cursor) : Optional.empty();
        Optional<Token> clustered = clustered(cursor);
        List<Identifier> columns = column.isEmpty() && index.isEmpty() ? periodColumns(cursor) : column;
        List<Identifier> include = storage(cursor);
        Optional<Span> conflict = onConflict(cursor);
        Traits traits = ConstraintTraits.read(cursor);
        Extent extent = with(extent(cursor, mark, name, conflict), clustered);
        return new Unique(extent, name, traits, columns, nullsNotDistinct, index, Optional.empty(), include);
    }

    private Constraint primaryKey(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> column)
            throws Unexpected {
        cursor.expect("KEY");
        Optional<Identifier> index = column.isEmpty() ? existingIndex(cursor) : Optional.empty();
        Optional<Token> clustered = clustered(cursor);
        // A comma may be missing before a key of the table.
        boolean listed = column.isEmpty() || rules.clusteredKeys() && cursor.at(TokenKind.OPEN);
        List<Identifier> columns = listed && index.isEmpty() ? periodColumns(cursor) : column;
        passOrder(cursor);
        List<Identifier> include = storage(cursor);
        Optional<Span> conflict = onConflict(cursor);
        Traits traits = ConstraintTraits.read(cursor);
        Extent extent = with(extent(cursor, mark, name, conflict), clustered);
        return new PrimaryKey(extent, name, traits, columns, index, Optional.empty(), include);
    }

    private Optional<Identifier> existingIndex(Cursor cursor) throws Unexpected {
        return cursor.accept("USING", "INDEX") ? Optional.of(names.identifier(cursor)) : Optional.empty();
    }

    /** {@code (a, PERIOD b)} and {@code (a, b WITHOUT OVERLAPS)} too. */
    private List<Identifier> periodColumns(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, at -> {
            boolean isName = at.peek(1).kind() == TokenKind.COMMA || at.peek(1).kind() == TokenKind.CLOSE;
            if (at.at("PERIOD") && !isName) {
                at.next();
            }
            Identifier column = names.identifier(at);
            at.accept("WITHOUT", "OVERLAPS");
            passOrder(at);
            if (rules.conflictClauses()) {
                at.accept("AUTOINCREMENT");
            }
            return column;
        });
    }

    /** Whether the rows themselves are kept in the order of the key, where a dialect lets a key say that. */
    private Optional<Token> clustered(Cursor cursor) {
        boolean said = rules.clusteredKeys() && (cursor.accept("CLUSTERED") || cursor.accept("NONCLUSTERED"));
        return said ? Optional.of(cursor.previous()) : Optional.empty();
    }

    /** The clause has the name of the word. */
    private static Extent with(Extent extent, Optional<Token> clustered) {
        return clustered
                .map(word -> extent.with(word.word().toLowerCase(Locale.ROOT), word.span()))
                .orElse(extent);
    }

    /** How a key is sorted and compared, and that a sequence fills it. */
    private void passOrder(Cursor cursor) throws Unexpected {
        if (!rules.conflictClauses() && !rules.clusteredKeys() && !rules.sortedKeys()) {
            return;
        }
        if (cursor.accept("COLLATE")) {
            names.identifier(cursor);
        }
        if (!cursor.accept("ASC")) {
            cursor.accept("DESC");
        }
    }

    /** {@code ON CONFLICT REPLACE} and its like: what becomes of a row that breaks the constraint. */
    Optional<Span> onConflict(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!rules.conflictClauses() || !cursor.accept("ON", "CONFLICT")) {
            return Optional.empty();
        }
        Words.oneOf(cursor, "ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");
        return Optional.of(cursor.since(mark));
    }

    /** What says how the index behind a constraint is made; the columns that it holds besides. */
    private List<Identifier> storage(Cursor cursor) throws Unexpected {
        if (rules.sortedKeys() && cursor.accept("USING", "HASH")) {
            cursor.accept("WITH", "BUCKET_COUNT");
            cursor.accept("=");
            cursor.accept(TokenKind.NUMBER);
        }
        boolean included = cursor.accept("INCLUDE") || rules.sortedKeys() && cursor.accept("STORING");
        List<Identifier> include = included ? names.parenthesised(cursor) : List.of();
        options.with(cursor);
        boolean placed = cursor.accept("USING", "INDEX", "TABLESPACE") || rules.clusteredKeys() && cursor.accept("ON");
        if (placed) {
            names.identifier(cursor);
        }
        if (placed && rules.clusteredKeys() && cursor.at(TokenKind.OPEN)) {
            names.parenthesised(cursor);
        }
        return include;
    }

    private Constraint exclusion(Cursor cursor, int mark, Optional<Identifier> name) throws Unexpected {
        if (cursor.accept("USING")) {
            names.identifier(cursor);
        }
        List<Key> excluded = Reading.parenthesised(cursor, at -> {
            Key key = keys.read(at);
            at.expect("WITH");
            operator(at);
            return key;
        });
        List<Identifier> include = storage(cursor);
        Optional<Expression> where =
                cursor.accept("WHERE") ? Optional.of(expressions.parenthesised(cursor)) : Optional.empty();
        Traits traits = ConstraintTraits.read(cursor);
        List<Identifier> columns =
                excluded.stream().flatMap(key -> key.column().stream()).toList();
        return new Exclusion(extent(cursor, mark, name), name, traits, columns, include, where);
    }

    private void operator(Cursor cursor) throws Unexpected {
        if (cursor.at("OPERATOR")) {
            expressions.operator(cursor);
        } else {
            expressions.qualifiedOperator(cursor);
        }
    }

    static Extent extent(Cursor cursor, int mark, Optional<Identifier> name) {
        Extent extent = cursor.extentSince(mark);
        return name.isPresent() ? extent.with("name", name.get().span()) : extent;
    }

    private static Extent extent(Cursor cursor, int mark, Optional<Identifier> name, Optional<Span> conflict) {
        Extent extent = extent(cursor, mark, name);
        return conflict.isPresent() ? extent.with("on conflict", conflict.get()) : extent;
    }
}
