package dev.schemalint.effect.engines;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.cockroachdb.CockroachEffects;
import dev.schemalint.effect.mysql.MysqlEffects;
import dev.schemalint.effect.oracle.OracleEffects;
import dev.schemalint.effect.postgresql.PostgresEffects;
import dev.schemalint.effect.sqlite.SqliteEffects;
import dev.schemalint.effect.sqlserver.SqlServerEffects;

/** Hands out what is known of each target. */
public final class EffectsCatalog {

    private EffectsCatalog() {}

    public static Effects of(Target target) {
        return switch (target.dialect()) {
            case POSTGRESQL -> new PostgresEffects(target.version());
            case MYSQL, MARIADB -> new MysqlEffects(target.dialect(), target.version());
            case SQLITE -> new SqliteEffects(target.version());
            case SQLSERVER -> SqlServerEffects.of(target);
            case ORACLE -> OracleEffects.of(target);
            case COCKROACHDB -> CockroachEffects.of(target);
        };
    }
}
