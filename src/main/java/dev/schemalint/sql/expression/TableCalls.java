package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON_TABLE and XMLTABLE, which make rows of documents; what is kept are the values in them. */
final class TableCalls {

    private final Names names;
    private final Types types;
    private final Expressions expressions;
    private final JsonCalls json;

    TableCalls(Expressions expressions, Types types, Names names) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
        this.json = new JsonCalls(expressions, types, names, new Calls(expressions, names));
    }

    static boolean begin(Cursor cursor) {
        return cursor.peek(1).kind() == TokenKind.OPEN && cursor.atAny("JSON_TABLE", "XMLTABLE");
    }

    List<Expression> read(Cursor cursor) throws Unexpected {
        List<Expression> values = new ArrayList<>();
        boolean isJson = cursor.next().is("JSON_TABLE");
        cursor.expect(TokenKind.OPEN, "(");
        if (isJson) {
            jsonTable(cursor, values);
        } else {
            xmlTable(cursor, values);
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return values;
    }

    private void jsonTable(Cursor cursor, List<Expression> values) throws Unexpected {
        values.add(expressions.read(cursor));
        json.format(cursor);
        cursor.expect(TokenKind.COMMA, ",");
        values.add(expressions.read(cursor));
        label(cursor);
        clauses(cursor, values);
        jsonColumns(cursor, values);
        if (cursor.accept("PLAN")) {
            cursor.accept("DEFAULT");
            cursor.backTo(cursor.closingMark() + 1);
        }
        clauses(cursor, values);
    }

    private void jsonColumns(Cursor cursor, List<Expression> values) throws Unexpected {
        cursor.expect("COLUMNS");
        Reading.parenthesised(cursor, at -> {
            jsonColumn(at, values);
            return values;
        });
    }

    private void jsonColumn(Cursor cursor, List<Expression> values) throws Unexpected {
        boolean nested = cursor.peek(1).is("PATH") || cursor.peek(1).kind() == TokenKind.STRING;
        if (nested && cursor.accept("NESTED")) {
            cursor.accept("PATH");
            Literals.string(cursor);
            label(cursor);
            jsonColumns(cursor, values);
            return;
        }
        names.identifier(cursor);
        if (cursor.accept("FOR", "ORDINALITY")) {
            return;
        }
        types.read(cursor);
        json.format(cursor);
        cursor.accept("EXISTS");
        if (cursor.accept("PATH")) {
            Literals.string(cursor);
        }
        clauses(cursor, values);
    }

    private void clauses(Cursor cursor, List<Expression> values) throws Unexpected {
        while (json.clause(cursor, values)) {
            continue;
        }
    }

    private void label(Cursor cursor) throws Unexpected {
        if (cursor.accept("AS")) {
            names.label(cursor);
        }
    }

    private void xmlTable(Cursor cursor, List<Expression> values) throws Unexpected {
        if (cursor.accept("XMLNAMESPACES")) {
            Reading.parenthesised(cursor, at -> {
                at.accept("DEFAULT");
                values.add(expressions.readBasic(at));
                label(at);
                return values;
            });
            cursor.expect(TokenKind.COMMA, ",");
        }
        values.add(expressions.readOperand(cursor));
        cursor.expect("PASSING");
        XmlCalls.mechanism(cursor);
        values.add(expressions.readOperand(cursor));
        XmlCalls.mechanism(cursor);
        cursor.expect("COLUMNS");
        Reading.list(cursor, at -> {
            xmlColumn(at, values);
            return values;
        });
    }

    private void xmlColumn(Cursor cursor, List<Expression> values) throws Unexpected {
        names.identifier(cursor);
        if (cursor.accept("FOR", "ORDINALITY")) {
            return;
        }
        types.read(cursor);
        while (!cursor.at(TokenKind.COMMA) && !cursor.at(TokenKind.CLOSE)) {
            if (cursor.accept("PATH") || cursor.accept("DEFAULT")) {
                values.add(expressions.readBasic(cursor));
            } else if (!cursor.accept("NOT", "NULL")) {
                cursor.expect("NULL");
            }
        }
    }
}
