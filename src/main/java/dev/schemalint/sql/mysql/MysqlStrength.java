package dev.schemalint.sql.mysql;

import dev.schemalint.sql.expression.Strength;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.Set;

/** How tightly operators hold their operands in MySQL, where {@code ||} is OR and comparisons follow each other. */
final class MysqlStrength {

    private static final int BITS_OR = Strength.OTHER_OPERATOR;
    private static final int BITS_AND = Strength.OTHER_OPERATOR + 1;
    private static final int SHIFT = Strength.OTHER_OPERATOR + 2;

    private static final Set<String> NEGATED = Set.of("LIKE", "BETWEEN", "IN", "REGEXP", "RLIKE");

    private MysqlStrength() {}

    /** The strength of the operator that comes next, or {@link Strength#NONE}. */
    static int of(Cursor cursor) {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case OPERATOR -> ofSymbol(token.word());
            case WORD -> ofWord(token.word(), cursor.peek(1));
            default -> Strength.NONE;
        };
    }

    private static int ofSymbol(String symbol) {
        return switch (symbol) {
            case "||" -> Strength.OR;
            case "&&" -> Strength.AND;
            case "<", ">", "=", "<=", ">=", "<>", "!=", "<=>" -> Strength.PATTERN;
            case "|" -> BITS_OR;
            case "&" -> BITS_AND;
            case "<<", ">>" -> SHIFT;
            case "+", "-" -> Strength.SUM;
            case "*", "/", "%" -> Strength.PRODUCT;
            case "^" -> Strength.POWER;
            case "->", "->>" -> Strength.CAST - 1;
            default -> Strength.NONE;
        };
    }

    private static int ofWord(String word, Token next) {
        return switch (word) {
            case "OR" -> Strength.OR;
            case "XOR" -> Strength.XOR;
            case "AND" -> Strength.AND;
            case "IS", "LIKE", "BETWEEN", "IN", "REGEXP", "RLIKE" -> Strength.PATTERN;
            case "SOUNDS" -> next.is("LIKE") ? Strength.PATTERN : Strength.NONE;
            case "MEMBER" -> next.is("OF") || next.kind() == TokenKind.OPEN ? Strength.PATTERN : Strength.NONE;
            case "NOT" -> NEGATED.contains(next.word()) ? Strength.PATTERN : Strength.NONE;
            case "DIV", "MOD" -> Strength.PRODUCT;
            case "COLLATE" -> Strength.COLLATE;
            default -> Strength.NONE;
        };
    }
}
