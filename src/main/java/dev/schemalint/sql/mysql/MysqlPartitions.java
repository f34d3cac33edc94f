package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.PartitionOperation.PartitionDefinition;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads how MySQL's tables are divided: PARTITION BY, and the definitions of partitions. */
final class MysqlPartitions {

    private final Names names;
    private final Expressions expressions;
    private final MysqlTableOptions options;

    MysqlPartitions(Names names, Expressions expressions, MysqlTableOptions options) {
        this.names = names;
        this.expressions = expressions;
        this.options = options;
    }

    /** From behind PARTITION BY. */
    PartitionBy by(Cursor cursor) throws Unexpected {
        String method = method(cursor);
        List<Key> keys = method.equals("system_time") ? systemTime(cursor) : keys(cursor, method);
        Optional<Integer> count = Optional.empty();
        if (cursor.accept("PARTITIONS")) {
            count = Optional.of(Literals.integer(cursor));
        }
        subpartitionBy(cursor);
        List<PartitionDefinition> partitions = cursor.at(TokenKind.OPEN) ? definitions(cursor) : List.of();
        return new PartitionBy(method, keys, count, partitions);
    }

    /** {@code (PARTITION a VALUES LESS THAN (1), PARTITION b ...)}. */
    List<PartitionDefinition> definitions(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::definition);
    }

    private static String method(Cursor cursor) throws Unexpected {
        String linear = cursor.accept("LINEAR") ? "linear " : "";
        String word = Words.oneOf(cursor, "RANGE", "LIST", "HASH", "KEY", "SYSTEM_TIME")
                .toLowerCase(Locale.ROOT);
        String columns = cursor.accept("COLUMNS") ? " columns" : "";
        if (cursor.accept("ALGORITHM")) {
            cursor.accept("=");
            Literals.number(cursor);
        }
        return linear + word + columns;
    }

    /** Of expressions the column is kept where one is all that they are. */
    private List<Key> keys(Cursor cursor, String method) throws Unexpected {
        boolean ofColumns = method.endsWith("columns") || method.endsWith("key");
        return Reading.parenthesisedOrEmpty(cursor, at -> {
            if (ofColumns) {
                return key(Optional.of(names.name(at).last()), Optional.empty());
            }
            Expression value = expressions.read(at);
            Optional<Identifier> column = value instanceof Expression.ColumnReference reference
                    ? Optional.of(reference.column().last())
                    : Optional.empty();
            return key(column, column.isPresent() ? Optional.empty() : Optional.of(value));
        });
    }

    private static Key key(Optional<Identifier> column, Optional<Expression> expression) {
        return new Key(column, expression, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** {@code SYSTEM_TIME INTERVAL 1 MONTH STARTS ... AUTO} and {@code SYSTEM_TIME LIMIT 1000} of MariaDB. */
    private List<Key> systemTime(Cursor cursor) throws Unexpected {
        if (cursor.at("INTERVAL")) {
            expressions.readOperand(cursor);
            if (cursor.accept("STARTS")) {
                expressions.readBasic(cursor);
            }
        } else if (cursor.accept("LIMIT")) {
            Literals.number(cursor);
        }
        cursor.accept("AUTO");
        return List.of();
    }

    private void subpartitionBy(Cursor cursor) throws Unexpected {
        if (!cursor.accept("SUBPARTITION", "BY")) {
            return;
        }
        keys(cursor, method(cursor));
        if (cursor.accept("SUBPARTITIONS")) {
            Literals.number(cursor);
        }
    }

    /** {@code PARTITION name VALUES ... options (subpartitions)}. */
    PartitionDefinition definition(Cursor cursor) throws Unexpected {
        cursor.expect("PARTITION");
        cursor.accept("IF", "NOT", "EXISTS");
        Identifier name = names.identifier(cursor);
        Optional<Bound> bound = bound(cursor);
        List<Option> said = new ArrayList<>(options.list(cursor));
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesised(cursor, at -> {
                at.expect("SUBPARTITION");
                Words.wordOrString(at, names);
                return options.list(at);
            });
        }
        return new PartitionDefinition(name, bound, said);
    }

    private Optional<Bound> bound(Cursor cursor) throws Unexpected {
        if (cursor.accept("DEFAULT")) {
            return Optional.of(new Bound.Default());
        }
        if (cursor.accept("VALUES", "LESS", "THAN")) {
            boolean open = cursor.at("MAXVALUE");
            List<Expression> to = open ? List.of(limit(cursor)) : Reading.parenthesised(cursor, this::limit);
            return Optional.of(new Bound.Range(List.of(), to));
        }
        if (cursor.accept("VALUES", "IN")) {
            return Optional.of(new Bound.In(expressions.parenthesisedList(cursor)));
        }
        if (!cursor.accept("HISTORY")) {
            cursor.accept("CURRENT");
        }
        return Optional.empty();
    }

    private Expression limit(Cursor cursor) throws Unexpected {
        return cursor.accept("MAXVALUE") ? new Composite("MAXVALUE", List.of()) : expressions.read(cursor);
    }
}
