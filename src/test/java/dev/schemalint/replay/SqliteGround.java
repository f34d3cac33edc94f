package dev.schemalint.replay;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A SQLite database. It tells constraints by their columns: names and CHECKs are only in the text of a table. */
record SqliteGround(Target target, Connection session) implements Ground, FoldedCatalog.Spelling {

    private static final Pattern SAYS_NOTHING = Pattern.compile("(?s).*(constraint failed|SQLITE_CONSTRAINT"
            + "|cannot start a transaction|no transaction is active|SQLITE_BUSY|locked).*");

    /** A virtual table keeps its rows in tables of its own, named after it. */
    private static final String RELATIONS = """
            SELECT name, CASE WHEN type = 'view' THEN 'VIEW' WHEN sql LIKE 'CREATE VIRTUAL%' THEN 'VIRTUAL_TABLE'
                         ELSE 'TABLE' END AS type
              FROM sqlite_master m WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
               AND NOT EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%'
                                  AND m.name LIKE v.name || '\\_%' ESCAPE '\\')
            """;

    static SqliteGround of(Connection session, String version) {
        Version parsed = Version.parse(version).orElseThrow();
        return new SqliteGround(
                new Target("sqlite:" + version, Dialect.SQLITE, parsed, Optional.empty(), Optional.empty()), session);
    }

    @Override
    public boolean saysNothing(String refusal) {
        return SAYS_NOTHING.matcher(refusal).matches();
    }

    @Override
    public String words(SQLException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "");
    }

    @Override
    public FoldedCatalog folded(Schema schema) {
        return FoldedCatalog.of(schema, this);
    }

    @Override
    public String relation(RelationName name) {
        return lower(name.name());
    }

    @Override
    public String column(String name) {
        return lower(name);
    }

    @Override
    public String type(TypeName type) {
        return type(type.written());
    }

    @Override
    public boolean looksIntoViews() {
        return false;
    }

    @Override
    public boolean showsTriggers() {
        return true;
    }

    @Override
    public Optional<Map.Entry<String, String>> constraint(String table, KnownConstraint constraint) {
        Constraint definition = constraint.definition();
        if (definition instanceof ForeignKey) {
            String parent = constraint.referenced().map(this::relation).orElse(FoldedCatalog.UNKNOWN);
            return Optional.of(Map.entry(line(table, "f", names(definition.columns())), parent));
        }
        return definition instanceof PrimaryKey || definition instanceof Unique
                ? Optional.of(Map.entry(line(table, FoldedCatalog.letter(constraint), names(definition.columns())), ""))
                : Optional.empty();
    }

    @Override
    public Optional<Map.Entry<String, String>> index(String table, Index index) {
        return index.constraint()
                ? Optional.empty()
                : Optional.of(
                        Map.entry("index " + table + "." + lower(index.name()), index.unique() ? "unique" : "plain"));
    }

    @Override
    public SortedMap<String, String> catalog() throws SQLException {
        SortedMap<String, String> lines = new TreeMap<>();
        for (Row row : rows(RELATIONS)) {
            String table = lower(row.text("name"));
            lines.put("relation " + table, row.text("type"));
            if (row.text("type").equals("TABLE")) {
                columns(row.text("name"), table, lines);
                indexes(row.text("name"), table, lines);
                foreignKeys(row.text("name"), table, lines);
            }
        }
        for (Row row : rows("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'")) {
            lines.put("trigger " + lower(row.text("tbl_name")) + "." + lower(row.text("name")), "");
        }
        return lines;
    }

    private void columns(String name, String table, SortedMap<String, String> lines) throws SQLException {
        List<Row> columns = rows("PRAGMA main.table_xinfo(" + quoted(name) + ")");
        if (columns.isEmpty()) {
            columns = rows("PRAGMA main.table_info(" + quoted(name) + ")"); // before 3.26
        }
        SortedMap<Integer, String> key = new TreeMap<>();
        boolean alone = columns.stream().filter(row -> row.number("pk") > 0).count() == 1;
        for (Row row : columns) {
            String column = table + "." + lower(row.text("name"));
            boolean generated = row.number("hidden") > 1;
            boolean rowid = alone && row.number("pk") == 1 && row.text("type").equalsIgnoreCase("INTEGER");
            lines.put("type " + column, type(row.text("type").replaceFirst(" GENERATED ALWAYS$", "")));
            lines.put("not-null " + column, String.valueOf(row.number("notnull") == 1 || rowid));
            lines.put("default " + column, String.valueOf(!generated && row.has("dflt_value")));
            if (row.number("pk") > 0) {
                key.put(row.number("pk"), lower(row.text("name")));
            }
        }
        if (!key.isEmpty()) {
            lines.put(line(table, "p", List.copyOf(key.values())), "");
        }
    }

    private void indexes(String name, String table, SortedMap<String, String> lines) throws SQLException {
        for (Row index : rows("PRAGMA main.index_list(" + quoted(name) + ")")) {
            if (index.text("origin").equals("c")) {
                lines.put(
                        "index " + table + "." + lower(index.text("name")),
                        index.number("unique") == 1 ? "unique" : "plain");
            } else if (index.text("origin").equals("u")) {
                List<String> columns = new ArrayList<>();
                for (Row column : rows("PRAGMA main.index_info(" + quoted(index.text("name")) + ")")) {
                    columns.add(lower(column.text("name")));
                }
                lines.put(line(table, "u", columns), "");
            }
        }
    }

    private void foreignKeys(String name, String table, SortedMap<String, String> lines) throws SQLException {
        Map<Integer, List<Row>> keys = rows("PRAGMA main.foreign_key_list(" + quoted(name) + ")").stream()
                .collect(Collectors.groupingBy(row -> row.number("id")));
        for (List<Row> key : keys.values()) {
            List<String> columns =
                    key.stream().map(row -> lower(row.text("from"))).toList();
            lines.put(line(table, "f", columns), lower(key.get(0).text("table")));
        }
    }

    private record Row(Map<String, String> cells) {

        boolean has(String column) {
            return cells.containsKey(column);
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        int number(String column) {
            return Integer.parseInt(cells.getOrDefault(column, "0"));
        }
    }

    private List<Row> rows(String query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String value = row.getString(i);
                    if (value != null) {
                        cells.put(row.getMetaData().getColumnName(i), value);
                    }
                }
                rows.add(new Row(cells));
            }
        }
        return rows;
    }

    private static String line(String table, String letter, List<String> columns) {
        return "constraint " + table + "." + letter + "(" + String.join(",", columns) + ")";
    }

    private static List<String> names(List<Identifier> columns) {
        return columns.stream().map(column -> lower(column.text())).toList();
    }

    private static String type(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*([(),])\\s*", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
