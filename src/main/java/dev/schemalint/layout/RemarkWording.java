package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.util.Optional;

/** How Liquibase writes what a changelog says of tables and columns for those who read the schema. */
final class RemarkWording {

    private final Wording wording;

    RemarkWording(Wording wording) {
        this.wording = wording;
    }

    /** Behind a column or a table in its own statement, where the engine has it there. */
    String inside(Node piece) {
        return wording.dialect().isMysqlOrMariaDb()
                ? text(piece).map(text -> " COMMENT " + text).orElse("")
                : "";
    }

    /** The statements for a table and its columns, where the engine has them apart. */
    void behind(Node change, Sheet sheet) {
        if (isApart()) {
            text(change).ifPresent(text -> write(change, sheet, onTable(change, text)));
            for (Node column : change.columns()) {
                text(column).ifPresent(text -> write(column, sheet, onColumn(change, column.said("name"), text)));
            }
        }
    }

    /** Whether the change is one of remarks alone, and written. */
    boolean write(Node change, Sheet sheet) {
        String text = text(change).orElse("''");
        boolean ofTable = change.name().equals("setTableRemarks");
        if (!ofTable && !change.name().equals("setColumnRemarks")) {
            return false;
        }
        String column = change.said("columnName");
        String type = change.said("columnDataType");
        if (isApart()) {
            write(change, sheet, ofTable ? onTable(change, text) : onColumn(change, column, text));
            return true;
        }
        if (!wording.dialect().isMysqlOrMariaDb() || !ofTable && type.isEmpty()) {
            return false;
        }
        String what =
                ofTable ? "COMMENT = " : "MODIFY " + wording.name(column) + " " + wording.type(type) + " COMMENT ";
        write(change, sheet, "ALTER TABLE " + wording.table(change) + " " + what + text);
        return true;
    }

    private boolean isApart() {
        return wording.isPostgres() || wording.dialect() == Dialect.ORACLE;
    }

    private String onTable(Node change, String text) {
        return "COMMENT ON TABLE " + wording.table(change) + " IS " + text;
    }

    private String onColumn(Node change, String column, String text) {
        return "COMMENT ON COLUMN " + wording.table(change) + "." + wording.name(column) + " IS " + text;
    }

    private static void write(Node piece, Sheet sheet, String sql) {
        sheet.write(sql, piece.span()).endStatement();
    }

    private static Optional<String> text(Node piece) {
        return piece.value("remarks").map(text -> "'" + text.text().replace("'", "''") + "'");
    }
}
