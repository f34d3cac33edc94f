package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.operation.TriggerOperation.Firing;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.sql.element.ConstraintReader;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ALTER TABLE of T-SQL, whose verb stands once before all that it adds or drops. */
final class TsqlAlterTable {

    private final Elements elements;

    TsqlAlterTable(Elements elements) {
        this.elements = elements;
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
            case "ADD" -> added(cursor, mark, on, unchecked);
            case "DROP" -> dropped(cursor, mark, on);
            case "ALTER" -> {
                cursor.expect("COLUMN");
                yield List.of(column(cursor, mark, on));
            }
            case "CHECK", "NOCHECK" -> {
                cursor.expect("CONSTRAINT");
                yield toggled(cursor, mark, on, verb.is("CHECK"), checked);
            }
            case "ENABLE", "DISABLE" -> {
                cursor.expect("TRIGGER");
                Optional<Identifier> trigger = cursor.accept("ALL")
                        ? Optional.empty()
                        : Optional.of(elements.names().identifier(cursor));
                yield List.of(new ToggleTrigger(
                        cursor.extentSince(mark), on, verb.is("ENABLE"), trigger, false, Firing.ORIGIN));
            }
            case "REBUILD" -> {
                elements.options().with(cursor);
                yield List.of(new RebuildTable(cursor.extentSince(mark), on));
            }
            default -> throw Unexpected.uncovered(verb, "this action of ALTER TABLE is not read here");
        };
    }

    private List<Operation> added(Cursor cursor, int mark, Altered on, boolean unchecked) throws Unexpected {
        List<Operation> operations = new ArrayList<>();
        int from = mark;
        do {
            operations.add(addedOne(cursor, from, on, unchecked));
            from = cursor.mark() + 1;
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }

    private Operation addedOne(Cursor cursor, int from, Altered on, boolean unchecked) throws Unexpected {
        int mark = cursor.mark();
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
            Extent extent = cursor.extentSince(from)
                    .with("constraint", constraint.extent().span());
            return new AddConstraint(
                    constraint.name().isPresent()
                            ? extent.with("name", constraint.name().get().span())
                            : extent,
                    on,
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

    /** Without a word before a name, a constraint is dropped; the word COLUMN holds for those that follow it. */
    private List<Operation> dropped(Cursor cursor, int mark, Altered on) throws Unexpected {
        List<Operation> operations = new ArrayList<>();
        boolean columns = false;
        boolean ifExists = false;
        int from = mark;
        do {
            boolean said = cursor.atAny("COLUMN", "CONSTRAINT");
            if (said) {
                columns = cursor.next().is("COLUMN");
                ifExists = cursor.accept("IF", "EXISTS");
            }
            Identifier name = elements.names().identifier(cursor);
            elements.options().with(cursor);
            Extent extent = cursor.extentSince(from).with(columns ? "column" : "name", name.span());
            operations.add(
                    columns
                            ? new DropColumn(extent, on, name, ifExists, false)
                            : new DropConstraint(extent, on, name, ifExists, false));
            from = cursor.mark() + 1;
        } while (cursor.accept(TokenKind.COMMA));
        return operations;
    }

    /** The whole definition is said anew. */
    private Operation column(Cursor cursor, int mark, Altered on) throws Unexpected {
        boolean trait = cursor.peek(1).is("ADD") || cursor.peek(1).is("DROP");
        if (trait) {
            throw Unexpected.uncovered(cursor.peek(1), "what ALTER COLUMN adds or drops is not read here");
        }
        ColumnDefinition definition = elements.columns().read(cursor);
        Extent extent = new Extent(cursor.since(mark), definition.extent().clauses());
        return new ModifyColumn(extent, on, definition, false, Optional.empty());
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
