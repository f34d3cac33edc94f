package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.DropDefault;
import dev.schemalint.operation.ColumnOperation.SetColumnVisibility;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.SetIndexVisibility;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.Locale;
import java.util.Optional;

/** Reads the ALTER inside of MySQL's ALTER TABLE: of a column's default, of an index, of a constraint. */
final class MysqlAlterActions {

    private final Names names;
    private final Expressions expressions;

    MysqlAlterActions(MysqlElements elements) {
        this.names = elements.names();
        this.expressions = elements.expressions();
    }

    Operation read(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("ALTER");
        if (cursor.accept("INDEX") || cursor.accept("KEY")) {
            cursor.accept("IF", "EXISTS");
            Identifier index = names.identifier(cursor);
            boolean visible = visible(cursor);
            String word = cursor.previous().word().toLowerCase(Locale.ROOT);
            return new SetIndexVisibility(
                    cursor.extentSince(mark).with(word, cursor.previous().span()), on, index, visible);
        }
        if (cursor.accept("CHECK") || cursor.accept("CONSTRAINT")) {
            Identifier name = names.identifier(cursor);
            boolean enforced = !cursor.accept("NOT");
            cursor.expect("ENFORCED");
            return new AlterConstraint(
                    cursor.extentSince(mark),
                    on,
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(enforced),
                    Optional.empty());
        }
        cursor.accept("COLUMN");
        cursor.accept("IF", "EXISTS");
        return column(cursor, mark, on, names.name(cursor).last());
    }

    private static boolean visible(Cursor cursor) throws Unexpected {
        if (cursor.accept("VISIBLE") || cursor.accept("NOT", "IGNORED")) {
            return true;
        }
        Words.oneOf(cursor, "INVISIBLE", "IGNORED");
        return false;
    }

    private Operation column(Cursor cursor, int mark, Altered on, Identifier column) throws Unexpected {
        if (cursor.accept("DROP", "DEFAULT")) {
            return new DropDefault(cursor.extentSince(mark).with("column", column.span()), on, column);
        }
        cursor.expect("SET");
        if (cursor.atAny("VISIBLE", "INVISIBLE")) {
            boolean visible = visible(cursor);
            return new SetColumnVisibility(cursor.extentSince(mark).with("column", column.span()), on, column, visible);
        }
        int from = cursor.mark();
        cursor.expect("DEFAULT");
        boolean parenthesised = cursor.at(TokenKind.OPEN);
        Expression value = expressions.readBasic(cursor);
        Extent extent = cursor.extentSince(mark).with("column", column.span()).with("default", cursor.since(from));
        return new SetDefault(
                parenthesised ? extent.with("default-expression", cursor.since(from)) : extent, on, column, value);
    }
}
