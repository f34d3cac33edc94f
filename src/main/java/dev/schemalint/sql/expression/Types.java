package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads data types, and calls each by the engine's own name for it. */
public final class Types {

    private static final Set<String> INTERVAL_FIELDS = Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");
    private static final String SYSTEM_SCHEMA = "pg_catalog";

    private final Names names;
    private final TypeSpellings spellings;
    private final TableRules rules;

    public Types(Dialect dialect, Names names) {
        this.names = names;
        this.spellings = TypeSpellings.of(dialect);
        this.rules = TableRules.of(dialect);
    }

    /** Whether the word, in upper case, begins a type that the grammar itself knows. */
    public boolean begin(String word) {
        return spellings.begin(word);
    }

    public TypeName read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (rules.freeTypes()) {
            return free(cursor, mark);
        }
        cursor.accept("SETOF");
        boolean spelledOut = cursor.peek(1).kind() != TokenKind.DOT;
        Optional<String> name = spelledOut ? spellings.read(cursor) : Optional.empty();
        return name.isPresent() ? known(cursor, mark, name.get()) : other(cursor, mark);
    }

    /** The type of a column, which not every dialect asks for. */
    public Optional<TypeName> ofColumn(Cursor cursor) throws Unexpected {
        return rules.freeTypes() && !atFreeWord(cursor) ? Optional.empty() : Optional.of(read(cursor));
    }

    /** A type, or NONE, as operators name what they take on either side. */
    public TypeName operand(Cursor cursor) throws Unexpected {
        if (!cursor.at("NONE")) {
            return read(cursor);
        }
        Token none = cursor.next();
        return new TypeName(Optional.empty(), "none", List.of(), 0, cursor.text(none), none.span());
    }

    List<TypeName> list(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, this::read);
    }

    /** {@code YEAR TO MONTH}, {@code SECOND (3)} and their like, in lower case; nothing when none is there. */
    public static List<String> intervalFields(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!INTERVAL_FIELDS.contains(cursor.peek().word())) {
            return List.of();
        }
        cursor.next();
        if (cursor.at("TO") && INTERVAL_FIELDS.contains(cursor.peek(1).word())) {
            cursor.next();
            cursor.next();
        }
        String fields = cursor.text(cursor.since(mark)).toLowerCase(Locale.ROOT);
        List<String> modifiers = new ArrayList<>(List.of(fields));
        if (cursor.previous().is("SECOND") && cursor.at(TokenKind.OPEN)) {
            modifiers.addAll(lengths(cursor));
        }
        return modifiers;
    }

    private TypeName known(Cursor cursor, int mark, String name) throws Unexpected {
        List<String> modifiers = new ArrayList<>(cursor.at(TokenKind.OPEN) ? lengthsOfKnown(cursor) : List.of());
        String exact = name;
        if (name.equals("time") || name.equals("timestamp")) {
            boolean local = rules.countedLengths() && cursor.accept("WITH", "LOCAL", "TIME", "ZONE");
            exact = local ? name + "ltz" : cursor.accept("WITH", "TIME", "ZONE") ? name + "tz" : name;
            cursor.accept("WITHOUT", "TIME", "ZONE");
        } else if (name.equals("interval")) {
            modifiers.addAll(rules.countedLengths() ? countedInterval(cursor) : intervalFields(cursor));
        } else if (name.equals("float8") && !modifiers.isEmpty()) {
            exact = isSingle(modifiers) ? "float4" : "float8";
            modifiers.clear();
        } else if (modifiers.isEmpty() && (name.equals("bpchar") || name.equals("bit"))) {
            modifiers.add("1");
        }
        return finish(cursor, mark, Optional.empty(), exact, modifiers);
    }

    private List<String> lengthsOfKnown(Cursor cursor) throws Unexpected {
        return rules.countedLengths() ? modifiers(cursor) : lengths(cursor);
    }

    /** {@code DAY (2) TO SECOND (6)}, as it is written. */
    private List<String> countedInterval(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        while (INTERVAL_FIELDS.contains(cursor.peek().word()) || cursor.at("TO")) {
            if (!cursor.next().is("TO") && cursor.at(TokenKind.OPEN)) {
                lengths(cursor);
            }
        }
        return cursor.mark() == mark
                ? List.of()
                : List.of(cursor.text(cursor.since(mark)).toLowerCase(Locale.ROOT));
    }

    /** A type of any words, as far as they go. */
    private TypeName free(Cursor cursor, int mark) throws Unexpected {
        StringBuilder name = new StringBuilder();
        do {
            name.append(name.isEmpty() ? "" : " ");
            name.append(names.identifier(cursor).text().toLowerCase(Locale.ROOT));
        } while (atFreeWord(cursor));
        List<String> modifiers = cursor.at(TokenKind.OPEN) ? sizes(cursor) : List.of();
        Span span = cursor.since(mark);
        return new TypeName(Optional.empty(), name.toString(), modifiers, 0, cursor.text(span), span);
    }

    private boolean atFreeWord(Cursor cursor) {
        return !cursor.at("GENERATED", "ALWAYS") && (names.atIdentifier(cursor) || cursor.at(TokenKind.STRING));
    }

    /** One number or two. */
    private static List<String> sizes(Cursor cursor) throws Unexpected {
        List<String> sizes = Reading.parenthesised(cursor, Literals::number);
        if (sizes.size() > 2) {
            throw new Unexpected(cursor.previous(), "at most two numbers");
        }
        return sizes;
    }

    private TypeName other(Cursor cursor, int mark) throws Unexpected {
        Name name = names.type(cursor);
        if (cursor.accept("%", "TYPE") || rules.countedLengths() && cursor.accept("%", "ROWTYPE")) {
            return finish(cursor, mark, Optional.empty(), name + "%type", List.of());
        }
        List<String> modifiers = cursor.at(TokenKind.OPEN) ? modifiers(cursor) : List.of();
        Optional<String> schema = name.schema().filter(written -> !written.equals(SYSTEM_SCHEMA));
        String text =
                rules.clusteredKeys() || rules.countedLengths() ? name.text().toLowerCase(Locale.ROOT) : name.text();
        return finish(cursor, mark, schema, text, modifiers);
    }

    private static TypeName finish(
            Cursor cursor, int mark, Optional<String> schema, String name, List<String> modifiers) throws Unexpected {
        int dimensions = dimensions(cursor);
        return new TypeName(schema, name, modifiers, dimensions, cursor.text(cursor.since(mark)), cursor.since(mark));
    }

    private static int dimensions(Cursor cursor) throws Unexpected {
        int dimensions = cursor.accept("ARRAY") ? 1 : 0;
        boolean first = dimensions == 1;
        while (cursor.at(TokenKind.OPEN_BRACKET)) {
            cursor.next();
            cursor.accept(TokenKind.NUMBER);
            cursor.expect(TokenKind.CLOSE_BRACKET, "]");
            dimensions += first ? 0 : 1;
            first = false;
        }
        return dimensions;
    }

    /** A single is wanted by at most 24 binary digits. */
    private static boolean isSingle(List<String> modifiers) {
        return !modifiers.isEmpty()
                && modifiers.get(0).matches("[0-9]{1,2}")
                && Integer.parseInt(modifiers.get(0)) <= 24;
    }

    /** The types of the grammar itself take nothing but numbers. */
    private static List<String> lengths(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, Literals::number);
    }

    private List<String> modifiers(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::modifier);
    }

    private String modifier(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!cursor.accept("-")) {
            cursor.accept("+");
        }
        Token token = cursor.next();
        if (rules.countedLengths() && (cursor.accept("CHAR") || cursor.accept("BYTE") || token.is("*"))) {
            return cursor.text(cursor.since(mark)).toLowerCase(Locale.ROOT);
        }
        switch (token.kind()) {
            case NUMBER, STRING, PLACEHOLDER, QUOTED_NAME -> {
                return cursor.text(cursor.since(mark));
            }
            case WORD -> {
                if (names.keywords().isReserved(token.word())) {
                    throw new Unexpected(token, "a length or precision");
                }
                return rules.clusteredKeys() ? cursor.text(token).toLowerCase(Locale.ROOT) : cursor.text(token);
            }
            default -> throw new Unexpected(token, "a length or precision");
        }
    }
}
