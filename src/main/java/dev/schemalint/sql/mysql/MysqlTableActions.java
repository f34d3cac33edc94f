package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.RenameTableIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.Placement;
import dev.schemalint.operation.TableOperation.SetSystemVersioning;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one action of MySQL's ALTER TABLE: what stands between two commas. */
final class MysqlTableActions {

    private final MysqlElements elements;
    private final Names names;
    private final MysqlDropActions drops;
    private final MysqlAlterActions alters;
    private final MysqlPartitionActions partitions;
    private final MysqlWholeTableActions whole;
    private final MysqlRenames renames;

    MysqlTableActions(MysqlElements elements) {
        this.elements = elements;
        this.names = elements.names();
        this.drops = new MysqlDropActions(names);
        this.alters = new MysqlAlterActions(elements);
        this.partitions = new MysqlPartitionActions(elements);
        this.whole = new MysqlWholeTableActions(elements);
        this.renames = new MysqlRenames(names);
    }

    /** Whether an action may come here although there is no comma before it. */
    boolean mayFollowWithoutComma(Cursor cursor) {
        return cursor.at("PARTITION", "BY") || cursor.at("REMOVE", "PARTITIONING");
    }

    List<Operation> read(Cursor cursor, Altered on) throws Unexpected {
        int mark = cursor.mark();
        if (partitions.begin(cursor)) {
            return List.of(partitions.read(cursor, mark, on));
        }
        List<Option> options =
                cursor.at("RENAME") ? List.of() : elements.tableOptions().list(cursor);
        if (!options.isEmpty()) {
            return List.of(new SetTableOptions(cursor.extentSince(mark), on, options));
        }
        return switch (cursor.peek().word()) {
            case "ADD" -> add(cursor, mark, on);
            case "DROP" -> List.of(drops.read(cursor, mark, on));
            case "MODIFY" -> List.of(modify(cursor, mark, on));
            case "CHANGE" -> List.of(change(cursor, mark, on));
            case "ALTER" -> List.of(alters.read(cursor, mark, on));
            case "RENAME" -> rename(cursor, mark, on);
            default -> List.of(whole.read(cursor, mark, on));
        };
    }

    private List<Operation> add(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("ADD");
        if (MysqlConstraints.atIndex(cursor)) {
            return List.of(elements.constraints().index(cursor, mark, on.name(), on.manner()));
        }
        if (MysqlConstraints.atConstraint(cursor)) {
            return List.of(constraint(cursor, mark, on));
        }
        if (cursor.accept("SYSTEM", "VERSIONING")) {
            return List.of(new SetSystemVersioning(cursor.extentSince(mark), on, true));
        }
        if (cursor.at("PERIOD") && (cursor.peek(1).is("FOR") || cursor.peek(1).is("IF"))) {
            return List.of(new MysqlPeriods(names).read(cursor, mark, on));
        }
        cursor.accept("COLUMN");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        if (!cursor.at(TokenKind.OPEN)) {
            return List.of(column(cursor, mark, on, ifNotExists));
        }
        return several(cursor, on, ifNotExists);
    }

    private Operation constraint(Cursor cursor, int mark, Altered on) throws Unexpected {
        boolean ifNotExists = Ahead.first(cursor, token -> token.is("EXISTS")) < firstParenthesis(cursor);
        Constraint constraint = elements.constraints().constraint(cursor, on.name());
        Extent extent =
                cursor.extentSince(mark).with("constraint", constraint.extent().span());
        return new AddConstraint(
                constraint.name().isPresent()
                        ? extent.with("name", constraint.name().get().span())
                        : extent,
                on,
                constraint,
                ifNotExists);
    }

    private static int firstParenthesis(Cursor cursor) {
        int mark = cursor.mark();
        while (mark < cursor.endMark() && cursor.tokenAt(mark).kind() != TokenKind.OPEN) {
            mark++;
        }
        return mark;
    }

    private Operation column(Cursor cursor, int mark, Altered on, boolean ifNotExists) throws Unexpected {
        ColumnDefinition definition = elements.columns().read(cursor);
        Clauses clauses = Clauses.of(definition.extent());
        Optional<Placement> placement = placement(cursor, clauses);
        Extent extent = clauses.extent(cursor.since(mark));
        return new AddColumn(extent, on, definition, ifNotExists, placement);
    }

    private Optional<Placement> placement(Cursor cursor, Clauses clauses) throws Unexpected {
        int mark = cursor.mark();
        Optional<Placement> placement = elements.columns().placement(cursor);
        if (placement.isPresent()) {
            clauses.add("placement", cursor.since(mark));
        }
        return placement;
    }

    /** {@code ADD (a int, CONSTRAINT ..., KEY ...)}: each is an operation of its own. */
    private List<Operation> several(Cursor cursor, Altered on, boolean ifNotExists) throws Unexpected {
        List<Operation> operations = new ArrayList<>();
        Reading.parenthesised(cursor, at -> {
            int mark = at.mark();
            if (MysqlConstraints.atIndex(at)) {
                operations.add(elements.constraints().index(at, mark, on.name(), on.manner()));
            } else if (MysqlConstraints.atConstraint(at)) {
                operations.add(constraint(at, mark, on));
            } else {
                operations.add(column(at, mark, on, ifNotExists));
            }
            return operations;
        });
        return operations;
    }

    private Operation modify(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("MODIFY");
        cursor.accept("COLUMN");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        ColumnDefinition definition = elements.columns().read(cursor);
        Clauses clauses = Clauses.of(definition.extent());
        Optional<Placement> placement = placement(cursor, clauses);
        Extent extent = clauses.extent(cursor.since(mark));
        return new ModifyColumn(extent, on, definition, ifExists, placement);
    }

    private Operation change(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("CHANGE");
        cursor.accept("COLUMN");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Identifier column = names.name(cursor).last();
        ColumnDefinition definition = elements.columns().read(cursor);
        Clauses clauses = new Clauses().add("old-column", column.span()).add(Clauses.of(definition.extent()));
        Optional<Placement> placement = placement(cursor, clauses);
        Extent extent = clauses.extent(cursor.since(mark));
        return new ChangeColumn(extent, on, column, definition, ifExists, placement);
    }

    private List<Operation> rename(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("RENAME");
        if (cursor.at("COLUMN")) {
            cursor.next();
            cursor.accept("IF", "EXISTS");
            Identifier column = names.identifier(cursor);
            cursor.expect("TO");
            Identifier to = names.identifier(cursor);
            return List.of(new RenameColumn(cursor.extentSince(mark).with("column", column.span()), on, column, to));
        }
        if (cursor.atAny("INDEX", "KEY")) {
            cursor.next();
            cursor.accept("IF", "EXISTS");
            Identifier index = names.identifier(cursor);
            cursor.expect("TO");
            Identifier to = names.identifier(cursor);
            return List.of(new RenameTableIndex(cursor.extentSince(mark), on, index, to));
        }
        if (!cursor.accept("TO") && !cursor.accept("AS")) {
            cursor.accept("=");
        }
        Name to = names.name(cursor);
        return renames.operations(cursor.extentSince(mark), on, to);
    }
}
