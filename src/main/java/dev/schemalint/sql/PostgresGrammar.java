package dev.schemalint.sql;

import java.util.Map;
import java.util.Set;

/** The statements of PostgreSQL, and of engines that speak its language. */
final class PostgresGrammar {

    private static final Set<String> FIRST_WORDS = Set.of(
            ("ABORT ALTER ANALYSE ANALYZE BEGIN CALL CHECKPOINT CLOSE CLUSTER COMMENT COMMIT COPY CREATE DEALLOCATE"
                            + " DECLARE DELETE DISCARD DO DROP END EXECUTE EXPLAIN FETCH GRANT IMPORT INSERT LISTEN"
                            + " LOAD LOCK MERGE MOVE NOTIFY PREPARE REASSIGN REFRESH REINDEX RELEASE REPACK RESET"
                            + " REVOKE ROLLBACK SAVEPOINT SECURITY SELECT SET SHOW START TABLE TRUNCATE UNLISTEN"
                            + " UPDATE VACUUM VALUES WAIT WITH")
                    .split(" "));

    private PostgresGrammar() {}

    static Grammar grammar() {
        return new Grammar(Map.of(), FIRST_WORDS, true);
    }
}
