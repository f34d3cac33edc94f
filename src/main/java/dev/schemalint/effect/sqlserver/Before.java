package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Name;
import dev.schemalint.schema.Index;
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
    private static final List<String> NEEDED_OFF = List.of("numeric_roundabort");

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

    /** How an option stands that filtered, computed and XML indexes and indexes of views need otherwise. */
    Optional<String> unfitOption() {
        return Stream.concat(
                        NEEDED_ON.stream()
                                .filter(option -> isSet(option, "off"))
                                .map(option -> option + " is off"),
                        NEEDED_OFF.stream()
                                .filter(option -> isSet(option, "on"))
                                .map(option -> option + " is on"))
                .findFirst()
                .map(said -> said.substring(0, said.indexOf(' ')).toUpperCase(Locale.ROOT)
                        + said.substring(said.indexOf(' ')));
    }

    private boolean isSet(String option, String value) {
        return session.setting(option)
                .map(Setting::value)
                .filter(value::equalsIgnoreCase)
                .isPresent();
    }

    /** An index that the rows of a table are only changed for while the options are right: its own, or that of a view on it. */
    Optional<String> indexThatNeedsOptions(RelationName table) {
        Stream<String> own = table(table).stream()
                .flatMap(known -> known.indexes().values().stream().filter(index -> NeedingIndex.is(index, known)))
                .map(Index::name);
        Stream<String> ofViews = boundViews(table)
                .flatMap(view -> view.indexes().values().stream())
                .map(Index::name);
        return Stream.concat(own, ofViews).findFirst();
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

    /** The refusal of a column that counts up as the standard has it, and as SQL Server does not. */
    Stream<Piece> counted(ColumnDefinition column, RelationName table) {
        boolean standard = column.identity().isPresent()
                && column.extent().clause("generated").isPresent();
        return standard
                ? Stream.of(Piece.of("column/generated-identity", table)
                        .word("column", column.name().text()))
                : Stream.empty();
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
