package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Traits;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the constraints and indexes that MySQL's tables list among their columns, and that ALTER TABLE adds. */
final class MysqlConstraints {

    private final Names names;
    private final Expressions expressions;
    private final MysqlKeys keys;

    MysqlConstraints(Names names, Expressions expressions, MysqlKeys keys) {
        this.names = names;
        this.expressions = expressions;
        this.keys = keys;
    }

    static boolean atConstraint(Cursor cursor) {
        return cursor.atAny("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK");
    }

    static boolean atIndex(Cursor cursor) {
        return cursor.atAny("INDEX", "KEY", "FULLTEXT", "SPATIAL")
                || cursor.at("VECTOR")
                        && (cursor.peek(1).is("INDEX") || cursor.peek(1).is("KEY"));
    }

    /** The table that something belongs to, how it is to be changed, and the clauses that were found. */
    private record Place(int mark, Name table, Manner manner, Clauses clauses) {}

    /** {@code FULLTEXT KEY name (a, b) ...}, from its first word or from the mark of what stands before it. */
    CreateIndex index(Cursor cursor, int mark, Name table, Manner manner) throws Unexpected {
        Place place = new Place(mark, table, manner, new Clauses());
        Optional<Identifier> kind = Optional.empty();
        if (!cursor.atAny("INDEX", "KEY")) {
            kind = Optional.of(kind(cursor));
        }
        if (cursor.atAny("INDEX", "KEY")) {
            cursor.next();
        }
        place.clauses().add("index", cursor.previous().span());
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Optional<Identifier> name = indexName(cursor);
        name.ifPresent(written -> place.clauses().add("name", written.span()));
        return index(cursor, place, name, false, ifNotExists, kind);
    }

    /** {@code FULLTEXT}, {@code SPATIAL} or {@code VECTOR}: such an index has no other method. */
    static Identifier kind(Cursor cursor) throws Unexpected {
        Token word = cursor.peek();
        String kind = Words.oneOf(cursor, "FULLTEXT", "SPATIAL", "VECTOR");
        return new Identifier(kind.toLowerCase(Locale.ROOT), false, word.span());
    }

    private CreateIndex index(
            Cursor cursor,
            Place place,
            Optional<Identifier> name,
            boolean unique,
            boolean ifNotExists,
            Optional<Identifier> kind)
            throws Unexpected {
        Optional<Identifier> method = kind.isPresent() ? kind : keys.method(cursor);
        int columnsFrom = cursor.mark();
        List<Key> columns = keys.parenthesised(cursor);
        place.clauses().add("columns", cursor.since(columnsFrom));
        List<Option> options = keys.options(cursor);
        return new CreateIndex(
                place.clauses().extent(cursor.since(place.mark())),
                name,
                place.table(),
                unique,
                false,
                ifNotExists,
                false,
                method,
                columns,
                List.of(),
                false,
                options,
                Optional.empty(),
                Optional.empty(),
                place.manner());
    }

    private Optional<Identifier> indexName(Cursor cursor) throws Unexpected {
        boolean none = cursor.at(TokenKind.OPEN) || cursor.at("USING") || !names.atIdentifier(cursor);
        return none ? Optional.empty() : Optional.of(names.identifier(cursor));
    }

    /** A constraint, from the word CONSTRAINT if it has one. */
    Constraint constraint(Cursor cursor, Name table) throws Unexpected {
        int mark = cursor.mark();
        boolean said = cursor.accept("CONSTRAINT");
        cursor.accept("IF", "NOT", "EXISTS");
        Optional<Identifier> name =
                said && names.atIdentifier(cursor) ? Optional.of(names.identifier(cursor)) : Optional.empty();
        Token word = cursor.next();
        return switch (word.word()) {
            case "PRIMARY" -> {
                cursor.expect("KEY");
                yield key(cursor, mark, name, table, false);
            }
            case "UNIQUE" -> {
                if (!cursor.accept("INDEX")) {
                    cursor.accept("KEY");
                }
                yield key(cursor, mark, name, table, true);
            }
            case "FOREIGN" -> {
                cursor.expect("KEY");
                yield foreignKey(cursor, mark, name);
            }
            case "CHECK" -> check(cursor, mark, name, List.of());
            default -> throw new Unexpected(word, "a constraint");
        };
    }

    /** The name of the index, where there is one, is the name by which such a constraint is known and dropped. */
    private Constraint key(Cursor cursor, int mark, Optional<Identifier> symbol, Name table, boolean unique)
            throws Unexpected {
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Optional<Identifier> name = indexName(cursor).or(() -> symbol);
        CreateIndex index = index(
                cursor, new Place(mark, table, Manner.ANY, new Clauses()), name, true, ifNotExists, Optional.empty());
        Extent extent = extent(cursor, mark, name);
        List<Identifier> columns = MysqlKeys.columns(index.keys());
        return unique
                ? new Unique(extent, name, Traits.PLAIN, columns, false, Optional.empty(), Optional.of(index))
                : new PrimaryKey(extent, symbol, Traits.PLAIN, columns, Optional.empty(), Optional.of(index));
    }

    /** A name behind KEY names the index that is made for the constraint, and the constraint if nothing else does. */
    private Constraint foreignKey(Cursor cursor, int mark, Optional<Identifier> symbol) throws Unexpected {
        cursor.accept("IF", "NOT", "EXISTS");
        Optional<Identifier> index = indexName(cursor);
        List<Identifier> columns = MysqlKeys.columns(keys.parenthesised(cursor));
        return references(cursor, mark, symbol.or(() -> index), columns);
    }

    /** From the word REFERENCES. */
    ForeignKey references(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> columns)
            throws Unexpected {
        int from = cursor.mark();
        cursor.expect("REFERENCES");
        Name referenced = names.name(cursor);
        List<Identifier> referencedColumns =
                cursor.at(TokenKind.OPEN) ? MysqlKeys.columns(keys.parenthesised(cursor)) : List.of();
        if (cursor.accept("MATCH")) {
            Words.oneOf(cursor, "FULL", "PARTIAL", "SIMPLE");
        }
        Optional<String> onDelete = Optional.empty();
        Optional<String> onUpdate = Optional.empty();
        while (cursor.at("ON", "DELETE") || cursor.at("ON", "UPDATE")) {
            cursor.next();
            if (cursor.next().is("DELETE")) {
                onDelete = Optional.of(action(cursor));
            } else {
                onUpdate = Optional.of(action(cursor));
            }
        }
        return new ForeignKey(
                extent(cursor, mark, name).with("references", cursor.since(from)),
                name,
                Traits.PLAIN,
                columns,
                referenced,
                referencedColumns,
                onDelete,
                onUpdate);
    }

    private static String action(Cursor cursor) throws Unexpected {
        if (cursor.accept("NO", "ACTION")) {
            return "NO ACTION";
        }
        if (cursor.accept("SET")) {
            return "SET " + Words.oneOf(cursor, "NULL", "DEFAULT");
        }
        return Words.oneOf(cursor, "RESTRICT", "CASCADE");
    }

    /** From behind the word CHECK. */
    Check check(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> columns) throws Unexpected {
        Expression condition = expressions.parenthesised(cursor);
        boolean notEnforced = cursor.accept("NOT", "ENFORCED");
        cursor.accept("ENFORCED");
        Traits traits = new Traits(false, notEnforced, false, false, false);
        return new Check(extent(cursor, mark, name), name, traits, columns, condition);
    }

    private static Extent extent(Cursor cursor, int mark, Optional<Identifier> name) {
        Extent extent = cursor.extentSince(mark);
        return name.isPresent() ? extent.with("name", name.get().span()) : extent;
    }
}
