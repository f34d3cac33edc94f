package dev.schemalint.replay;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A database of MySQL or MariaDB, in use in one session. */
record MySqlGround(Target target, Connection session, Map<String, String> types)
        implements Ground, FoldedCatalog.Spelling {

    /** Values that are too long or wrong, duplicates, nulls, violated keys and checks. */
    private static final Set<String> OF_THE_ROWS = Set.of(
            "1062", "1048", "1138", "1264", "1265", "1292", "1364", "1366", "1406", "1416", "1451", "1452", "3819",
            "4025");

    private static final String CATALOG = """
            SELECT CONCAT('relation ', table_name), IF(table_type LIKE '%VIEW', 'VIEW', 'TABLE')
              FROM information_schema.tables WHERE table_schema = DATABASE()
            UNION ALL
            SELECT CONCAT('type ', c.table_name, '.', LOWER(c.column_name)), c.column_type
              FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.table_schema = DATABASE() AND t.table_type NOT LIKE '%VIEW'
            UNION ALL
            SELECT CONCAT('not-null ', c.table_name, '.', LOWER(c.column_name)), IF(c.is_nullable = 'NO', 'true', 'false')
              FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.table_schema = DATABASE() AND t.table_type NOT LIKE '%VIEW'
            UNION ALL
            SELECT CONCAT('default ', c.table_name, '.', LOWER(c.column_name)),
                   IF(c.extra LIKE '%DEFAULT_GENERATED%' OR c.column_default <> 'NULL', 'true', 'false')
              FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.table_schema = DATABASE() AND t.table_type NOT LIKE '%VIEW'
            UNION ALL
            SELECT CONCAT('constraint ', table_name, '.', LOWER(constraint_name)),
                   CASE constraint_type WHEN 'PRIMARY KEY' THEN 'p' WHEN 'CHECK' THEN 'c' ELSE 'f' END
              FROM information_schema.table_constraints WHERE table_schema = DATABASE() AND constraint_type <> 'UNIQUE'
            UNION ALL
            SELECT DISTINCT CONCAT('index ', table_name, '.', LOWER(index_name)), IF(non_unique, 'plain', 'unique')
              FROM information_schema.statistics WHERE table_schema = DATABASE()
            UNION ALL
            SELECT CONCAT('trigger ', event_object_table, '.', LOWER(trigger_name)), ''
              FROM information_schema.triggers WHERE trigger_schema = DATABASE()
            """;

    static MySqlGround of(Dialect dialect, Connection session, String version) {
        Version parsed = Version.parse(version).orElseThrow();
        return new MySqlGround(
                new Target(dialect.id() + ":" + version, dialect, parsed, Optional.empty(), Optional.empty()),
                session,
                new HashMap<>());
    }

    /** An empty database of that name, whatever it held before. */
    MySqlGround cleared(String database) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            statement.execute("DROP DATABASE IF EXISTS " + database);
            statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
            statement.execute("USE " + database);
            statement.execute("SET SESSION foreign_key_checks = 1");
        }
        return this;
    }

    @Override
    public boolean saysNothing(String refusal) {
        return OF_THE_ROWS.contains(refusal.split(" ", 2)[0]);
    }

    @Override
    public String words(SQLException refused) {
        return refused.getErrorCode() + " " + Objects.requireNonNullElse(refused.getMessage(), "");
    }

    @Override
    public SortedMap<String, String> catalog() throws SQLException {
        SortedMap<String, String> lines = new TreeMap<>();
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(CATALOG)) {
            while (row.next()) {
                lines.put(row.getString(1), row.getString(2));
            }
        }
        return lines;
    }

    @Override
    public FoldedCatalog folded(Schema schema) {
        return FoldedCatalog.of(schema, this);
    }

    @Override
    public String relation(RelationName name) {
        return name.name();
    }

    @Override
    public String column(String name) {
        return name.toLowerCase(Locale.ROOT);
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
    public boolean hasDefault(Column column) {
        return column.defaultValue()
                        .filter(value -> !(value instanceof NullValue))
                        .isPresent()
                && !column.generated();
    }

    @Override
    public Optional<Map.Entry<String, String>> constraint(String table, KnownConstraint constraint) {
        return constraint.definition() instanceof Unique // its index tells as much
                ? Optional.empty()
                : Optional.of(Map.entry(
                        "constraint " + table + "." + column(constraint.name()), FoldedCatalog.letter(constraint)));
    }

    @Override
    public Optional<Map.Entry<String, String>> index(String table, Index index) {
        return Optional.of(
                Map.entry("index " + table + "." + column(index.name()), index.unique() ? "unique" : "plain"));
    }

    /** A type as the server spells it. */
    @Override
    public String type(TypeName type) {
        return types.computeIfAbsent(type.written(), this::asked);
    }

    private String asked(String type) {
        try (Statement statement = session.createStatement()) {
            if (refusal("CREATE TEMPORARY TABLE schemalint_probe (c " + type + ")")
                    .isPresent()) {
                return FoldedCatalog.UNKNOWN;
            }
            try (ResultSet row = statement.executeQuery("SHOW COLUMNS FROM schemalint_probe")) {
                row.next();
                return row.getString(2);
            } finally {
                refusal("DROP TEMPORARY TABLE schemalint_probe");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
