package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.RenameConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.MaintenanceOperation.MaintainTables;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.operation.TriggerOperation.Firing;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Oracle's ALTER TABLE, whose actions follow each other without commas. */
final class OracleAlterTable {

    private static final String NOT_READ = "this action of ALTER TABLE is not read here";

    private final OracleElements all;
    private final Elements elements;
    private final OracleModifications modifications;
    private final OracleDropActions drops;
    private final OraclePartitionActions partitions;

    OracleAlterTable(OracleElements all) {
        this.all = all;
        this.elements = all.common();
        this.modifications = new OracleModifications(all);
        this.partitions = new OraclePartitionActions(all);
        this.drops = new OracleDropActions(all.common());
    }

    /** From the word TABLE. */
    List<Operation> read(Cursor cursor) throws Unexpected {
        cursor.expect("TABLE");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Name table = elements.names().name(cursor);
        Altered on = new Altered(ObjectKind.TABLE, table, ifExists, false);
        List<Operation> operations = new ArrayList<>();
        do {
            operations.addAll(action(cursor, on));
        } while (!cursor.atEnd());
        return operations;
    }

    private List<Operation> action(Cursor cursor, Altered on) throws Unexpected {
        int mark = cursor.mark();
        if (partitions.begin(cursor)) {
            return List.of(partitions.read(cursor, on));
        }
        Token verb = cursor.next();
        return switch (verb.word()) {
            case "ADD" -> added(cursor, mark, on);
            case "MODIFY" -> modifications.read(cursor, mark, on);
            case "DROP" -> drops.read(cursor, mark, on);
            case "SET" -> {
                if (!cursor.accept("UNUSED")) {
                    throw Unexpected.uncovered(cursor.peek(), NOT_READ);
                }
                yield drops.columns(cursor, mark, on, true);
            }
            case "RENAME" -> List.of(renamed(cursor, mark, on));
            case "ENABLE", "DISABLE" -> List.of(toggled(cursor, mark, on, verb.is("ENABLE")));
            case "MOVE" -> List.of(moved(cursor, mark, on));
            case "SHRINK" -> {
                cursor.expect("SPACE");
                cursor.accept("COMPACT");
                cursor.accept("CASCADE");
                yield List.of(new MaintainTables(cursor.extentSince(mark), "shrink", List.of(on.name())));
            }
            default -> {
                cursor.backTo(mark);
                yield List.of(options(cursor, mark, on));
            }
        };
    }

    private Operation options(Cursor cursor, int mark, Altered on) throws Unexpected {
        List<Option> options = new ArrayList<>();
        if (cursor.accept("READ")) {
            String what = cursor.accept("ONLY") ? "read only" : "read write";
            if (what.endsWith("write")) {
                cursor.expect("WRITE");
            }
            options.add(Option.of(what));
        }
        options.addAll(all.storage().read(cursor));
        if (options.isEmpty()) {
            throw Unexpected.uncovered(cursor.peek(), NOT_READ);
        }
        return new SetTableOptions(cursor.extentSince(mark), on, options);
    }

    /** {@code ADD a NUMBER}, {@code ADD (a NUMBER, CONSTRAINT c ...)} or {@code ADD CONSTRAINT c ...}. */
    private List<Operation> added(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.at("SUPPLEMENTAL")) {
            throw Unexpected.uncovered(cursor.peek(), NOT_READ);
        }
        return all.oneOrSeveral(cursor, mark, from -> List.of(addedOne(cursor, from, on)));
    }

    private Operation addedOne(Cursor cursor, int from, Altered on) throws Unexpected {
        if (OracleConstraints.atTableConstraint(cursor)) {
            Constraint constraint = all.constraints().ofTable(cursor);
            Extent extent = cursor.extentSince(from)
                    .with("constraint", constraint.extent().span());
            return new AddConstraint(
                    constraint.name().isPresent()
                            ? extent.with("name", constraint.name().get().span())
                            : extent,
                    on,
                    constraint);
        }
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        ColumnDefinition definition = all.columns().read(cursor);
        return new AddColumn(
                new Extent(cursor.since(from), definition.extent().clauses()), on, definition, ifNotExists);
    }

    private Operation renamed(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.accept("TO")) {
            Identifier to = elements.names().identifier(cursor);
            return new RenameTable(cursor.extentSince(mark), on, to);
        }
        boolean column = cursor.accept("COLUMN");
        if (!column) {
            cursor.expect("CONSTRAINT");
        }
        Identifier name = elements.names().identifier(cursor);
        cursor.expect("TO");
        Identifier to = elements.names().identifier(cursor);
        Extent extent = cursor.extentSince(mark).with(column ? "column" : "name", name.span());
        return column ? new RenameColumn(extent, on, name, to) : new RenameConstraint(extent, on, name, to);
    }

    /** Constraints and triggers; anything else that can be enabled is an option. */
    private Operation toggled(Cursor cursor, int mark, Altered on, boolean enable) throws Unexpected {
        if (cursor.accept("ALL", "TRIGGERS")) {
            return new ToggleTrigger(cursor.extentSince(mark), on, enable, Optional.empty(), false, Firing.ORIGIN);
        }
        boolean unchecked = cursor.accept("NOVALIDATE");
        if (!unchecked) {
            cursor.accept("VALIDATE");
        }
        if (cursor.atAny("PRIMARY", "UNIQUE")) {
            throw Unexpected.uncovered(cursor.peek(), "a constraint is only read here by its name");
        }
        if (!cursor.accept("CONSTRAINT")) {
            cursor.backTo(mark);
            return options(cursor, mark, on);
        }
        Identifier name = elements.names().identifier(cursor);
        all.constraints().state(cursor);
        cursor.accept("CASCADE");
        if (cursor.accept("KEEP") || cursor.accept("DROP")) {
            cursor.expect("INDEX");
        }
        return toggled(cursor.extentSince(mark).with("name", name.span()), on, name, enable, !unchecked && enable);
    }

    static Operation toggled(Extent extent, Altered on, Identifier name, boolean enforced, boolean validated) {
        return validated
                ? new ValidateConstraint(extent, on, name)
                : new AlterConstraint(
                        extent, on, name, Optional.empty(), Optional.empty(), Optional.of(enforced), Optional.empty());
    }

    /** The clauses {@code online} and {@code update indexes} are where these words stand. */
    private Operation moved(Cursor cursor, int mark, Altered on) throws Unexpected {
        Clauses clauses = new Clauses();
        boolean more = true;
        while (more) {
            int from = cursor.mark();
            if (OraclePartitionActions.updatesIndexes(cursor)) {
                clauses.add("update indexes", cursor.since(from));
            } else if (cursor.accept("ONLINE")) {
                clauses.add("online", cursor.since(from));
            } else {
                more = !all.storage().read(cursor).isEmpty();
            }
        }
        return new RebuildTable(clauses.extent(cursor.since(mark)), on);
    }
}
