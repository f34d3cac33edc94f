package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads MySQL's CREATE INDEX and DROP INDEX. */
final class MysqlIndexReader {

    private final MysqlElements elements;
    private final MysqlAlterTable manners;

    MysqlIndexReader(MysqlElements elements) {
        this.elements = elements;
        this.manners = new MysqlAlterTable(elements);
    }

    /** From the word INDEX or what may stand before it; {@code OR REPLACE} drops first what has the name. */
    List<Operation> create(Cursor cursor, MysqlCreation creation) throws Unexpected {
        Names names = elements.names();
        Clauses clauses = new Clauses();
        if (!cursor.accept("ONLINE")) {
            cursor.accept("OFFLINE");
        }
        boolean unique = clauses.accept(cursor, "UNIQUE", "unique");
        Optional<Identifier> kind = cursor.atAny("FULLTEXT", "SPATIAL", "VECTOR")
                ? Optional.of(MysqlConstraints.kind(cursor))
                : Optional.empty();
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Identifier name = names.identifier(cursor);
        clauses.add("name", name.span());
        Optional<Identifier> method = kind.isPresent() ? kind : elements.keys().method(cursor);
        cursor.expect("ON");
        Name table = names.name(cursor);
        clauses.add("table", table.span());
        int keysFrom = cursor.mark();
        List<Key> keys = elements.keys().parenthesised(cursor);
        clauses.add("columns", cursor.since(keysFrom));
        Manner before = manners.manners(cursor);
        List<Option> options = elements.keys().options(cursor);
        Manner manner = before.and(manners.manners(cursor));
        Extent extent = clauses.extent(cursor.since(creation.mark()));
        CreateIndex index = new CreateIndex(
                extent,
                Optional.of(name),
                table,
                unique,
                false,
                ifNotExists,
                false,
                method,
                keys,
                List.of(),
                false,
                options,
                Optional.empty(),
                Optional.empty(),
                manner);
        DropIndex drop = new DropIndex(extent, List.of(Name.of(name)), false, true, false, Optional.of(table), manner);
        return creation.orReplace() ? List.of(drop, index) : List.of(index);
    }

    /** From the word INDEX. */
    Operation drop(Cursor cursor, int mark) throws Unexpected {
        Clauses clauses = new Clauses();
        if (!cursor.accept("ONLINE")) {
            cursor.accept("OFFLINE");
        }
        cursor.expect("INDEX");
        clauses.add("index", cursor.previous().span());
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Identifier index = elements.names().identifier(cursor);
        clauses.add("name", index.span());
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        Manner manner = manners.manners(cursor);
        Extent extent = clauses.extent(cursor.since(mark));
        if (MysqlDropActions.isPrimaryKey(index)) {
            return new DropPrimaryKey(extent, new Altered(ObjectKind.TABLE, table, false, false, manner), ifExists);
        }
        return new DropIndex(extent, List.of(Name.of(index)), false, ifExists, false, Optional.of(table), manner);
    }
}
