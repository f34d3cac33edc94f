package dev.schemalint.finding;

import java.util.Locale;

/** What kind of harm a rule speaks of. */
public enum Category {
    LOCK,
    REWRITE,
    SCAN,
    REFUSED,
    DATA_LOSS,
    BREAKS_APP,
    TRANSACTION,
    TIMEOUT,
    BACKFILL,
    REVERSIBILITY,
    IDEMPOTENCE,
    ORDER,
    TYPE,
    DESIGN,
    SECURITY,
    NAMING,
    DOCS,
    SYNTAX,
    SUPPRESSION;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
