package dev.schemalint.sql.oracle;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Generated;
import dev.schemalint.operation.ColumnDefinition.Identity;
import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads columns as CREATE TABLE, ADD and MODIFY define them; MODIFY says only what is to change. */
final class OracleColumns {

    private final Elements elements;
    private final OracleConstraints constraints;

    OracleColumns(Elements elements, OracleConstraints constraints) {
        this.elements = elements;
        this.constraints = constraints;
    }

    /** What has been read of one column so far. */
    private static final class Parts {
        private final Clauses clauses = new Clauses();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Option> attributes = new ArrayList<>();
        private Optional<Expression> defaultValue = Optional.empty();
        private Optional<Generated> generated = Optional.empty();
        private Optional<Identity> identity = Optional.empty();
        private Optional<Name> collation = Optional.empty();
    }

    ColumnDefinition read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Identifier name = elements.names().identifier(cursor);
        Parts parts = new Parts();
        parts.clauses.add("column", name.span());
        Optional<TypeName> type = type(cursor);
        type.ifPresent(written -> parts.clauses.add("type", written.span()));
        while (qualifier(cursor, name, parts)) {
            continue;
        }
        return new ColumnDefinition(
                parts.clauses.extent(cursor.since(mark)),
                name,
                type,
                parts.defaultValue,
                parts.generated,
                parts.identity,
                parts.collation,
                parts.constraints,
                parts.attributes);
    }

    /** Virtual columns need no type, and neither does what is only modified. */
    private Optional<TypeName> type(Cursor cursor) throws Unexpected {
        boolean none = cursor.atEnd()
                || cursor.atAny("AS", "CHECK", "CONSTRAINT", "DEFAULT", "DROP", "GENERATED", "INVISIBLE", "NOT", "NULL")
                || cursor.atAny("PRIMARY", "REFERENCES", "UNIQUE", "VISIBLE", "ENCRYPT", "DECRYPT", "ENABLE")
                || cursor.at(TokenKind.COMMA)
                || cursor.at(TokenKind.CLOSE);
        if (none) {
            return Optional.empty();
        }
        cursor.accept("REF");
        return Optional.of(elements.types().read(cursor));
    }

    private boolean qualifier(Cursor cursor, Identifier column, Parts parts) throws Unexpected {
        int mark = cursor.mark();
        Optional<Constraint> constraint = constraints.ofColumn(cursor, column);
        if (constraint.isPresent()) {
            parts.constraints.add(constraint.get());
            parts.clauses.add(clauseName(constraint.get()), cursor.since(mark));
            return true;
        }
        if (cursor.accept("DEFAULT")) {
            onNull(cursor, parts);
            parts.defaultValue = Optional.of(elements.expressions().readBasic(cursor));
            parts.clauses.add("default", cursor.since(mark));
            return true;
        }
        if (cursor.at("GENERATED") || cursor.at("AS")) {
            generated(cursor, parts);
            parts.clauses.add("generated", cursor.since(mark));
            return true;
        }
        if (cursor.accept("COLLATE")) {
            parts.collation = Optional.of(elements.names().name(cursor));
            parts.clauses.add("collate", cursor.since(mark));
            return true;
        }
        if (cursor.at("VISIBLE") || cursor.at("INVISIBLE") || cursor.at("SORT")) {
            parts.attributes.add(Option.of(cursor.next().word().toLowerCase(Locale.ROOT)));
            return true;
        }
        return encrypted(cursor) || nulls(cursor, parts);
    }

    /** {@code NULL}, which MODIFY says of a column that may be null from now on. */
    private static boolean nulls(Cursor cursor, Parts parts) {
        if (!cursor.accept("NULL")) {
            return false;
        }
        parts.attributes.add(Option.of("null"));
        return true;
    }

    private boolean encrypted(Cursor cursor) throws Unexpected {
        if (cursor.accept("DECRYPT")) {
            return true;
        }
        if (!cursor.accept("ENCRYPT")) {
            return false;
        }
        while (cursor.atAny("USING", "IDENTIFIED", "BY", "NO", "SALT") || cursor.at(TokenKind.STRING)) {
            cursor.next();
        }
        return true;
    }

    /** {@code ON NULL [FOR INSERT ONLY | FOR INSERT AND UPDATE]}. */
    private static void onNull(Cursor cursor, Parts parts) {
        if (cursor.accept("ON", "NULL")) {
            parts.attributes.add(Option.of("default on null"));
            if (!cursor.accept("FOR", "INSERT", "ONLY")) {
                cursor.accept("FOR", "INSERT", "AND", "UPDATE");
            }
        }
    }

    private void generated(Cursor cursor, Parts parts) throws Unexpected {
        boolean always = true;
        if (cursor.accept("GENERATED")) {
            always = !cursor.accept("BY", "DEFAULT");
            if (always) {
                cursor.accept("ALWAYS");
            } else {
                onNull(cursor, parts);
            }
        }
        cursor.expect("AS");
        if (cursor.accept("IDENTITY")) {
            if (cursor.at(TokenKind.OPEN)) {
                int close = cursor.closingMark();
                cursor.next();
                OracleSequences.options(cursor, close);
                cursor.expect(TokenKind.CLOSE, ")");
            }
            parts.identity = Optional.of(new Identity(always));
            return;
        }
        Expression expression = elements.expressions().parenthesised(cursor);
        boolean stored = cursor.accept("MATERIALIZED");
        if (!stored) {
            cursor.accept("VIRTUAL");
        }
        parts.generated = Optional.of(new Generated(expression, stored ? Kind.STORED : Kind.VIRTUAL));
    }

    private static String clauseName(Constraint constraint) {
        if (constraint instanceof Constraint.NotNull) {
            return "not-null";
        }
        if (constraint instanceof Constraint.Check) {
            return "check";
        }
        if (constraint instanceof Constraint.ForeignKey) {
            return "references";
        }
        return constraint instanceof Constraint.Unique ? "unique" : "primary-key";
    }
}
