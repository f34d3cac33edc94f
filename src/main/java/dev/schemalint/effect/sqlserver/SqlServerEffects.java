package dev.schemalint.effect.sqlserver;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.manual.ManualEffects;
import java.util.Locale;

/** What is known of SQL Server. */
public final class SqlServerEffects {

    private static final String FOLDER = "sqlserver";
    private static final String AZURE = "azure";

    private SqlServerEffects() {}

    /** Azure's services run what Enterprise runs. */
    public static Effects of(Target target) {
        String edition = target.service()
                .filter(service -> service.toLowerCase(Locale.ROOT).startsWith(AZURE))
                .map(service -> AZURE)
                .or(target::edition)
                .orElse(ManualEffects.NO_EDITION);
        return new ManualEffects(FOLDER, target.version(), edition.toLowerCase(Locale.ROOT), new SqlServerPieces());
    }
}
