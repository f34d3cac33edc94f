package dev.schemalint.schema;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.operation.Expression.Unary;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Name;
import java.util.ArrayList;
import java.util.List;

/** Another name for a column, wherever keys, conditions and constraints name it; the server keeps these in step. */
record ColumnRename(String from, String to) {

    Identifier in(Identifier name) {
        return name.text().equals(from) ? new Identifier(to, name.quoted(), name.span()) : name;
    }

    List<Identifier> in(List<Identifier> names) {
        return names.stream().map(this::in).toList();
    }

    Key in(Key key) {
        return new Key(
                key.column().map(this::in),
                key.expression().map(this::in),
                key.collation(),
                key.operatorClass(),
                key.descending(),
                key.nullsFirst(),
                key.length());
    }

    Index in(Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.keys().stream().map(this::in).toList(),
                index.include().stream()
                        .map(name -> name.equals(from) ? to : name)
                        .toList(),
                index.where().map(this::in),
                index.constraint(),
                index.attached(),
                index.valid(),
                index.origin(),
                index.method());
    }

    Constraint in(Constraint constraint) {
        if (constraint instanceof Check check) {
            return new Check(check.extent(), check.name(), check.traits(), in(check.columns()), in(check.condition()));
        }
        if (constraint instanceof NotNull notNull) {
            return new NotNull(notNull.extent(), notNull.name(), notNull.traits(), in(notNull.columns()));
        }
        if (constraint instanceof Unique unique) {
            return new Unique(
                    unique.extent(),
                    unique.name(),
                    unique.traits(),
                    in(unique.columns()),
                    unique.nullsNotDistinct(),
                    unique.usingIndex(),
                    unique.index(),
                    in(unique.include()));
        }
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(
                    key.extent(),
                    key.name(),
                    key.traits(),
                    in(key.columns()),
                    key.usingIndex(),
                    key.index(),
                    in(key.include()));
        }
        if (constraint instanceof Exclusion exclusion) {
            return new Exclusion(
                    exclusion.extent(),
                    exclusion.name(),
                    exclusion.traits(),
                    in(exclusion.columns()),
                    in(exclusion.include()),
                    exclusion.where().map(this::in));
        }
        ForeignKey key = (ForeignKey) constraint;
        return with(key, in(key.columns()), key.referencedColumns());
    }

    /** A foreign key that points to the column. */
    ForeignKey at(ForeignKey key) {
        return with(key, key.columns(), in(key.referencedColumns()));
    }

    private static ForeignKey with(ForeignKey key, List<Identifier> columns, List<Identifier> referenced) {
        return new ForeignKey(
                key.extent(),
                key.name(),
                key.traits(),
                columns,
                key.referenced(),
                referenced,
                key.onDelete(),
                key.onUpdate());
    }

    Expression in(Expression value) {
        if (value instanceof ColumnReference reference) {
            List<Identifier> parts = new ArrayList<>(reference.column().parts());
            parts.set(parts.size() - 1, in(reference.column().last()));
            return new ColumnReference(new Name(parts));
        }
        if (value instanceof Call call) {
            return new Call(
                    call.function(), call.arguments().stream().map(this::in).toList());
        }
        if (value instanceof Cast cast) {
            return new Cast(in(cast.value()), cast.type());
        }
        if (value instanceof Binary binary) {
            return new Binary(binary.operator(), in(binary.left()), in(binary.right()));
        }
        if (value instanceof Unary unary) {
            return new Unary(unary.operator(), in(unary.value()));
        }
        if (value instanceof IsNull isNull) {
            return new IsNull(in(isNull.value()), isNull.negated());
        }
        return value instanceof Composite composite
                ? new Composite(
                        composite.what(),
                        composite.children().stream().map(this::in).toList())
                : value;
    }
}
