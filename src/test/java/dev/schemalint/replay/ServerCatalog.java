package dev.schemalint.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a PostgreSQL server has in its catalog, a line for each thing: what it is, and what is said of it. */
public final class ServerCatalog {

    private static final String OWN =
            "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT 1 FROM pg_depend e"
                    + " WHERE e.objid = c.oid AND e.deptype = 'e')";

    private static final String RELATIONS = """
            SELECT 'relation ' || n.nspname || '.' || c.relname,
                   CASE c.relkind WHEN 'p' THEN 'TABLE' WHEN 'r' THEN 'TABLE' WHEN 'v' THEN 'VIEW'
                     WHEN 'm' THEN 'MATERIALIZED_VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'FOREIGN_TABLE' END
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND %1$s
            """;

    private static final String COLUMNS = """
            SELECT k.what || ' ' || n.nspname || '.' || c.relname || '.' || a.attname, k.said
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              CROSS JOIN LATERAL (VALUES
                ('type', format_type(a.atttypid, a.atttypmod)),
                ('not-null', a.attnotnull::text),
                ('default', (a.atthasdef AND coalesce(to_jsonb(a)->>'attgenerated', '') = '')::text)) k(what, said)
             WHERE c.relkind IN ('r', 'p', 'f') AND %1$s
            """;

    private static final String RESULTS = """
            SELECT 'result ' || n.nspname || '.' || c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relkind IN ('v', 'm') AND %1$s
            """;

    private static final String CONSTRAINTS = """
            SELECT 'constraint ' || n.nspname || '.' || c.relname || '.' || o.conname,
                   o.contype::text || CASE WHEN o.convalidated THEN ' valid' ELSE ' not valid' END
              FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE o.contype IN ('c', 'f', 'p', 'u', 'x') AND %1$s
               AND NOT EXISTS (SELECT 1 FROM pg_constraint w WHERE w.conrelid = o.conrelid
                                  AND w.oid::text = to_jsonb(o)->>'conparentid')
            """;

    private static final String INDEXES = """
            SELECT 'index ' || n.nspname || '.' || c.relname || '.' || i.relname,
                   CASE WHEN x.indisunique THEN 'unique' ELSE 'plain' END
                     || CASE WHEN x.indisvalid THEN ' valid' ELSE ' not valid' END
              FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE %1$s
            """;

    private static final String VIEWS = """
            SELECT DISTINCT 'reads ' || n.nspname || '.' || c.relname || ' ' || m.nspname || '.' || r.relname, ''
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_rewrite w ON w.ev_class = c.oid
              JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
               AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.oid
              JOIN pg_class r ON r.oid = d.refobjid JOIN pg_namespace m ON m.oid = r.relnamespace
             WHERE c.relkind IN ('v', 'm') AND m.nspname !~ '^pg_' AND m.nspname <> 'information_schema' AND %1$s
            """;

    private ServerCatalog() {}

    public static SortedMap<String, String> of(Connection session) throws SQLException {
        SortedMap<String, String> lines = new TreeMap<>();
        String all = String.join("UNION ALL ", RELATIONS, COLUMNS, RESULTS, CONSTRAINTS, INDEXES, VIEWS);
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(all.replace("%1$s", OWN))) {
            while (row.next()) {
                lines.put(row.getString(1), row.getString(2));
            }
        }
        return lines;
    }
}
