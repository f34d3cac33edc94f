package dev.schemalint.write;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.text.Gathering;
import java.util.Collection;
import java.util.regex.Pattern;

/** Writes names so that a server of the dialect reads the same names again. */
public final class Quoting {

    private static final Pattern LOWER = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern UPPER = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern ANY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What a tool puts a name for before the server sees it. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[$#]\\{[^}]*}|\\{\\{.*}}");

    private Quoting() {}

    /** With its schema, where the script gave one. */
    public static String of(Name name, Dialect dialect) {
        return name.parts().stream().map(part -> of(part, dialect)).collect(Gathering.joined("."));
    }

    public static String of(Collection<Identifier> list, Dialect dialect) {
        return list.stream().map(one -> of(one, dialect)).collect(Gathering.joined(", "));
    }

    /** What the script wrote in quotes stays in them: it may be a word of the language. */
    public static String of(Identifier identifier, Dialect dialect) {
        if (PLACEHOLDER.matcher(identifier.text()).matches()) {
            return identifier.text();
        }
        boolean plain = plain(dialect).matcher(identifier.text()).matches();
        return plain && !identifier.quoted() ? identifier.text() : quoted(identifier.text(), dialect);
    }

    /** Unquoted letters are folded by some servers, and kept or not told apart by others. */
    private static Pattern plain(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB -> LOWER;
            case ORACLE -> UPPER;
            case MYSQL, MARIADB, SQLITE, SQLSERVER -> ANY;
        };
    }

    private static String quoted(String text, Dialect dialect) {
        return switch (dialect) {
            case MYSQL, MARIADB -> "`" + text.replace("`", "``") + "`";
            case SQLSERVER -> "[" + text.replace("]", "]]") + "]";
            case POSTGRESQL, COCKROACHDB, ORACLE, SQLITE -> "\"" + text.replace("\"", "\"\"") + "\"";
        };
    }
}
