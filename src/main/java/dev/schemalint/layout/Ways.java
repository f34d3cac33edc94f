package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.util.Map;

/**
 * How a migration tool is told to run a statement in another transaction, or in none.
 *
 * @param allPending whether all that is to be run is run in one transaction
 */
public record Ways(String tool, boolean allPending) {

    private static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("flyway", "with executeInTransaction=false in a file of the same name with .conf behind it"),
            Map.entry("liquibase", "in a change set of its own with runInTransaction:false"),
            Map.entry("golang-migrate", "in a file of its own, which is then sent without a transaction"),
            Map.entry("goose", "in a file of its own that begins with `-- +goose NO TRANSACTION`"),
            Map.entry("dbmate", "alone in a file with `-- migrate:up transaction:false`"),
            Map.entry("sqlx", "alone in a file whose first characters are `-- no-transaction`"),
            Map.entry("diesel", "alone in a migration with run_in_transaction = false in its metadata.toml"),
            Map.entry("prisma", "in a migration of its own, which is then sent without a transaction"),
            Map.entry("atlas", "in a file of its own that begins with `-- atlas:txmode none` and an empty line"),
            Map.entry("sqitch", "in a change of its own, without BEGIN and COMMIT"),
            Map.entry("mybatis", "by hand: MyBatis Migrations has no way to run it outside a transaction"),
            Map.entry("drizzle", "by hand: Drizzle runs all that is pending in one transaction"),
            Map.entry("node-pg-migrate", "in a JavaScript migration that calls pgm.noTransaction()"),
            Map.entry("play", "as a statement of its own, without BEGIN and COMMIT"),
            Map.entry("supabase", "in a file of its own, which is then sent without a transaction"),
            Map.entry("plain", "in a file of its own, without BEGIN and COMMIT"));

    /** What they call what they run in a transaction of its own, where it is not a file. */
    private static final Map<String, String> LATER = Map.of(
            "liquibase", "in a later change set",
            "sqitch", "in a later change",
            "prisma", "in a later migration",
            "diesel", "in a later migration",
            "play", "in a later transaction",
            "plain", "in a later transaction");

    private static final String ITS_LOCK = ", and flyway.postgresql.transactional.lock=false where it is CONCURRENTLY";

    /** Behind "run it". */
    public String outside(Dialect dialect) {
        String way = OUTSIDE.getOrDefault(tool, "outside a transaction, in a file of its own");
        return tool.equals("flyway") && dialect == Dialect.POSTGRESQL ? way + ITS_LOCK : way;
    }

    /** Behind what must wait until the transaction has been committed. */
    public String later() {
        return allPending
                ? "in a migration that is run another time, as all that is pending is run in one transaction"
                : LATER.getOrDefault(tool, "in a later file");
    }
}
