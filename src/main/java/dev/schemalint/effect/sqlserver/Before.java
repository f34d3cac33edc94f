package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Name;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Session;
import dev.schemalint.session.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operation meets: the database before it, and the session. */
record Before(Schema schema, Session session) {

    private static final String BOUND = "schemabinding";
    private static final List<String> NEEDED_ON =
            List.of("quoted_identifier", "ansi_nulls", "ansi_padding", "ansi_warnings", "concat_null_yields_null");

    RelationName name(Name name) {
        return schema.resolve(name, session);
    }

    List<RelationName> names(List<Name> names) {
        return names.stream().map(this::name).toList();
    }

    Optional<Table> table(RelationName name) {
        return schema.table(name);
    }

    /** Tables of a session's own are nobody else's. */
    boolean isTemporary(RelationName name) {
        return name.name().startsWith("#") || name.name().startsWith("@");
    }

    /** An option that must be on for filtered, computed and XML indexes, and that the script has switched off. */
    Optional<String> unfitOption() {
        return NEEDED_ON.stream()
                .filter(option -> session.setting(option)
                        .map(Setting::value)
                        .filter("off"::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .map(option -> option.toUpperCase(Locale.ROOT));
    }

    /** Whether it is known that there is no such relation. */
    boolean lacks(RelationName name) {
        boolean system = name.schema().equals("sys") || name.schema().equals("information_schema");
        return !system && !isTemporary(name) && schema.lacks(name);
    }

    /** The refusal of a change of something that is not there. */
    Stream<Piece> missing(Altered on) {
        RelationName name = name(on.name());
        return lacks(name) && !on.ifExists() ? Stream.of(Piece.of("table/missing", name)) : Stream.empty();
    }

    /** The views, bound to what they read, that read the relation. */
    Stream<Table> boundViews(RelationName relation) {
        return schema.leaningOn(relation).stream()
                .filter(view -> view.storage().option(BOUND).isPresent())
                .filter(view -> view.defined()
                        .filter(defined -> defined.reads().contains(relation))
                        .isPresent());
    }
}
