package dev.schemalint.sql.element;

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
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.TableRules;
import dev.schemalint.sql.expression.Types;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads columns as CREATE TABLE and ADD COLUMN define them. */
public final class ColumnReader {

    private final TableRules rules;
    private final Names names;
    private final Types types;
    private final Expressions expressions;
    private final Options options;
    private final SequenceOptions sequenceOptions;
    private final ConstraintReader constraints;

    ColumnReader(
            TableRules rules,
            Names names,
            Types types,
            Expressions expressions,
            Options options,
            SequenceOptions sequenceOptions,
            ConstraintReader constraints) {
        this.rules = rules;
        this.names = names;
        this.types = types;
        this.expressions = expressions;
        this.options = options;
        this.sequenceOptions = sequenceOptions;
        this.constraints = constraints;
    }

    /** What has been read of one column so far. */
    private static final class Parts {
        private final Clauses clauses = new Clauses();
        private final List<Constraint> constraints = new ArrayList<>();
        private Optional<Expression> defaultValue = Optional.empty();
        private Optional<Generated> generated = Optional.empty();
        private Optional<Identity> identity = Optional.empty();
        private Optional<Name> collation = Optional.empty();
        private final List<Option> attributes = new ArrayList<>();
    }

    /** A name, a type, and what the column must hold to. */
    public ColumnDefinition read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Identifier name = names.identifier(cursor);
        boolean computed = rules.clusteredKeys() && cursor.at("AS");
        Optional<TypeName> type = computed ? Optional.empty() : types.ofColumn(cursor);
        return qualified(cursor, mark, name, type);
    }

    /** A column of a table whose columns are known elsewhere: of a type, or of a partitioned table. */
    public ColumnDefinition withoutType(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Identifier name = names.identifier(cursor);
        cursor.accept("WITH", "OPTIONS");
        return qualified(cursor, mark, name, Optional.empty());
    }

    /** A type and what its values must hold to; the constraints name the domain as their column. */
    public ColumnDefinition ofDomain(Cursor cursor, Identifier domain) throws Unexpected {
        int mark = cursor.mark();
        TypeName type = types.read(cursor);
        return qualified(cursor, mark, domain, Optional.of(type));
    }

    /** An attribute of a composite type: a name, a type, a collation. */
    public ColumnDefinition attribute(Cursor cursor) throws Unexpected {
        ColumnDefinition attribute = read(cursor);
        boolean plain =
                attribute.constraints().isEmpty() && attribute.defaultValue().isEmpty();
        if (!plain) {
            throw new Unexpected(cursor.previous(), "no constraint on an attribute of a type");
        }
        return attribute;
    }

    private ColumnDefinition qualified(Cursor cursor, int mark, Identifier name, Optional<TypeName> type)
            throws Unexpected {
        Parts parts = new Parts();
        parts.clauses.add("column", name.span());
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

    private boolean qualifier(Cursor cursor, Identifier column, Parts parts) throws Unexpected {
        int mark = cursor.mark();
        Optional<Identifier> name = constraints.name(cursor);
        Optional<Constraint> constraint = constraints.ofColumn(cursor, mark, name, column);
        if (constraint.isPresent()) {
            parts.constraints.add(constraint.get());
            parts.clauses.add(clauseName(constraint.get()), cursor.since(mark));
            return true;
        }
        if (rules.clusteredKeys() && stored(cursor, parts) || rules.sortedKeys() && grouped(cursor, parts)) {
            return true;
        }
        if (cursor.accept("DEFAULT")) {
            name.filter(written -> rules.clusteredKeys())
                    .ifPresent(written -> parts.attributes.add(Option.of("default constraint", written.text())));
            parts.defaultValue = Optional.of(defaultValue(cursor));
            parts.clauses.add("default", cursor.since(mark));
            return true;
        }
        if (cursor.at("GENERATED") || rules.shortGenerated() && cursor.at("AS")) {
            generated(cursor, parts);
            parts.clauses.add("generated", cursor.since(mark));
            return true;
        }
        if (cursor.accept("COLLATE")) {
            parts.collation = Optional.of(names.name(cursor));
            parts.clauses.add("collate", cursor.since(mark));
            return true;
        }
        if (rules.conflictClauses() && cursor.accept("AUTOINCREMENT")) {
            parts.identity = Optional.of(new Identity(false));
            parts.clauses.add("autoincrement", cursor.since(mark));
            return true;
        }
        if (cursor.at("STORAGE") || cursor.at("COMPRESSION")) {
            String clause = cursor.next().word().toLowerCase(Locale.ROOT);
            if (!cursor.accept("DEFAULT")) {
                names.identifier(cursor);
            }
            parts.clauses.add(clause, cursor.since(mark));
            return true;
        }
        if (cursor.at("OPTIONS")) {
            options.foreign(cursor);
            return true;
        }
        boolean nothingMore = !isNull(cursor, parts) && !ConstraintTraits.pass(cursor);
        if (nothingMore && name.isPresent() && !rules.namesAlone()) {
            throw cursor.unexpected("a constraint");
        }
        return !nothingMore || name.isPresent();
    }

    /** What SQL Server says of a column besides its constraints. */
    private boolean stored(Cursor cursor, Parts parts) throws Unexpected {
        int mark = cursor.mark();
        if (cursor.accept("IDENTITY")) {
            if (cursor.at(TokenKind.OPEN)) {
                Reading.parenthesised(cursor, Literals::number);
            }
            parts.identity = Optional.of(new Identity(true));
            parts.clauses.add("identity", cursor.since(mark));
            return true;
        }
        if (cursor.accept("WITH", "VALUES")) {
            parts.clauses.add("with values", cursor.since(mark));
            return true;
        }
        if (cursor.accept("NOT", "FOR", "REPLICATION")) {
            return true;
        }
        boolean word = cursor.atAny("ROWGUIDCOL", "SPARSE", "HIDDEN");
        if (word) {
            parts.attributes.add(Option.of(cursor.next().word().toLowerCase(Locale.ROOT)));
        }
        return word;
    }

    /** What CockroachDB says of a column besides its constraints. */
    private boolean grouped(Cursor cursor, Parts parts) throws Unexpected {
        if (cursor.accept("NOT", "VISIBLE")) {
            parts.attributes.add(Option.of("invisible"));
            return true;
        }
        if (cursor.accept("ON", "UPDATE")) {
            expressions.readBasic(cursor);
            parts.attributes.add(Option.of("on update"));
            return true;
        }
        if (cursor.accept("CREATE", "FAMILY") || cursor.accept("CREATE", "IF", "NOT", "EXISTS", "FAMILY")) {
            if (names.atIdentifier(cursor)) {
                names.identifier(cursor);
            }
            return true;
        }
        boolean family = cursor.accept("FAMILY");
        if (family) {
            names.identifier(cursor);
        }
        return family;
    }

    private boolean isNull(Cursor cursor, Parts parts) throws Unexpected {
        if (!cursor.accept("NULL")) {
            return false;
        }
        if (rules.clusteredKeys()) {
            parts.clauses.add("null", cursor.previous().span());
        }
        constraints.onConflict(cursor);
        return true;
    }

    private Expression defaultValue(Cursor cursor) throws Unexpected {
        if (!rules.wordDefaults()) {
            return expressions.readBasic(cursor);
        }
        Expression value = cursor.at(TokenKind.OPEN) ? expressions.parenthesised(cursor) : constant(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            throw cursor.unexpected("parentheses around a default that is no constant");
        }
        return value;
    }

    /** A constant; a name counts as a string, whether it is in quotes or not. */
    private Expression constant(Cursor cursor) throws Unexpected {
        if (cursor.at("-") || cursor.at("+")) {
            return new Expression.NumberValue(Literals.number(cursor));
        }
        boolean bare = cursor.peek(1).kind() != TokenKind.OPEN && cursor.peek(1).kind() != TokenKind.DOT;
        Expression value = bare ? expressions.readOperand(cursor) : new Expression.StringValue("");
        return value instanceof Expression.ColumnReference word
                ? new Expression.StringValue(word.column().text())
                : value;
    }

    private static String clauseName(Constraint constraint) {
        if (constraint instanceof Constraint.NotNull) {
            return "not-null";
        }
        if (constraint instanceof Constraint.Check) {
            return "check";
        }
        return constraint instanceof Constraint.ForeignKey
                ? "references"
                : constraint instanceof Constraint.Unique ? "unique" : "primary-key";
    }

    private void generated(Cursor cursor, Parts parts) throws Unexpected {
        boolean said = cursor.accept("GENERATED");
        boolean always = !said || always(cursor);
        cursor.expect("AS");
        if (rules.clusteredKeys() && said && !cursor.at("IDENTITY")) {
            parts.attributes.add(PeriodBound.read(cursor));
            return;
        }
        if ((said || !rules.clusteredKeys()) && cursor.accept("IDENTITY")) {
            sequenceOptions.parenthesised(cursor);
            parts.identity = Optional.of(new Identity(always));
            return;
        }
        boolean tsql = rules.clusteredKeys();
        Expression expression = tsql ? expressions.readBasic(cursor) : expressions.parenthesised(cursor);
        boolean stored = cursor.accept(tsql ? "PERSISTED" : "STORED");
        Kind kind = stored ? Kind.STORED : tsql || cursor.accept("VIRTUAL") ? Kind.VIRTUAL : Kind.UNSAID;
        parts.generated = Optional.of(new Generated(expression, kind));
    }

    /** {@code ALWAYS} or {@code BY DEFAULT}. */
    public static boolean always(Cursor cursor) throws Unexpected {
        if (cursor.accept("ALWAYS")) {
            return true;
        }
        cursor.expect("BY", "DEFAULT");
        return false;
    }
}
