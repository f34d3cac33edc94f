package dev.schemalint.sql.statement;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ConstraintOperation.RenameConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.AttachIndexPartition;
import dev.schemalint.operation.IndexOperation.RenameIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DependOnExtension;
import dev.schemalint.operation.ObjectOperation.MoveAllInTablespace;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation.AttachPartition;
import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.operation.PartitionOperation.DetachPartition;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.operation.TypeOperation.AlterSequence;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.Relations;
import dev.schemalint.sql.element.SequenceOptions;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads ALTER of everything that the catalog calls a relation: tables, views, indexes, sequences, foreign tables. */
public final class AlterRelationReader {

    private final Elements elements;
    private final TableActionReader actions;
    private final PartitionReader partitions;

    public AlterRelationReader(Elements elements) {
        this.elements = elements;
        this.actions = new TableActionReader(elements);
        this.partitions = new PartitionReader(elements);
    }

    /** From behind the kind. */
    public List<Operation> read(Cursor cursor, int mark, ObjectKind kind) throws Unexpected {
        if (cursor.accept("ALL", "IN", "TABLESPACE")) {
            return List.of(moveAll(cursor, mark, kind));
        }
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Relations.Relation relation = hasChildren(kind)
                ? elements.relations().read(cursor)
                : new Relations.Relation(elements.names().name(cursor), false);
        Altered on = new Altered(kind, relation.name(), ifExists, relation.only());
        int from = cursor.mark();
        if (cursor.accept("RENAME")) {
            return List.of(rename(cursor, from, on));
        }
        if (cursor.accept("SET", "SCHEMA")) {
            Identifier schema = elements.names().identifier(cursor);
            return List.of(new SetTableSchema(cursor.extentSince(from), on, schema));
        }
        boolean canDepend = kind == ObjectKind.INDEX || kind == ObjectKind.MATERIALIZED_VIEW;
        if (canDepend && (cursor.at("DEPENDS") || cursor.at("NO", "DEPENDS"))) {
            return List.of(depend(cursor, from, on));
        }
        boolean divisible = kind == ObjectKind.TABLE || kind == ObjectKind.INDEX && cursor.at("ATTACH");
        if (divisible && (cursor.at("ATTACH", "PARTITION") || cursor.at("DETACH", "PARTITION"))) {
            return List.of(partition(cursor, from, on));
        }
        if (kind == ObjectKind.SEQUENCE && SequenceOptions.atOption(cursor)) {
            return List.of(sequence(cursor, mark, on));
        }
        return Reading.list(cursor, at -> actions.read(at, on));
    }

    private static boolean hasChildren(ObjectKind kind) {
        return kind == ObjectKind.TABLE || kind == ObjectKind.FOREIGN_TABLE;
    }

    private Operation sequence(Cursor cursor, int mark, Altered on) throws Unexpected {
        var options = elements.sequenceOptions().list(cursor);
        return new AlterSequence(cursor.extentSince(mark), on.name(), on.ifExists(), options);
    }

    private Operation moveAll(Cursor cursor, int mark, ObjectKind kind) throws Unexpected {
        Identifier from = elements.names().identifier(cursor);
        List<Identifier> owners =
                cursor.accept("OWNED", "BY") ? elements.roles().list(cursor) : List.of();
        cursor.expect("SET", "TABLESPACE");
        Identifier to = elements.names().identifier(cursor);
        boolean noWait = cursor.accept("NOWAIT");
        return new MoveAllInTablespace(cursor.extentSince(mark), kind, from, owners, to, noWait);
    }

    private Operation rename(Cursor cursor, int from, Altered on) throws Unexpected {
        if (cursor.accept("TO")) {
            Identifier to = elements.names().identifier(cursor);
            return on.kind() == ObjectKind.INDEX
                    ? new RenameIndex(cursor.extentSince(from), on, to)
                    : new RenameTable(cursor.extentSince(from), on, to);
        }
        boolean hasColumns = on.kind() != ObjectKind.INDEX && on.kind() != ObjectKind.SEQUENCE;
        boolean constraint = on.kind() == ObjectKind.TABLE && cursor.accept("CONSTRAINT");
        if (!hasColumns) {
            throw cursor.unexpected("TO");
        }
        if (!constraint) {
            cursor.accept("COLUMN");
        }
        Identifier name = elements.names().identifier(cursor);
        cursor.expect("TO");
        Identifier to = elements.names().identifier(cursor);
        return constraint
                ? new RenameConstraint(cursor.extentSince(from), on, name, to)
                : new RenameColumn(cursor.extentSince(from).with("column", name.span()), on, name, to);
    }

    private Operation depend(Cursor cursor, int from, Altered on) throws Unexpected {
        boolean depends = !cursor.accept("NO");
        cursor.expect("DEPENDS", "ON", "EXTENSION");
        Identifier extension = elements.names().identifier(cursor);
        return new DependOnExtension(
                cursor.extentSince(from), on.kind(), on.name(), Optional.empty(), extension, depends);
    }

    private Operation partition(Cursor cursor, int from, Altered on) throws Unexpected {
        boolean attach = cursor.next().is("ATTACH");
        cursor.expect("PARTITION");
        Name partition = elements.names().name(cursor);
        if (attach && on.kind() == ObjectKind.INDEX) {
            return new AttachIndexPartition(cursor.extentSince(from), on, partition);
        }
        if (attach) {
            Bound bound = partitions.bound(cursor);
            return new AttachPartition(cursor.extentSince(from), on, partition, bound);
        }
        Clauses clauses = new Clauses();
        clauses.add("partition", partition.span());
        boolean concurrently = clauses.accept(cursor, "CONCURRENTLY", "concurrently");
        boolean finishing = !concurrently && cursor.accept("FINALIZE");
        return new DetachPartition(clauses.extent(cursor.since(from)), on, partition, concurrently, finishing);
    }
}
