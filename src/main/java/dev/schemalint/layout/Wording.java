package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Node.Text;
import dev.schemalint.text.Gathering;
import dev.schemalint.text.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Liquibase writes names, types and values for one engine. */
final class Wording {

    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern MIXED = Pattern.compile(".*[a-z].*[A-Z].*|.*[A-Z].*[a-z].*");
    private static final Pattern TYPE = Pattern.compile("([^(]*)(\\([^)]*\\))?([^)]*)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{2,4}-[0-9]{1,2}-[0-9]{1,2}.*|[0-9]{1,2}:[0-9]{2}.*");
    private static final String JDBC = "java.sql.types.";

    private final Dialect dialect;
    private final Map<String, List<String>> types;
    private final List<String> quoted;

    Wording(Dialect dialect) {
        this.dialect = dialect;
        this.types = new HashMap<>();
        Rows.of(Wording.class, "liquibase-types.tsv").forEach(row -> types.put(row.get(0), row));
        this.quoted = Rows.of(Wording.class, "liquibase-quoted.tsv").stream()
                .map(row -> row.get(0))
                .toList();
    }

    Dialect dialect() {
        return dialect;
    }

    boolean isPostgres() {
        return dialect == Dialect.POSTGRESQL || dialect == Dialect.COCKROACHDB;
    }

    String name(String name) {
        boolean bare = BARE.matcher(name).matches()
                && !quoted.contains(name.toLowerCase(Locale.ROOT))
                && !(isPostgres() && MIXED.matcher(name).matches());
        if (bare) {
            return name;
        }
        return switch (dialect) {
            case MYSQL, MARIADB -> "`" + name.replace("`", "``") + "`";
            case SQLSERVER -> "[" + name.replace("]", "]]") + "]";
            case POSTGRESQL, SQLITE, ORACLE, COCKROACHDB -> "\"" + name.replace("\"", "\"\"") + "\"";
        };
    }

    /** Names with commas between. */
    String names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).map(this::name).collect(Gathering.joined(", "));
    }

    /** The table, or what else a change is about, in its schema. */
    String inSchema(Node change, String schema, String name) {
        String own = change.said(schema);
        return (own.isEmpty() ? "" : name(own) + ".") + name(change.said(name));
    }

    String table(Node change) {
        return inSchema(change, "schemaName", "tableName");
    }

    String type(String written) {
        String type = written.strip();
        if (type.toLowerCase(Locale.ROOT).startsWith(JDBC)) {
            type = type.substring(JDBC.length());
        }
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            return type;
        }
        String rest = parts.group(3).strip();
        String word = parts.group(1).strip() + (rest.isEmpty() ? "" : " " + rest);
        List<String> whole = types.get(word.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        List<String> row = whole == null ? types.get(parts.group(1).strip().toLowerCase(Locale.ROOT)) : whole;
        if (row == null) {
            return type;
        }
        String meant = row.get(column());
        String arguments = Optional.ofNullable(parts.group(2)).orElse("");
        return (meant.endsWith("*") ? meant.substring(0, meant.length() - 1) + arguments : meant)
                + (whole == null && !rest.isEmpty() ? " " + rest : "");
    }

    private int column() {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB -> 1;
            case MYSQL, MARIADB -> 2;
            case SQLITE -> 3;
            case SQLSERVER -> 4;
            case ORACLE -> 5;
        };
    }

    /**
     * The value a piece of a changelog gives, written in one of several ways.
     *
     * @param kind what the ways begin with: {@code value}, {@code defaultValue}
     */
    Optional<String> value(Node column, String kind) {
        return column.value(kind + "Computed")
                .map(Text::text)
                .or(() -> column.value(kind + "Numeric").map(Text::text))
                .or(() -> column.value(kind + "Boolean").map(value -> truth(value.text())))
                .or(() -> column.value(kind + "Date").map(value -> date(value.text())))
                .or(() -> column.value(kind + "SequenceNext").map(value -> next(value.text())))
                .or(() -> column.value(kind).map(value -> plain(value.text(), column.said("type"))));
    }

    /** Values for columns of numbers are numbers though nobody says so. */
    private static String plain(String value, String type) {
        String word = type.toLowerCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        boolean number = List.of("int", "integer", "bigint", "smallint", "tinyint", "decimal", "numeric", "number")
                .contains(word);
        return value.equalsIgnoreCase("null") || number && NUMBER.matcher(value).matches()
                ? value
                : "'" + value.replace("'", "''") + "'";
    }

    private String truth(String value) {
        boolean yes = value.equalsIgnoreCase("true") || value.equals("1");
        return isPostgres() ? String.valueOf(yes).toUpperCase(Locale.ROOT) : yes ? "1" : "0";
    }

    private static String date(String value) {
        return DATE.matcher(value).matches() ? "'" + value + "'" : value;
    }

    private String next(String sequence) {
        return isPostgres() ? "nextval('" + sequence + "')" : "NEXT VALUE FOR " + sequence;
    }

    String autoIncrement() {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB, ORACLE -> " GENERATED BY DEFAULT AS IDENTITY";
            case MYSQL, MARIADB -> " AUTO_INCREMENT";
            case SQLSERVER -> " IDENTITY (1, 1)";
            case SQLITE -> "";
        };
    }
}
