package dev.schemalint.sql.oracle;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

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

    /** Reads the part of an action that begins at a mark. */
    interface Part {
        List<Operation> from(int mark) throws Unexpected;
    }

    /** An action with one part, or with several in parentheses; the first begins where the action does. */
    List<Operation> oneOrSeveral(Cursor cursor, int mark, Part part) throws Unexpected {
        List<Operation> operations = new ArrayList<>();
        boolean enclosed = cursor.accept(TokenKind.OPEN);
        int from = mark;
        do {
            operations.addAll(part.from(from));
            from = cursor.mark() + 1;
        } while (cursor.accept(TokenKind.COMMA));
        if (enclosed) {
            cursor.expect(TokenKind.CLOSE, ")");
        }
        storage.read(cursor);
        return operations;
    }
}
