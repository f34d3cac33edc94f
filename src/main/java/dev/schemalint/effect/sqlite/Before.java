package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.schema.Index;
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

    static final String MAIN = "main";
    static final String TEMP = "temp";

    private static final Set<String> TRUE = Set.of("on", "yes", "true", "1");

    RelationName name(Name name) {
        return schema.resolve(name, session);
    }

    Optional<Table> table(Name name) {
        return schema.table(name, session);
    }

    /** The database that is locked, under its own name; a temporary one is nobody else's. */
    Optional<RelationName> shared(Piece piece) {
        String database = piece.on().map(RelationName::schema).orElse(MAIN);
        boolean temporary =
                database.equals(TEMP) || piece.on().map(this::isTemporary).orElse(false);
        return temporary ? Optional.empty() : Optional.of(new RelationName(database, database));
    }

    boolean isTemporary(RelationName name) {
        return schema.table(name)
                .map(table -> table.persistence() == Persistence.TEMPORARY)
                .orElse(false);
    }

    /** Whether it is known that there is no such relation. */
    boolean lacks(Name name) {
        return lacks(name(name));
    }

    boolean lacks(RelationName name) {
        return !SystemTables.is(name.name()) && schema.lacks(name);
    }

    /** Tables, views and indexes share their names. */
    boolean taken(RelationName name) {
        return schema.table(name).isPresent() || index(name).isPresent();
    }

    Optional<Index> index(RelationName name) {
        return tableOf(name)
                .flatMap(table -> Optional.ofNullable(table.indexes().get(name.name())))
                .filter(index -> !index.constraint());
    }

    Optional<Table> tableOf(RelationName index) {
        return schema.tables().stream()
                .filter(table -> table.name().schema().equals(index.schema())
                        && table.indexes().containsKey(index.name()))
                .findFirst();
    }

    boolean hasTrigger(String name) {
        return schema.tables().stream()
                .anyMatch(table -> table.attachment(ObjectKind.TRIGGER, name).isPresent());
    }

    /** The views that read a relation. */
    List<Table> viewsOn(RelationName relation) {
        return schema.leaningOn(relation).stream()
                .filter(other -> other.defined().isPresent())
                .toList();
    }

    /** Whether a view or a trigger names a relation that is not there. */
    boolean hasBroken() {
        return schema.tables().stream()
                .anyMatch(table -> table.defined().stream()
                                .flatMap(query -> query.reads().stream())
                                .anyMatch(this::lacks)
                        || table.attachments().values().stream()
                                .flatMap(attachment -> attachment.uses().stream())
                                .flatMap(use -> use.reads().stream())
                                .anyMatch(this::lacks));
    }

    boolean inTransaction() {
        return session.transaction().isPresent();
    }

    /** Nothing where the script does not say it: it is off unless the connection turns it on. */
    Optional<Boolean> enforcesForeignKeys() {
        return setting("foreign_keys").map(TRUE::contains);
    }

    boolean altersAsOfOld() {
        return setting("legacy_alter_table").map(TRUE::contains).orElse(false);
    }

    boolean hasWriteAheadLog() {
        return setting("journal_mode").map("wal"::equals).orElse(false);
    }

    private Optional<String> setting(String name) {
        return session.setting(name).map(Setting::value).map(value -> value.toLowerCase(Locale.ROOT));
    }
}
