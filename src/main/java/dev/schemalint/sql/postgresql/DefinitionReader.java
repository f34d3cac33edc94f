package dev.schemalint.sql.postgresql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.QueryReader;
import dev.schemalint.sql.statement.DropReader;
import dev.schemalint.sql.statement.IndexReader;
import dev.schemalint.sql.statement.ViewReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Set;

/** Reads the statements that define things: CREATE, ALTER, DROP, COMMENT, GRANT and those beside them. */
final class DefinitionReader implements StatementReader {

    private static final Set<String> FIRST_WORDS = Set.of(
            "ALTER", "COMMENT", "CREATE", "DO", "DROP", "GRANT", "IMPORT", "REFRESH", "REINDEX", "REVOKE", "SECURITY");

    private final CreateReader create;
    private final AlterReader alter;
    private final DropReader drop;
    private final CommentReader comments;
    private final PrivilegeReader privileges;
    private final ViewReader views;
    private final IndexReader indexes;
    private final RoutineReader routines;
    private final ForeignDataReader foreignData;

    /**
     * @param queries reads what views and tables are made of
     * @param statements reads statements inside rules and routines
     */
    DefinitionReader(Dialect dialect, QueryReader queries, StatementReader statements) {
        Elements elements = Elements.of(dialect, queries);
        this.create = new CreateReader(elements, statements, this);
        this.alter = new AlterReader(elements);
        this.drop = new DropReader(elements);
        this.comments = new CommentReader(elements);
        this.privileges = new PrivilegeReader(elements);
        this.views = new ViewReader(elements);
        this.indexes = new IndexReader(elements);
        this.routines = new RoutineReader(elements, statements);
        this.foreignData = new ForeignDataReader(elements);
    }

    /** The words, in upper case, that the statements read here begin with. */
    static Set<String> firstWords() {
        return FIRST_WORDS;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        return switch (cursor.peek().word()) {
            case "CREATE" -> create.read(cursor);
            case "ALTER" -> alter.read(cursor);
            case "DROP" -> List.of(drop.read(cursor));
            case "COMMENT" -> List.of(comments.comment(cursor));
            case "SECURITY" -> List.of(comments.securityLabel(cursor));
            case "GRANT" -> List.of(privileges.grant(cursor));
            case "REVOKE" -> List.of(privileges.revoke(cursor));
            case "REFRESH" -> List.of(views.refresh(cursor));
            case "REINDEX" -> List.of(indexes.reindex(cursor));
            case "IMPORT" -> List.of(foreignData.importSchema(cursor));
            case "DO" -> List.of(routines.block(cursor));
            default -> throw cursor.unexpected("a definition");
        };
    }
}
