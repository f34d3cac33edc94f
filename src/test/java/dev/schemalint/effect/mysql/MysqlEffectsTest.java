package dev.schemalint.effect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.effect.Course.TableLock;
import dev.schemalint.effect.Effect;
import dev.schemalint.schema.RelationName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of statements on MySQL and MariaDB beyond what the measured cases hold. */
class MysqlEffectsTest {

    private static final String TABLE =
            "CREATE TABLE t (id INT PRIMARY KEY, a INT, c VARCHAR(50)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;";

    private static Effect mysql(String version, String statement) {
        return MysqlDatabase.empty(Dialect.MYSQL, version).after(TABLE).effect(statement);
    }

    private static Effect mariadb(String version, String statement) {
        return MysqlDatabase.empty(Dialect.MARIADB, version).after(TABLE).effect(statement);
    }

    private static Algorithm algorithm(Effect effect) {
        return effect.course().algorithm().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8.0 | ALTER TABLE t ADD x INT, ALGORITHM=INSTANT, LOCK=NONE | 1221",
                "5.7 | ALTER TABLE t ADD x INT, ALGORITHM=INSTANT | 1800",
                "8.0 | ALTER TABLE t ADD x INT, ALGORITHM=NOCOPY | 1800",
                "5.5 | ALTER TABLE t ADD x INT, ALGORITHM=INPLACE | 1064",
                "8.0 | ALTER TABLE t MODIFY a BIGINT, ALGORITHM=INPLACE | 1846",
                "8.0 | ALTER TABLE t MODIFY a BIGINT, LOCK=NONE | 1846",
                "8.0 | ALTER TABLE t ADD FULLTEXT KEY f (c), LOCK=NONE | 1846",
                "8.0 | ALTER TABLE t ADD x VARCHAR(36) DEFAULT (UUID()) | 1674",
                "5.7 | ALTER TABLE t RENAME COLUMN a TO b | 1064",
            })
    void refusesWithTheNumberOfTheServersError(String version, String statement, String number) {
        Effect effect = mysql(version, statement);
        assertThat(effect.refused()).isTrue();
        assertThat(effect.why().orElseThrow()).startsWith(number);
    }

    @Test
    void doesWhatTheClausesSayRatherThanTheBest() {
        Effect inplace = mysql("8.0", "ALTER TABLE t ADD x INT, ALGORITHM=INPLACE, LOCK=SHARED");
        assertThat(algorithm(inplace)).isEqualTo(Algorithm.INPLACE);
        assertThat(inplace.course().lock()).contains(TableLock.SHARED);
        assertThat(inplace.rewrites()).isNotEmpty();
        assertThat(inplace.blocks()).isEqualTo(Blocks.WRITES);
        assertThat(mysql("8.0", "ALTER TABLE t ADD x INT, LOCK=NONE").accepted())
                .isEqualTo(Accepted.YES);
    }

    @Test
    void mariaDbTakesNoClausesOnDropIndex() {
        String drop = "CREATE INDEX i ON t (a); DROP INDEX i ON t ALGORITHM=INPLACE";
        assertThat(mariadb("10.11", drop).why().orElseThrow()).startsWith("1064");
        assertThat(mysql("8.0", drop).accepted()).isEqualTo(Accepted.YES);
    }

    @ParameterizedTest
    @CsvSource({"8.0.28, INPLACE", "8.0.29, INSTANT", "8.0, INSTANT", "8, INSTANT", "5, INPLACE"})
    void aVersionInPartIsItsNewestRelease(String version, Algorithm algorithm) {
        assertThat(algorithm(mysql(version, "ALTER TABLE t DROP COLUMN a"))).isEqualTo(algorithm);
    }

    @ParameterizedTest
    @CsvSource({
        "8.0.29, 63, INSTANT",
        "8.0.29, 64, INPLACE",
        "9.0, 64, INPLACE",
        "9.1, 64, INSTANT",
        "8.0.28, 70, INSTANT"
    })
    void rowsHaveOnlySoManyVersions(String version, int changes, Algorithm next) {
        MysqlDatabase database = MysqlDatabase.empty(Dialect.MYSQL, version).after(TABLE);
        for (int i = 0; i < changes; i++) {
            database = database.after("ALTER TABLE t ADD COLUMN x" + i + " INT");
        }
        assertThat(algorithm(database.effect("ALTER TABLE t ADD COLUMN z INT"))).isEqualTo(next);
        assertThat(algorithm(database.after("ALTER TABLE t FORCE").effect("ALTER TABLE t ADD COLUMN z INT")))
                .isEqualTo(Algorithm.INSTANT);
    }

    @Test
    void whatChangesDefinitionsEndsTheTransaction() {
        for (String statement : new String[] {
            "ALTER TABLE t ADD x INT", "CREATE TABLE u (a INT)", "DROP TABLE t", "TRUNCATE t",
                    "CREATE INDEX i ON t (a)",
            "CREATE VIEW v AS SELECT 1", "RENAME TABLE t TO u", "ANALYZE TABLE t", "GRANT SELECT ON t TO u", "BEGIN"
        }) {
            assertThat(mysql("8.0", statement).course().commits()).as(statement).isTrue();
        }
        for (String statement : new String[] {
            "INSERT INTO t (id) VALUES (1)", "CREATE TEMPORARY TABLE u (a INT)", "SELECT 1", "SET @a = 1"
        }) {
            assertThat(mysql("8.0", statement).course().commits()).as(statement).isFalse();
        }
    }

    @Test
    void locksAreMetadataLocksWhileItWorks() {
        RelationName table = new RelationName("public", "t");
        Map.of(
                        "ALTER TABLE t ADD INDEX i (a)", "SHARED_UPGRADABLE",
                        "ALTER TABLE t MODIFY a BIGINT", "SHARED_NO_WRITE",
                        "ALTER TABLE t RENAME TO u", "EXCLUSIVE",
                        "DROP TABLE t", "EXCLUSIVE",
                        "LOCK TABLES t READ", "SHARED_READ_ONLY",
                        "LOCK TABLES t WRITE", "SHARED_NO_READ_WRITE",
                        "UPDATE t SET a = 1", "SHARED_WRITE",
                        "SELECT a FROM t", "SHARED_READ")
                .forEach((statement, lock) -> assertThat(mysql("8.0", statement)
                                .lock(table)
                                .orElseThrow()
                                .name())
                        .as(statement)
                        .isEqualTo(lock));
    }

    @Test
    void whatIsNotKnownIsTakenForTheWorst() {
        MysqlDatabase unknown = MysqlDatabase.unknown(Dialect.MYSQL, "8.0");
        Effect effect = unknown.effect("ALTER TABLE nowhere MODIFY a VARCHAR(60)");
        assertThat(algorithm(effect)).isEqualTo(Algorithm.COPY);
        assertThat(effect.unsettled()).containsExactly("the type that a had");
        assertThat(algorithm(unknown.effect("ALTER TABLE nowhere ADD COLUMN a INT")))
                .isEqualTo(Algorithm.INSTANT);
    }

    @Test
    void earlierStatementsDecideWhatLaterOnesDo() {
        String longer = "ALTER TABLE t MODIFY c VARCHAR(63)";
        assertThat(algorithm(mysql("8.0", longer))).isEqualTo(Algorithm.INPLACE);
        assertThat(algorithm(mysql("8.0", longer + "; ALTER TABLE t MODIFY c VARCHAR(64)")))
                .isEqualTo(Algorithm.COPY);
        assertThat(algorithm(mysql(
                        "8.0",
                        "ALTER TABLE t MODIFY c VARCHAR(100) CHARACTER SET latin1; "
                                + "ALTER TABLE t MODIFY c VARCHAR(255) CHARACTER SET latin1")))
                .isEqualTo(Algorithm.INPLACE);
    }

    @Test
    void theCaseOfColumnsDoesNotMatter() {
        Effect effect = mysql("8.0", "ALTER TABLE t MODIFY C VARCHAR(63)");
        assertThat(algorithm(effect)).isEqualTo(Algorithm.INPLACE);
        assertThat(effect.rewrites()).isEmpty();
        String indexed = "CREATE INDEX i ON t (A); ALTER TABLE t DROP COLUMN a";
        assertThat(algorithm(mysql("8.0", indexed))).isEqualTo(Algorithm.INPLACE);
        assertThat(mysql("8.0", "ALTER TABLE t ADD COLUMN A INT").refused()).isTrue();
    }
}
