package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the SQL/XML functions, whose clauses are words between the values. */
final class XmlCalls {

    private static final Set<String> FUNCTIONS =
            Set.of("XMLCONCAT", "XMLELEMENT", "XMLEXISTS", "XMLFOREST", "XMLPARSE", "XMLPI", "XMLROOT", "XMLSERIALIZE");

    private final Expressions expressions;
    private final Types types;
    private final Names names;

    XmlCalls(Expressions expressions, Types types, Names names) {
        this.expressions = expressions;
        this.types = types;
        this.names = names;
    }

    static boolean begin(String word) {
        return FUNCTIONS.contains(word);
    }

    Expression read(Cursor cursor) throws Unexpected {
        Token function = cursor.next();
        List<Expression> parts = new ArrayList<>();
        cursor.expect(TokenKind.OPEN, "(");
        switch (function.word()) {
            case "XMLCONCAT" -> parts.addAll(expressions.list(cursor));
            case "XMLELEMENT", "XMLPI" -> named(cursor, parts);
            case "XMLFOREST" -> attributes(cursor, parts);
            case "XMLEXISTS" -> exists(cursor, parts);
            case "XMLROOT" -> root(cursor, parts);
            default -> document(cursor, parts);
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return new Composite(function.word(), parts);
    }

    private void named(Cursor cursor, List<Expression> parts) throws Unexpected {
        cursor.expect("NAME");
        names.label(cursor);
        while (cursor.accept(TokenKind.COMMA)) {
            if (cursor.accept("XMLATTRIBUTES")) {
                cursor.expect(TokenKind.OPEN, "(");
                attributes(cursor, parts);
                cursor.expect(TokenKind.CLOSE, ")");
            } else {
                parts.add(expressions.read(cursor));
            }
        }
    }

    private void attributes(Cursor cursor, List<Expression> parts) throws Unexpected {
        do {
            parts.add(expressions.read(cursor));
            if (cursor.accept("AS")) {
                names.label(cursor);
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void exists(Cursor cursor, List<Expression> parts) throws Unexpected {
        parts.add(expressions.readOperand(cursor));
        cursor.expect("PASSING");
        mechanism(cursor);
        parts.add(expressions.readOperand(cursor));
        mechanism(cursor);
    }

    static void mechanism(Cursor cursor) throws Unexpected {
        if (cursor.accept("BY") && !cursor.accept("REF")) {
            cursor.expect("VALUE");
        }
    }

    private void root(Cursor cursor, List<Expression> parts) throws Unexpected {
        parts.add(expressions.read(cursor));
        cursor.expect(TokenKind.COMMA, ",");
        cursor.expect("VERSION");
        if (!cursor.accept("NO", "VALUE")) {
            parts.add(expressions.read(cursor));
        }
        if (cursor.accept(TokenKind.COMMA)) {
            cursor.expect("STANDALONE");
            if (!cursor.accept("YES")) {
                cursor.expect("NO");
                cursor.accept("VALUE");
            }
        }
    }

    /** XMLPARSE and XMLSERIALIZE. */
    private void document(Cursor cursor, List<Expression> parts) throws Unexpected {
        if (!cursor.accept("DOCUMENT")) {
            cursor.expect("CONTENT");
        }
        parts.add(expressions.read(cursor));
        if (cursor.accept("AS")) {
            types.read(cursor);
            if (cursor.accept("NO")) {
                cursor.expect("INDENT");
            } else {
                cursor.accept("INDENT");
            }
        } else if (!cursor.accept("PRESERVE", "WHITESPACE")) {
            cursor.accept("STRIP", "WHITESPACE");
        }
    }
}
