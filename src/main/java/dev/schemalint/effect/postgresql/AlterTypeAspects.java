package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.postgresql.Conversion.Stored;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What ALTER COLUMN TYPE does: with the rows, with each index and constraint on the column, and who stands against it. */
final class AlterTypeAspects {

    /** Types of one set sort alike, so that an index on one serves the other. */
    private static final List<Set<String>> SORTING_ALIKE = List.of(Set.of("text", "varchar"), Set.of("cidr", "inet"));

    /** Zones that were never anything else than UTC; Africa/Abidjan, say, has a past. */
    private static final Set<String> UTC = Set.of("utc", "etc/utc", "gmt", "etc/gmt", "<+00>-00");

    private final AlterColumnType alter;
    private final Moment moment;
    private final RelationName table;
    private final String column;
    private final Optional<Column> old;
    private final Conversion conversion;
    private final List<Aspect> found = new ArrayList<>();

    private AlterTypeAspects(AlterColumnType alter, Moment moment) {
        this.alter = alter;
        this.moment = moment;
        this.table = moment.name(alter.on().name());
        this.column = alter.column().text();
        this.old = moment.table(table).flatMap(known -> known.column(column));
        this.conversion = conversion();
    }

    static List<Aspect> of(AlterColumnType alter, Moment moment) {
        return new AlterTypeAspects(alter, moment).all();
    }

    private List<Aspect> all() {
        found.add(moment.on("alter-type", alter.on()).unless(conversion.refusal()));
        found.addAll(Needed.againstTypeChange(table, column, moment));
        old.flatMap(Column::defaultValue)
                .filter(value -> !(value instanceof NullValue) && !(value instanceof StringValue))
                .filter(value -> !(value instanceof Cast cast
                        && cast.type().name().equals(alter.type().name())))
                .map(value -> Conversion.from(old.flatMap(Column::type)).to(alter.type(), false, moment))
                .flatMap(Conversion::refusal)
                .ifPresent(why -> found.add(Aspect.of("alter-type/default")));
        old.ifPresent(known -> found.add(Aspect.of("set-default/sequence")
                .with(
                        Role.SEQUENCE,
                        known.sequence().filter(s -> !known.identity()).stream().toList())));
        if (old.map(Column::identity).orElse(false)) {
            Identities.objection(Optional.of(alter.type()), moment).ifPresent(found::add);
        }
        rows();
        for (RelationName member : alter.on().only() ? List.of(table) : moment.family(table)) {
            moment.table(member).ifPresent(this::belongings);
        }
        old.flatMap(Column::sequence)
                .filter(sequence -> old.get().identity())
                .ifPresent(
                        sequence -> found.add(Aspect.of("alter-type/identity").with(Role.SEQUENCE, sequence)));
        return found;
    }

    private Conversion conversion() {
        Conversion begin = Conversion.from(old.flatMap(Column::type));
        Conversion used = alter.using().map(value -> through(value, begin)).orElse(begin);
        return used.to(alter.type(), false, moment);
    }

    /** A USING that only casts the column itself is no more than its casts. */
    private Conversion through(Expression value, Conversion begin) {
        if (value.columnName().equals(Optional.of(column))) {
            return begin;
        }
        if (value instanceof Cast cast) {
            return through(cast.value(), begin).to(cast.type(), true, moment);
        }
        return begin.computed();
    }

    private void rows() {
        List<String> unsettled = new ArrayList<>();
        if (!computes()) {
            conversion.unsettled().ifPresent(unsettled::add);
        }
        if (old.flatMap(Column::type).isEmpty() && conversion.stored() == Stored.CHANGED && !computes()) {
            unsettled.add("the type that " + column + " has now");
        }
        if (conversion.stored() == Stored.KEPT_IN_UTC && zone().isEmpty()) {
            unsettled.add("the session's TimeZone");
        }
        String shape = switch (conversion.stored()) {
            case KEPT -> "alter-type/kept";
            case KEPT_IN_UTC -> inUtc() ? "alter-type/kept-in-utc" : "alter-type/rewritten";
            case CHANGED -> conversion.shorter() ? "alter-type/shortened" : "alter-type/rewritten";
        };
        found.add(moment.on(shape, alter.on()).unsettled(unsettled));
    }

    private boolean computes() {
        return alter.using().isPresent()
                && through(alter.using().get(), Conversion.from(Optional.empty()))
                                .stored()
                        == Stored.CHANGED;
    }

    private Optional<String> zone() {
        return moment.session()
                .setting("timezone")
                .map(setting -> setting.value().replace("'", ""));
    }

    private boolean inUtc() {
        return zone().map(zone -> UTC.contains(zone.toLowerCase(Locale.ROOT))).orElse(false);
    }

    private void belongings(Table member) {
        for (Index index : member.indexes().values()) {
            if (index.computesWith(column) || index.keys().stream().anyMatch(this::isColumn) && !sortsAlike()) {
                found.add(Aspect.of("alter-type/index")
                        .with(Role.TABLE, member.name())
                        .about(List.of(index.name())));
            }
        }
        for (KnownConstraint constraint : member.constraints().values()) {
            if (constraint.valid()
                    && constraint.definition() instanceof Check check
                    && check.condition().mentions(column)) {
                found.add(Aspect.of("alter-type/check").with(Role.TABLE, member.name()));
            }
            if (constraint.referenced().isPresent() && constraint.on(column)) {
                foreignKey(member.name(), constraint.referenced().get(), constraint);
            }
        }
        moment.schema()
                .pointingAt(member.name())
                .filter(pointing -> Keys.pointedAt(pointing.key(), member).contains(column))
                .forEach(pointing -> foreignKey(member.name(), pointing.table().name(), pointing.key()));
    }

    private boolean isColumn(Key key) {
        return key.column().map(Identifier::text).equals(Optional.of(column));
    }

    private void foreignKey(RelationName here, RelationName there, KnownConstraint constraint) {
        Aspect aspect =
                Aspect.of("alter-type/foreign-key").with(Role.TABLE, here).with(Role.REFERENCED, there);
        found.add(aspect);
        if (constraint.valid() && !sortsAlike()) {
            found.add(aspect.as("alter-type/foreign-key/checked"));
        }
    }

    /** Whether values compare as they did, so that indexes and foreign keys still hold. */
    private boolean sortsAlike() {
        Optional<String> before = base(old.flatMap(Column::type));
        Optional<String> after = base(Optional.of(alter.type()));
        boolean alike = before.isPresent() && before.equals(after)
                || SORTING_ALIKE.stream()
                        .anyMatch(set -> before.map(set::contains).orElse(false)
                                && after.map(set::contains).orElse(false));
        return alike
                && conversion.stored() == Stored.KEPT
                && collation(alter.collation().map(Name::text)).equals(collation(old.flatMap(Column::collation)));
    }

    private Optional<String> base(Optional<TypeName> type) {
        return DomainType.of(type, moment).base().map(TypeName::name);
    }

    private static Optional<String> collation(Optional<String> name) {
        return name.filter(collation -> !collation.equals("default"));
    }
}
