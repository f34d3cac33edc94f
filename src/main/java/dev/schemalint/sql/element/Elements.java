package dev.schemalint.sql.element;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.QueryReader;
import dev.schemalint.sql.expression.TableRules;
import dev.schemalint.sql.expression.Types;
import dev.schemalint.sql.expression.ValueRules;

/** What statements are made of and their readers share: names, types, values, options and what is made of them. */
public record Elements(
        TableRules rules,
        ValueRules valueRules,
        Names names,
        Types types,
        Expressions expressions,
        QueryReader queries,
        Options options,
        SequenceOptions sequenceOptions,
        Roles roles,
        Relations relations,
        Keys keys,
        ConstraintReader constraints,
        ColumnReader columns) {

    public static Elements of(Dialect dialect, QueryReader queries) {
        Names names = new Names(dialect);
        Types types = new Types(dialect, names);
        Expressions expressions = new Expressions(ValueRules.of(dialect), names, types, queries);
        Options options = new Options(names, types, expressions);
        SequenceOptions sequenceOptions = new SequenceOptions(names, types);
        TableRules rules = TableRules.of(dialect);
        Keys keys = new Keys(rules, names, expressions, options);
        ConstraintReader constraints = new ConstraintReader(rules, names, expressions, options, keys);
        return new Elements(
                rules,
                ValueRules.of(dialect),
                names,
                types,
                expressions,
                queries,
                options,
                sequenceOptions,
                new Roles(names),
                new Relations(names),
                keys,
                constraints,
                new ColumnReader(rules, names, types, expressions, options, sequenceOptions, constraints));
    }
}
