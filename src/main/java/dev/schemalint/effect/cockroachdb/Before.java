package dev.schemalint.effect.cockroachdb;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Name;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Session;
import dev.schemalint.session.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an operation meets: the database before it, and the session. */
record Before(Schema schema, Session session) {

    private static final Set<String> ON = Set.of("on", "true", "1", "yes");
    private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema", "crdb_internal");

    RelationName name(Name name) {
        return schema.resolve(name, session);
    }

    List<RelationName> names(List<Name> names) {
        return names.stream().map(this::name).toList();
    }

    Optional<Table> table(RelationName name) {
        return schema.table(name);
    }

    Optional<Column> column(RelationName table, String column) {
        return table(table).flatMap(known -> known.column(column));
    }

    boolean lacks(RelationName name) {
        return !SYSTEM.contains(name.schema()) && schema.lacks(name);
    }

    List<Piece> missing(Altered on) {
        RelationName name = name(on.name());
        return lacks(name) && !on.ifExists() ? List.of(Piece.of("table/missing", name)) : List.of();
    }

    /** Nothing where the scripts do not say it. */
    Optional<Boolean> setting(String name) {
        return session.setting(name).map(Setting::value).map(value -> ON.contains(value.toLowerCase(Locale.ROOT)));
    }

    /** What every schema change does to the transaction that is open. */
    Piece schemaChange() {
        return setting("autocommit_before_ddl")
                .map(on -> Piece.of(on ? "ddl/commits" : "ddl/kept"))
                .orElseGet(() -> Piece.of("ddl"));
    }
}
