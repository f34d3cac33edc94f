package dev.schemalint.sql.expression;

import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.Set;

/** How tightly operators hold their operands, from PostgreSQL's manual; the larger number holds tighter. */
public final class Strength {

    public static final int NONE = 0;
    public static final int OR = 10;
    public static final int XOR = 15;
    public static final int AND = 20;
    public static final int NOT = 30;
    static final int IS = 40;
    static final int COMPARISON = 50;
    public static final int PATTERN = 60;
    public static final int OTHER_OPERATOR = 80;
    public static final int SUM = 90;
    public static final int PRODUCT = 100;
    public static final int POWER = 110;
    static final int AT = 120;
    public static final int COLLATE = 130;
    public static final int SIGN = 140;
    public static final int CAST = 150;

    private static final Set<String> PATTERNS = Set.of("SIMILAR", "BETWEEN", "IN");

    private Strength() {}

    /** The strength of the operator that comes next, or NONE. */
    static int of(Cursor cursor, ValueRules rules) {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case OPERATOR -> ofSymbol(token.word(), rules);
            case WORD -> ofWord(cursor, token.word(), rules);
            default -> NONE;
        };
    }

    /** Whether operators of the same strength follow each other without parentheses in every dialect. */
    static boolean chains(int strength) {
        return strength != IS && strength != COMPARISON && strength != PATTERN;
    }

    private static int ofSymbol(String symbol, ValueRules rules) {
        return switch (symbol) {
            case "::" -> CAST;
            case "^" -> POWER;
            case "*", "/", "%" -> PRODUCT;
            case "+", "-" -> SUM;
            case "<", ">", "=", "<=", ">=", "<>", "!=" -> COMPARISON;
            case "==" -> rules.anyIs() ? COMPARISON : OTHER_OPERATOR;
            case ":", ":=", "=>", ".." -> NONE;
            default -> OTHER_OPERATOR;
        };
    }

    private static int ofWord(Cursor cursor, String word, ValueRules rules) {
        return switch (word) {
            case "OR" -> OR;
            case "AND" -> AND;
            case "IS", "ISNULL", "NOTNULL" -> IS;
            case "BETWEEN", "IN", "OVERLAPS" -> PATTERN;
            case "SIMILAR" -> cursor.peek(1).is("TO") ? PATTERN : NONE;
            case "NOT" -> ofNegated(cursor.peek(1), rules);
            case "OPERATOR" -> cursor.peek(1).kind() == TokenKind.OPEN ? OTHER_OPERATOR : NONE;
            case "AT" -> cursor.peek(1).is("TIME") || cursor.peek(1).is("LOCAL") ? AT : NONE;
            case "COLLATE" -> COLLATE;
            default -> rules.patterns().contains(word) ? PATTERN : NONE;
        };
    }

    private static int ofNegated(Token next, ValueRules rules) {
        if (rules.anyIs() && next.is("NULL")) {
            return IS;
        }
        return PATTERNS.contains(next.word()) || rules.patterns().contains(next.word()) ? PATTERN : NONE;
    }
}
