package dev.schemalint.sql.oracle;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.token.StatementReader;

/** What Oracle's statements are made of and their readers share. */
record OracleElements(
        Elements common,
        JSqlParserQueries queries,
        OracleStorage storage,
        OracleConstraints constraints,
        OracleColumns columns,
        PlsqlReader plsql) {

    /**
     * The elements.
     *
     * @param statements reads any statement, for blocks of PL/SQL
     */
    static OracleElements of(StatementReader statements) {
        JSqlParserQueries queries = new JSqlParserQueries(Dialect.ORACLE);
        Elements common = queries.elements();
        OracleStorage storage = new OracleStorage(common.names());
        OracleConstraints constraints = new OracleConstraints(common, storage);
        return new OracleElements(
                common,
                queries,
                storage,
                constraints,
                new OracleColumns(common, constraints),
                new PlsqlReader(common, statements));
    }
}
