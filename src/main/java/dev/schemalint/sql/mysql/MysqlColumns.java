package dev.schemalint.sql.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Generated;
import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Traits;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.Placement;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads columns as MySQL defines them: a type, and attributes in whatever order. */
final class MysqlColumns {

    private final Names names;
    private final MysqlTypes types;
    private final Expressions expressions;
    private final MysqlConstraints constraints;

    MysqlColumns(Names names, MysqlTypes types, Expressions expressions, MysqlConstraints constraints) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
        this.constraints = constraints;
    }

    /** What has been read of one column so far. */
    private static final class Parts {
        private final Clauses clauses = new Clauses();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Option> attributes = new ArrayList<>();
        private Optional<Expression> defaultValue = Optional.empty();
        private Optional<Generated> generated = Optional.empty();
        private Optional<Name> collation = Optional.empty();

        private void add(String name, Optional<String> value) {
            attributes.add(new Option(name, value));
        }
    }

    ColumnDefinition read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Identifier name = names.name(cursor).last();
        Parts parts = new Parts();
        parts.clauses.add("column", name.span());
        int typeMark = cursor.mark();
        TypeName type = types.read(cursor);
        parts.clauses.add("type", type.span());
        if (type.isSerial()) {
            serial(cursor, typeMark, name, parts);
        }
        while (attribute(cursor, name, parts)) {
            continue;
        }
        return new ColumnDefinition(
                parts.clauses.extent(cursor.since(mark)),
                name,
                Optional.of(type),
                parts.defaultValue,
                parts.generated,
                Optional.empty(),
                parts.collation,
                parts.constraints,
                parts.attributes);
    }

    /** {@code FIRST} or {@code AFTER column}, where one is written. */
    Optional<Placement> placement(Cursor cursor) throws Unexpected {
        if (cursor.accept("FIRST")) {
            return Optional.of(new Placement(Optional.empty()));
        }
        if (cursor.accept("AFTER")) {
            return Optional.of(new Placement(Optional.of(names.name(cursor).last())));
        }
        return Optional.empty();
    }

    /** {@code SERIAL} is short for an unsigned BIGINT that is all of these, and {@code SERIAL DEFAULT VALUE} for the rest. */
    private static void serial(Cursor cursor, int mark, Identifier name, Parts parts) {
        List<Identifier> columns = List.of(name);
        parts.constraints.add(new NotNull(cursor.extentSince(mark), Optional.empty(), Traits.PLAIN, columns));
        parts.constraints.add(
                new Unique(cursor.extentSince(mark), Optional.empty(), Traits.PLAIN, columns, false, Optional.empty()));
        parts.add("auto_increment", Optional.empty());
    }

    private boolean attribute(Cursor cursor, Identifier column, Parts parts) throws Unexpected {
        int mark = cursor.mark();
        if (constraint(cursor, column, parts)) {
            return true;
        }
        if (cursor.accept("SERIAL", "DEFAULT", "VALUE")) {
            serial(cursor, mark, column, parts);
            return true;
        }
        if (cursor.at("DEFAULT")) {
            cursor.next();
            boolean parenthesised = cursor.at(TokenKind.OPEN);
            parts.defaultValue = Optional.of(expressions.readBasic(cursor));
            parts.clauses.add("default", cursor.since(mark));
            if (parenthesised) {
                parts.clauses.add("default-expression", cursor.since(mark));
            }
            return true;
        }
        if (cursor.atAny("GENERATED", "AS")) {
            generated(cursor, parts);
            parts.clauses.add("generated", cursor.since(mark));
            return true;
        }
        if (cursor.accept("COLLATE")) {
            cursor.accept("=");
            parts.collation = Optional.of(collation(cursor));
            parts.clauses.add("collate", cursor.since(mark));
            return true;
        }
        Optional<Option> attribute = simple(cursor);
        attribute.ifPresent(option -> {
            parts.attributes.add(option);
            parts.clauses.add(option.name(), cursor.since(mark));
        });
        return attribute.isPresent();
    }

    /** A collation may be a word or a string; {@code binary} is one. */
    Name collation(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        String name = Words.wordOrString(cursor, names, "BINARY");
        return Name.of(new Identifier(name.toLowerCase(Locale.ROOT), false, cursor.since(mark)));
    }

    private boolean constraint(Cursor cursor, Identifier column, Parts parts) throws Unexpected {
        int mark = cursor.mark();
        List<Identifier> columns = List.of(column);
        if (cursor.accept("NOT", "NULL")) {
            add(
                    cursor,
                    mark,
                    parts,
                    "not-null",
                    new NotNull(cursor.extentSince(mark), Optional.empty(), Traits.PLAIN, columns));
            return true;
        }
        if (cursor.accept("NULL")) {
            parts.constraints.removeIf(NotNull.class::isInstance);
            parts.clauses.add("null", cursor.since(mark));
            return true;
        }
        if (cursor.accept("UNIQUE")) {
            cursor.accept("KEY");
            add(
                    cursor,
                    mark,
                    parts,
                    "unique",
                    new Unique(
                            cursor.extentSince(mark),
                            Optional.empty(),
                            Traits.PLAIN,
                            columns,
                            false,
                            Optional.empty()));
            return true;
        }
        if (cursor.at("PRIMARY") || cursor.at("KEY")) {
            cursor.accept("PRIMARY");
            cursor.expect("KEY");
            add(
                    cursor,
                    mark,
                    parts,
                    "primary-key",
                    new PrimaryKey(
                            cursor.extentSince(mark), Optional.empty(), Traits.PLAIN, columns, Optional.empty()));
            return true;
        }
        if (cursor.at("REFERENCES")) {
            add(cursor, mark, parts, "references", constraints.references(cursor, mark, Optional.empty(), columns));
            return true;
        }
        if (!cursor.at("CHECK") && !cursor.at("CONSTRAINT")) {
            return false;
        }
        boolean named = cursor.accept("CONSTRAINT") && names.atIdentifier(cursor);
        Optional<Identifier> name = named ? Optional.of(names.identifier(cursor)) : Optional.empty();
        cursor.expect("CHECK");
        add(cursor, mark, parts, "check", constraints.check(cursor, mark, name, columns));
        return true;
    }

    private static void add(Cursor cursor, int mark, Parts parts, String clause, Constraint constraint) {
        boolean repeated = (clause.equals("unique") || clause.equals("not-null") || clause.equals("primary-key"))
                && parts.constraints.stream().anyMatch(constraint.getClass()::isInstance);
        // The server counts them once: SERIAL is unique whether that is said again or not.
        if (!repeated) {
            parts.constraints.add(constraint);
        }
        parts.clauses.add(clause, cursor.since(mark));
    }

    private void generated(Cursor cursor, Parts parts) throws Unexpected {
        if (cursor.accept("GENERATED")) {
            cursor.expect("ALWAYS");
        }
        cursor.expect("AS");
        if (cursor.accept("ROW")) {
            parts.add("row " + Words.oneOf(cursor, "START", "END").toLowerCase(Locale.ROOT), Optional.empty());
            return;
        }
        Expression expression = expressions.parenthesised(cursor);
        int mark = cursor.mark();
        Kind kind = cursor.accept("STORED") || cursor.accept("PERSISTENT")
                ? Kind.STORED
                : cursor.accept("VIRTUAL") ? Kind.VIRTUAL : Kind.UNSAID;
        if (kind != Kind.UNSAID) {
            parts.clauses.add(cursor.previous().word().toLowerCase(Locale.ROOT), cursor.since(mark));
        }
        parts.generated = Optional.of(new Generated(expression, kind));
    }

    private Optional<Option> simple(Cursor cursor) throws Unexpected {
        Token word = cursor.peek();
        switch (word.word()) {
            case "AUTO_INCREMENT", "VISIBLE", "INVISIBLE", "BINARY" -> {
                cursor.next();
                return Optional.of(Option.of(word.word().toLowerCase(Locale.ROOT)));
            }
            case "COMMENT", "ENGINE_ATTRIBUTE", "SECONDARY_ENGINE_ATTRIBUTE" -> {
                cursor.next();
                cursor.accept("=");
                return Optional.of(Option.of(word.word().toLowerCase(Locale.ROOT), Literals.string(cursor)));
            }
            case "COLUMN_FORMAT", "STORAGE" -> {
                cursor.next();
                String value = names.label(cursor).text().toLowerCase(Locale.ROOT);
                return Optional.of(Option.of(word.word().toLowerCase(Locale.ROOT), value));
            }
            case "SRID", "REF_SYSTEM_ID" -> {
                cursor.next();
                cursor.accept("=");
                return Optional.of(Option.of("srid", Literals.number(cursor)));
            }
            case "COMPRESSED" -> {
                cursor.next();
                return Optional.of(new Option(
                        "compressed",
                        cursor.accept("=") ? Optional.of(names.label(cursor).text()) : Optional.empty()));
            }
            default -> {
                // More than one word says the rest.
            }
        }
        return ofSeveralWords(cursor);
    }

    private Optional<Option> ofSeveralWords(Cursor cursor) throws Unexpected {
        if (cursor.accept("ON", "UPDATE")) {
            int mark = cursor.mark();
            expressions.readOperand(cursor);
            return Optional.of(Option.of("on update", cursor.text(cursor.since(mark))));
        }
        if (cursor.accept("CHARACTER", "SET") || cursor.accept("CHARSET")) {
            cursor.accept("=");
            return Optional.of(Option.of("charset", types.charset(cursor)));
        }
        if (cursor.accept("WITHOUT", "SYSTEM", "VERSIONING") || cursor.accept("WITH", "SYSTEM", "VERSIONING")) {
            boolean without = cursor.tokenAt(cursor.mark() - 3).is("WITHOUT");
            return Optional.of(Option.of("system versioning", without ? "without" : "with"));
        }
        return cursor.accept("NOT", "SECONDARY") ? Optional.of(Option.of("not secondary")) : Optional.empty();
    }
}
