package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.SetPeriod;
import dev.schemalint.operation.TriggerOperation.Firing;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.sql.element.ConstraintReader;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ALTER TABLE of T-SQL, whose verb stands once before all that it adds or drops. */
final class TsqlAlterTable {

    private final Elements elements;
    private final TsqlColumnChange columns;
    private final TsqlDropActions drops;
    private final TsqlTableSettings settings;

    TsqlAlterTable(Elements elements) {
        this.elements = elements;
        this.columns = new TsqlColumnChange(elements);
        this.drops = new TsqlDropActions(elements);
        this.settings = new TsqlTableSettings(elements);
    }

    /** From the word TABLE. */
    List<Operation> read(Cursor cursor, int start) throws Unexpected {
        cursor.expect("TABLE");
        Name table = elements.names().name(cursor);
        Altered on = new Altered(ObjectKind.TABLE, table, false, false);
        int mark = cursor.mark();
        boolean checked = cursor.accept("WITH", "CHECK");
        boolean unchecked = !checked && cursor.accept("WITH", "NOCHECK");
        Token verb = cursor.next();
        return switch (verb.word()) {
            case "ADD" -> added(cursor, mark, on, unchecked, checked ? Optional.empty() : Optional.of(verb.span()));
            case "DROP" -> drops.read(cursor, mark, on);
            case "ALTER" -> {
                cursor.expect("COLUMN");
                yield List.of(columns.alter(cursor, mark, on));
            }
            case "CHECK", "NOCHECK" -> {
                cursor.expect("CONSTRAINT");
                yield toggled(cursor, mark, on, verb.is("CHECK"), checked);
            }
            case "ENABLE", "DISABLE" -> {
                if (cursor.at("CHANGE_TRACKING")) {
                    yield List.of(settings.changeTracking(cursor, mark, on, verb));
                }
                cursor.expect("TRIGGER");
                Optional<Identifier> trigger = cursor.accept("ALL")
                        ? Optional.empty()
                        : Optional.of(elements.names().identifier(cursor));
                yield List.of(new ToggleTrigger(
                        cursor.extentSince(mark), on, verb.is("ENABLE"), trigger, false, Firing.ORIGIN));
            }
            case "REBUILD" -> List.of(settings.rebuild(cursor, mark, on));
            case "SET" -> List.of(settings.set(cursor, mark, on));
            case "SWITCH" -> List.of(settings.switchPartition(cursor, mark, on));
            default -> throw Unexpected.uncovered(verb, "this action of ALTER TABLE is not read here");
        };
    }

    /**
     * What ADD adds.
     *
     * @param verb where the word stands, if nothing says how constraints are checked
     */
    private List<Operation> added(Cursor cursor, int mark, Altered on, boolean unchecked, Optional<Span> verb)
            throws Unexpected {
        List<Operation> operations = new ArrayList<>();
        int from = mark;
        do {
            operations.add(addedOne(cursor, from, on, unchecked, verb));
            from = cursor.mark() + 1;
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }

    private Operation addedOne(Cursor cursor, int from, Altered on, boolean unchecked, Optional<Span> verb)
            throws Unexpected {
        int mark = cursor.mark();
        if (cursor.accept("PERIOD", "FOR", "SYSTEM_TIME")) {
            Identifier period =
                    new Identifier("system_time", false, cursor.previous().span());
            List<Identifier> columns = elements.names().parenthesised(cursor);
            return new SetPeriod(cursor.extentSince(from), on, period, columns, false);
        }
        if (cursor.accept("CONSTRAINT")) {
            Identifier name = elements.names().identifier(cursor);
            if (cursor.at("DEFAULT")) {
                return defaultOf(cursor, from, on, Optional.of(name));
            }
            cursor.backTo(mark);
        }
        if (cursor.at("DEFAULT")) {
            return defaultOf(cursor, from, on, Optional.empty());
        }
        if (ConstraintReader.atTableConstraint(cursor)) {
            Constraint read = elements.constraints().ofTable(cursor);
            Constraint constraint = unchecked ? UncheckedConstraints.of(read) : read;
            Altered built = Built.as(cursor, mark, on);
            Extent whole = cursor.extentSince(from)
                    .with("constraint", constraint.extent().span());
            Extent extent = verb.filter(word -> !unchecked)
                    .map(word -> whole.with("verb", word))
                    .orElse(whole);
            return new AddConstraint(
                    constraint.name().isPresent()
                            ? extent.with("name", constraint.name().get().span())
                            : extent,
                    built,
                    constraint);
        }
        ColumnDefinition definition = elements.columns().read(cursor);
        return new AddColumn(new Extent(cursor.since(from), definition.extent().clauses()), on, definition, false);
    }

    /** {@code CONSTRAINT name DEFAULT value FOR column WITH VALUES}. */
    private Operation defaultOf(Cursor cursor, int from, Altered on, Optional<Identifier> name) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("DEFAULT");
        Expression value = elements.expressions().readBasic(cursor);
        Extent written = Extent.of(cursor.since(from)).with("default", cursor.since(mark));
        cursor.expect("FOR");
        Identifier column = elements.names().identifier(cursor);
        cursor.accept("WITH", "VALUES");
        Extent whole = new Extent(cursor.since(from), written.clauses()).with("column", column.span());
        return new SetDefault(
                name.isPresent() ? whole.with("name", name.get().span()) : whole, on, column, value, name);
    }

    private List<Operation> toggled(Cursor cursor, int mark, Altered on, boolean enforced, boolean checked)
            throws Unexpected {
        List<Identifier> names = cursor.at("ALL")
                ? List.of(elements.names().label(cursor))
                : Reading.list(cursor, elements.names()::identifier);
        List<Operation> operations = new ArrayList<>();
        for (Identifier name : names) {
            Extent extent = cursor.extentSince(mark).with("name", name.span());
            operations.add(
                    checked
                            ? new ValidateConstraint(extent, on, name)
                            : new AlterConstraint(
                                    extent,
                                    on,
                                    name,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(enforced),
                                    Optional.empty()));
        }
        return operations;
    }
}
