package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Traits;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads Oracle's constraints, each of which can say whether it holds for new rows and for those that are there. */
final class OracleConstraints {

    private final Elements elements;
    private final OracleStorage storage;

    OracleConstraints(Elements elements, OracleStorage storage) {
        this.elements = elements;
        this.storage = storage;
    }

    /** Whether a constraint of a table begins here, and not a column. */
    static boolean atTableConstraint(Cursor cursor) {
        Token next = cursor.peek(1);
        return cursor.at("CONSTRAINT")
                || cursor.atAny("CHECK", "UNIQUE") && next.kind() == TokenKind.OPEN
                || cursor.at("PRIMARY", "KEY")
                || cursor.at("FOREIGN", "KEY");
    }

    Constraint ofTable(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Optional<Identifier> name = name(cursor);
        if (cursor.accept("FOREIGN", "KEY")) {
            List<Identifier> columns = elements.names().parenthesised(cursor);
            cursor.expect("REFERENCES");
            return foreignKey(cursor, mark, name, columns);
        }
        return begun(cursor, mark, name, List.of()).orElseThrow(() -> cursor.unexpected("a constraint"));
    }

    /** A constraint beside a column; nothing where none begins. */
    Optional<Constraint> ofColumn(Cursor cursor, Identifier column) throws Unexpected {
        int mark = cursor.mark();
        Optional<Identifier> name = name(cursor);
        Optional<Constraint> constraint = begun(cursor, mark, name, List.of(column));
        if (constraint.isEmpty() && name.isPresent()) {
            throw cursor.unexpected("a constraint");
        }
        return constraint;
    }

    private Optional<Identifier> name(Cursor cursor) throws Unexpected {
        return cursor.accept("CONSTRAINT") ? Optional.of(elements.names().identifier(cursor)) : Optional.empty();
    }

    private Optional<Constraint> begun(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> columns)
            throws Unexpected {
        if (cursor.accept("NOT", "NULL")) {
            State state = state(cursor);
            return Optional.of(new NotNull(extent(cursor, mark, name), name, state.traits(), columns));
        }
        if (cursor.accept("CHECK")) {
            Expression condition = elements.expressions().parenthesised(cursor);
            State state = state(cursor);
            return Optional.of(new Check(extent(cursor, mark, name), name, state.traits(), columns, condition));
        }
        if (cursor.accept("UNIQUE")) {
            List<Identifier> key = columns.isEmpty() ? elements.names().parenthesised(cursor) : columns;
            State state = state(cursor);
            return Optional.of(new Unique(extent(cursor, mark, name), name, state.traits(), key, false, state.index()));
        }
        if (cursor.accept("PRIMARY", "KEY")) {
            List<Identifier> key = columns.isEmpty() ? elements.names().parenthesised(cursor) : columns;
            State state = state(cursor);
            return Optional.of(new PrimaryKey(extent(cursor, mark, name), name, state.traits(), key, state.index()));
        }
        return cursor.accept("REFERENCES") ? Optional.of(foreignKey(cursor, mark, name, columns)) : Optional.empty();
    }

    private Constraint foreignKey(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> columns)
            throws Unexpected {
        int references = cursor.mark() - 1;
        Name referenced = elements.names().name(cursor);
        List<Identifier> to = cursor.at(TokenKind.OPEN) ? elements.names().parenthesised(cursor) : List.of();
        Optional<String> onDelete = Optional.empty();
        if (cursor.accept("ON", "DELETE")) {
            onDelete = Optional.of(
                    cursor.accept("SET", "NULL")
                            ? "SET NULL"
                            : cursor.accept("NO", "ACTION") ? "NO ACTION" : Words.oneOf(cursor, "CASCADE"));
        }
        Extent referencing = cursor.extentSince(references);
        State state = state(cursor);
        Extent extent = extent(cursor, mark, name).with("references", referencing.span());
        return new ForeignKey(extent, name, state.traits(), columns, referenced, to, onDelete, Optional.empty());
    }

    /** What may follow any constraint, and the index that exists and is to serve it. */
    record State(Traits traits, Optional<Identifier> index) {}

    /** {@code DEFERRABLE INITIALLY DEFERRED USING INDEX i ENABLE NOVALIDATE}, in any order. */
    State state(Cursor cursor) throws Unexpected {
        boolean deferrable = false;
        boolean deferred = false;
        boolean disabled = false;
        boolean notValid = false;
        Optional<Identifier> index = Optional.empty();
        boolean more = true;
        while (more) {
            if (cursor.accept("DEFERRABLE")) {
                deferrable = true;
            } else if (cursor.accept("INITIALLY", "DEFERRED")) {
                deferred = true;
            } else if (cursor.at("DISABLE")) {
                cursor.next();
                disabled = true;
            } else if (cursor.accept("NOVALIDATE")) {
                notValid = true;
            } else if (cursor.accept("USING", "INDEX")) {
                index = index(cursor);
            } else if (cursor.accept("EXCEPTIONS", "INTO")) {
                elements.names().name(cursor);
            } else {
                more = cursor.accept("NOT", "DEFERRABLE")
                        || cursor.accept("INITIALLY", "IMMEDIATE")
                        || cursor.accept("ENABLE")
                        || cursor.accept("VALIDATE")
                        || cursor.accept("RELY")
                        || cursor.accept("NORELY");
            }
        }
        return new State(new Traits(notValid, disabled, deferrable || deferred, deferred, false), index);
    }

    /** An index that exists by its name; one that is described or made here is the constraint's own. */
    private Optional<Identifier> index(Cursor cursor) throws Unexpected {
        if (cursor.at(TokenKind.OPEN)) {
            cursor.backTo(cursor.closingMark() + 1);
            return Optional.empty();
        }
        int mark = cursor.mark();
        if (!storage.read(cursor).isEmpty() && cursor.mark() > mark) {
            return Optional.empty();
        }
        boolean named = elements.names().atIdentifier(cursor)
                && !cursor.atAny("ENABLE", "DISABLE", "VALIDATE", "NOVALIDATE", "RELY", "NORELY", "EXCEPTIONS");
        return named ? Optional.of(elements.names().name(cursor).last()) : Optional.empty();
    }

    static Extent extent(Cursor cursor, int mark, Optional<Identifier> name) {
        Extent extent = cursor.extentSince(mark);
        return name.isPresent() ? extent.with("name", name.get().span()) : extent;
    }
}
