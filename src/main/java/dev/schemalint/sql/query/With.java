package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.expression.Names;
import java.util.ArrayList;
import java.util.List;

/** What stands before a statement in its WITH clause: tables it can name, and what was read for them. */
record With(CommonTables tables, List<Name> reads, List<Name> locked) {

    static With nothing(Names names) {
        return new With(CommonTables.none(names), List.of(), List.of());
    }

    /** A query behind the clause, which may name its tables. */
    Query seenBy(Query query) {
        return query.reading(tables.outside(query.reads()));
    }

    /** What is read altogether: for the WITH clause, by these relations, and by queries inside of values. */
    List<Name> reads(List<Name> relations, List<Expression> values) {
        List<Name> all = new ArrayList<>(reads);
        all.addAll(tables.outside(relations));
        for (Expression value : values) {
            value.each(part -> {
                if (part instanceof Expression.Subquery subquery) {
                    all.addAll(tables.outside(subquery.query().reads()));
                }
            });
        }
        return all;
    }

    /** Those of which rows are locked, likewise; {@code first} are those of the statement's own query or FROM. */
    List<Name> locked(List<Name> first, List<Expression> values) {
        List<Name> all = new ArrayList<>(locked);
        all.addAll(tables.outside(first));
        for (Expression value : values) {
            value.each(part -> {
                if (part instanceof Expression.Subquery subquery) {
                    all.addAll(tables.outside(subquery.query().locked()));
                }
            });
        }
        return all;
    }
}
