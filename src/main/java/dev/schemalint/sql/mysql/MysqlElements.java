package dev.schemalint.sql.mysql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Names;

/** What MySQL's statements are made of and their readers share. */
record MysqlElements(
        Names names,
        MysqlTypes types,
        Expressions expressions,
        MysqlQueries queries,
        MysqlKeys keys,
        MysqlConstraints constraints,
        MysqlColumns columns,
        MysqlTableOptions tableOptions,
        MysqlPartitions partitions) {

    static MysqlElements of(Dialect dialect) {
        Names names = new Names(dialect);
        MysqlTypes types = new MysqlTypes(dialect, names);
        MysqlQueries queries = new MysqlQueries(names, types);
        Expressions expressions = queries.expressions();
        MysqlKeys keys = new MysqlKeys(names, expressions);
        MysqlConstraints constraints = new MysqlConstraints(names, expressions, keys);
        MysqlTableOptions tableOptions = new MysqlTableOptions(names);
        return new MysqlElements(
                names,
                types,
                expressions,
                queries,
                keys,
                constraints,
                new MysqlColumns(names, types, expressions, constraints),
                tableOptions,
                new MysqlPartitions(names, expressions, tableOptions));
    }
}
