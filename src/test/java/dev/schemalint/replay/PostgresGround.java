package dev.schemalint.replay;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** A PostgreSQL database, and one session on it. */
record PostgresGround(Target target, Connection session, Map<String, String> types)
        implements Ground, FoldedCatalog.Spelling {

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?s)(22(?!023)|23|25|57|58|55006|42704 .*tablespace).*");

    static PostgresGround of(Connection session, String version) {
        Version parsed = Version.parse(version).orElseThrow();
        return new PostgresGround(
                new Target("postgresql:" + version, Dialect.POSTGRESQL, parsed, Optional.empty(), Optional.empty()),
                session,
                new HashMap<>());
    }

    @Override
    public boolean saysNothing(String refusal) {
        return SAYS_NOTHING.matcher(refusal).matches();
    }

    @Override
    public SortedMap<String, String> catalog() throws SQLException {
        return ServerCatalog.of(session);
    }

    @Override
    public FoldedCatalog folded(Schema schema) {
        return FoldedCatalog.of(schema, this);
    }

    @Override
    public String words(SQLException refused) {
        return refused.getSQLState() + " "
                + refused.getMessage().lines().findFirst().orElse("");
    }

    @Override
    public String relation(RelationName name) {
        return name.schema() + "." + name.name();
    }

    /** A type as the server spells it, which depends on what it has been told of types. */
    @Override
    public String type(TypeName type) {
        return types.computeIfAbsent(type.written(), this::asked);
    }

    private String asked(String type) {
        try (java.sql.Statement statement = session.createStatement()) {
            if (refusal("CREATE TEMP TABLE schemalint_probe (c " + type + ")").isPresent()) {
                return FoldedCatalog.UNKNOWN;
            }
            try (ResultSet row = statement.executeQuery("SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                    + " WHERE attrelid = 'pg_temp.schemalint_probe'::regclass AND attname = 'c'")) {
                row.next();
                return row.getString(1);
            } finally {
                refusal("DROP TABLE pg_temp.schemalint_probe");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
