package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Quotes;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads names as the server would store them; text that a tool fills in later stays in the name as written. */
public final class Names {

    private final Keywords keywords;
    private final Folding folding;
    private final boolean inStrings;
    private final boolean foldsQuoted;
    private final boolean recursionGoesUnsaid;
    private final NameLength length;
    private final boolean freeBeforeDot;
    private final boolean tableVariables;

    public Names(Dialect dialect) {
        this.keywords = Keywords.of(dialect);
        this.folding = Folding.of(dialect);
        this.inStrings = dialect == Dialect.SQLITE;
        this.foldsQuoted = dialect.takesNamesAlike();
        this.recursionGoesUnsaid =
                dialect == Dialect.SQLITE || dialect == Dialect.SQLSERVER || dialect == Dialect.ORACLE;
        this.length = NameLength.of(dialect);
        this.tableVariables = dialect == Dialect.SQLSERVER;
        this.freeBeforeDot = dialect == Dialect.MYSQL || dialect == Dialect.MARIADB;
    }

    /** Whether a table of a WITH clause may read itself without the word RECURSIVE. */
    public boolean recursionGoesUnsaid() {
        return recursionGoesUnsaid;
    }

    public Keywords keywords() {
        return keywords;
    }

    /** A name of a table, a column, a constraint: any word but the reserved ones. */
    public Identifier identifier(Cursor cursor) throws Unexpected {
        return identifier(cursor, keywords::canNameColumn);
    }

    /** A name of a role, a language, an extension: words that name functions and types are allowed too. */
    public Identifier looseIdentifier(Cursor cursor) throws Unexpected {
        return identifier(cursor, word -> !keywords.isReserved(word));
    }

    /** A name where no keyword is in the way, as after a dot or after AS. */
    public Identifier label(Cursor cursor) throws Unexpected {
        return identifier(cursor, word -> true);
    }

    public boolean atIdentifier(Cursor cursor) {
        return canStart(cursor.peek(), cursor, keywords::canNameColumn);
    }

    /** A name with its schema and database, as far as they are written. */
    public Name name(Cursor cursor) throws Unexpected {
        if (freeBeforeDot && cursor.at(TokenKind.DOT)) {
            // MySQL of old had names with an empty database before the dot, and still reads them.
            cursor.next();
            return dotted(cursor, label(cursor));
        }
        if (tableVariables && cursor.at(TokenKind.VARIABLE)) {
            Token variable = cursor.next();
            return Name.of(new Identifier(cursor.text(variable), false, variable.span()));
        }
        return dotted(cursor, isFree(cursor) ? label(cursor) : identifier(cursor));
    }

    /** MySQL takes any word for a name that has a dot right behind it. */
    private boolean isFree(Cursor cursor) {
        Token dot = cursor.peek(1);
        return freeBeforeDot
                && cursor.at(TokenKind.WORD)
                && dot.kind() == TokenKind.DOT
                && dot.start() == cursor.peek().end();
    }

    /** A name of a function or a type; without a schema, other words are free than for a table. */
    public Name routine(Cursor cursor) throws Unexpected {
        boolean qualified = cursor.peek(1).kind() == TokenKind.DOT;
        return dotted(cursor, identifier(cursor, qualified ? keywords::canNameColumn : keywords::canNameFunction));
    }

    /** A name of a type: with or without a schema, the words that name columns only cannot begin it. */
    Name type(Cursor cursor) throws Unexpected {
        return dotted(cursor, identifier(cursor, keywords::canNameFunction));
    }

    /** A name that may have any number of parts, each of which may be any word but reserved ones at the start. */
    public Name looseName(Cursor cursor) throws Unexpected {
        return dotted(cursor, looseIdentifier(cursor));
    }

    public List<Identifier> identifiers(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, this::identifier);
    }

    public List<Identifier> parenthesised(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::identifier);
    }

    public List<Name> names(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, this::name);
    }

    private Name dotted(Cursor cursor, Identifier first) throws Unexpected {
        if (!cursor.at(TokenKind.DOT) || isStar(cursor.peek(1))) {
            return Name.of(first);
        }
        List<Identifier> parts = new ArrayList<>();
        parts.add(first);
        while (cursor.at(TokenKind.DOT) && !isStar(cursor.peek(1))) {
            cursor.next();
            parts.add(label(cursor));
        }
        return new Name(parts);
    }

    private Identifier identifier(Cursor cursor, Predicate<String> allowed) throws Unexpected {
        boolean inString = inStrings && cursor.at(TokenKind.STRING);
        if (!inString && !canStart(cursor.peek(), cursor, allowed)) {
            throw unexpected(cursor);
        }
        int mark = cursor.mark();
        Token first = cursor.next();
        if (inString || first.kind() == TokenKind.QUOTED_NAME) {
            String text = length.cut(quoted(cursor, first));
            return new Identifier(foldsQuoted ? folding.fold(text) : text, true, cursor.since(mark));
        }
        Token last = first;
        while (isGlued(last, cursor.peek())) {
            last = cursor.next();
        }
        if (cursor.mark() == mark + 1 && first.kind() == TokenKind.WORD) {
            return new Identifier(length.cut(folding.fold(cursor.text(first))), false, first.span());
        }
        String text = cursor.text(cursor.since(mark));
        return new Identifier(foldsQuoted ? folding.fold(text) : text, false, cursor.since(mark));
    }

    /** Double quotes hold a name for a server that is told so, and strings for every other: that is not known here. */
    private static Unexpected unexpected(Cursor cursor) {
        boolean quoted =
                cursor.at(TokenKind.STRING) && cursor.text(cursor.peek()).startsWith("\"");
        return quoted
                ? Unexpected.uncovered(cursor.peek(), "double quotes hold a name only in the mode ANSI_QUOTES")
                : cursor.unexpected("a name");
    }

    private boolean canStart(Token token, Cursor cursor, Predicate<String> allowed) {
        return token.kind() == TokenKind.QUOTED_NAME
                || token.kind() == TokenKind.PLACEHOLDER && !cursor.text(token).startsWith(":'")
                || token.kind() == TokenKind.WORD && allowed.test(token.word());
    }

    private String quoted(Cursor cursor, Token token) throws Unexpected {
        String written = cursor.text(token);
        return Quotes.isUnicode(written) ? Quotes.unicode(written, escape(cursor)) : Quotes.name(written);
    }

    /** The character that a UESCAPE clause names, or the backslash. */
    static char escape(Cursor cursor) throws Unexpected {
        if (!cursor.accept("UESCAPE")) {
            return '\\';
        }
        String character = cursor.text(cursor.expect(TokenKind.STRING, "the escape character"));
        return character.charAt(1);
    }

    /** {@code ${prefix}users} is one name of two tokens: a placeholder belongs to the letters it touches. */
    private static boolean isGlued(Token before, Token after) {
        boolean touching = before.end() == after.start();
        return touching && after.kind() == TokenKind.PLACEHOLDER
                || touching
                        && before.kind() == TokenKind.PLACEHOLDER
                        && (after.kind() == TokenKind.WORD || after.kind() == TokenKind.NUMBER);
    }

    private static boolean isStar(Token token) {
        return token.is("*");
    }
}
