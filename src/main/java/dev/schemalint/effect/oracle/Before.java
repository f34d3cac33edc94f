package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an operation meets: the database before it, and the session. */
record Before(Schema schema, Session session) {

    /** Views of the catalog, and a table of one row. */
    private static final List<String> SYSTEM = List.of("DUAL", "USER_", "ALL_", "DBA_", "V$", "GV$", "SYS.");

    RelationName name(Name name) {
        return schema.resolve(name, session);
    }

    List<RelationName> names(List<Name> names) {
        return names.stream().map(this::name).toList();
    }

    Optional<Table> table(RelationName name) {
        return schema.table(name);
    }

    /** Whether it is known that there is no such relation. */
    boolean lacks(RelationName name) {
        return SYSTEM.stream().noneMatch(name.name()::startsWith) && schema.lacks(name);
    }

    /** The refusal of a change of something that is not there, and of a guard that the version does not know. */
    List<Piece> missing(Altered on) {
        RelationName name = name(on.name());
        List<Piece> pieces = new ArrayList<>(guarded(on.ifExists()));
        if (lacks(name) && !on.ifExists()) {
            pieces.add(Piece.of("table/missing", name));
        }
        return pieces;
    }

    static List<Piece> guarded(boolean guard) {
        return guard ? List.of(Piece.of("guard")) : List.of();
    }

    /** What a new name is refused for. */
    static List<Piece> named(String name) {
        int bytes = name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (name.contains("{") || name.contains("&") || bytes <= 30) {
            return List.of();
        }
        Piece piece = Piece.of(bytes > 128 ? "name/over-128" : "name/over-30");
        return List.of(piece.word("name", name));
    }

    boolean isTemporary(RelationName name) {
        return table(name)
                .filter(table -> table.persistence() == Persistence.TEMPORARY)
                .isPresent();
    }
}
