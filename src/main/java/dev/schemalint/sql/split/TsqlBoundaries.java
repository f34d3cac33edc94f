package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.Set;

/**
 * Finds where statements of T-SQL end: nothing marks that but the next one's first word, which may also go on with the
 * one before.
 */
public final class TsqlBoundaries {

    private static final Set<String> VERBS = Set.of(
            ("ALTER BACKUP BEGIN BREAK BULK CHECKPOINT CLOSE COMMIT CONTINUE CREATE DBCC DEALLOCATE DECLARE DELETE DENY"
                            + " DISABLE DROP ENABLE EXEC EXECUTE FETCH GOTO GRANT IF INSERT KILL MERGE OPEN PRINT RAISERROR"
                            + " RECONFIGURE RESTORE RETURN REVERT REVOKE ROLLBACK SAVE SELECT SET THROW TRUNCATE UPDATE USE"
                            + " WAITFOR WHILE")
                    .split(" "));
    private static final Set<String> MODULES = Set.of("PROC", "PROCEDURE", "FUNCTION", "TRIGGER", "VIEW");
    private static final Set<String> BEFORE_QUERY = Set.of("UNION", "ALL", "EXCEPT", "INTERSECT", "AS", "FOR");
    private static final Set<String> BEFORE_ACTION = Set.of("FOR", "AFTER", "OF", "THEN");
    private static final Set<String> PERIODS = Set.of("ROW", "TRANSACTION_ID", "SEQUENCE_NUMBER");
    private static final Set<String> PRIVILEGES = Set.of("GRANT", "REVOKE", "DENY");

    /** What a DROP of its own may drop, and one inside of ALTER TABLE does not. */
    private static final Set<String> DROPPED = Set.of(
            ("AGGREGATE ASSEMBLY DATABASE DEFAULT FULLTEXT FUNCTION INDEX LOGIN PROC PROCEDURE ROLE RULE SCHEMA SEQUENCE"
                            + " STATISTICS SYNONYM TABLE TRIGGER TYPE USER VIEW")
                    .split(" "));

    private final Cursor cursor;

    public TsqlBoundaries(Cursor cursor) {
        this.cursor = cursor;
    }

    public static boolean isTransaction(Token token) {
        return token.is("TRAN") || token.is("TRANSACTION") || token.is("DISTRIBUTED");
    }

    /** The mark behind the statement that begins at a mark, without its semicolon. */
    public int end(int start) {
        Token first = at(start);
        if (first.is("IF") || first.is("WHILE")) {
            int then = condition(start + 1);
            int end = then < cursor.endMark() ? end(then) : then;
            int otherwise = at(end).kind() == TokenKind.SEMICOLON ? end + 1 : end;
            return first.is("IF") && at(otherwise).is("ELSE") ? end(otherwise + 1) : end;
        }
        if (first.is("BEGIN") && !isTransaction(at(start + 1))) {
            return block(start);
        }
        return isModule(start) ? module(start) : simple(start);
    }

    /** The mark of the statement that a condition decides about. */
    public int condition(int from) {
        int depth = 0;
        for (int mark = from; mark < cursor.endMark(); mark++) {
            depth += depth(mark);
            boolean function = at(mark).is("UPDATE") && at(mark + 1).kind() == TokenKind.OPEN;
            if (depth == 0 && VERBS.contains(at(mark).word()) && !function) {
                return mark;
            }
        }
        return cursor.endMark();
    }

    /** The mark behind the END, and behind TRY or CATCH, of the block whose BEGIN is at a mark. */
    int block(int begin) {
        int depth = 0;
        for (int mark = begin; mark < cursor.endMark(); mark++) {
            boolean opens = at(mark).is("BEGIN") && !isTransaction(at(mark + 1)) || at(mark).is("CASE");
            depth += opens ? 1 : isEnd(mark) ? -1 : 0;
            if (depth == 0) {
                return at(mark + 1).is("TRY") || at(mark + 1).is("CATCH") ? mark + 2 : mark + 1;
            }
        }
        return cursor.endMark();
    }

    private boolean isModule(int start) {
        return (at(start).is("CREATE") || at(start).is("ALTER"))
                && MODULES.contains(kind(start).word());
    }

    private Token kind(int start) {
        return at(at(start + 1).is("OR") ? start + 3 : start + 1);
    }

    /** A module goes on to the end of its batch; tools that know no GO end a view at its semicolon. */
    private int module(int start) {
        int mark = kind(start).is("VIEW") ? start : cursor.endMark();
        while (mark < cursor.endMark() && at(mark).kind() != TokenKind.SEMICOLON) {
            mark++;
        }
        return mark;
    }

    /** {@code done:} is what GOTO goes to, and a statement of its own. */
    private boolean isLabel(int mark) {
        return at(mark).kind() == TokenKind.WORD && at(mark + 1).is(":");
    }

    private int simple(int start) {
        if (isLabel(start)) {
            return start + 2;
        }
        int depth = 0;
        boolean begun = false;
        for (int mark = start + 1; mark < cursor.endMark(); mark++) {
            Token token = at(mark);
            depth += depth(mark);
            boolean ends = token.kind() == TokenKind.SEMICOLON || token.is("ELSE") || isLabel(mark);
            if (depth < 0 || depth == 0 && ends) {
                return mark;
            }
            if (depth == 0 && VERBS.contains(token.word())) {
                if (!continues(start, mark, begun)) {
                    return mark;
                }
                boolean insertsQuery = at(start).is("WITH") && token.is("INSERT");
                begun |= !PRIVILEGES.contains(at(start).word()) && !insertsQuery;
            }
            begun |= depth == 0 && isPastVerbs(at(start), token);
        }
        return cursor.endMark();
    }

    private int depth(int mark) {
        Token token = at(mark);
        boolean opens = token.kind() == TokenKind.OPEN || token.is("CASE");
        boolean closes = token.kind() == TokenKind.CLOSE || isEnd(mark);
        return opens ? 1 : closes ? -1 : 0;
    }

    /** An END that closes something, and is not how long a row holds: {@code GENERATED ALWAYS AS ROW END}. */
    private boolean isEnd(int mark) {
        return at(mark).is("END")
                && !(mark > 1
                        && at(mark - 2).is("AS")
                        && PERIODS.contains(at(mark - 1).word()));
    }

    /** Whether behind this word the statement has no use for another verb. */
    private static boolean isPastVerbs(Token first, Token token) {
        return (first.is("INSERT") || first.is("WITH")) && token.is("VALUES")
                || PRIVILEGES.contains(first.word()) && (token.is("ON") || token.is("TO") || token.is("FROM"));
    }

    /** Whether a verb belongs to the statement that began before it. */
    private boolean continues(int start, int mark, boolean begun) {
        Token first = at(start);
        Token before = at(mark - 1);
        String word = at(mark).word();
        boolean referential = before.is("ON") && (word.equals("DELETE") || word.equals("UPDATE"));
        boolean action = (referential || BEFORE_ACTION.contains(before.word())) && !first.is("SET");
        boolean privilege = PRIVILEGES.contains(first.word()) && !begun;
        if (before.kind() == TokenKind.DOT || first.is("MERGE") || action) {
            return true;
        }
        return switch (word) {
            case "SELECT" ->
                BEFORE_QUERY.contains(before.word())
                        || first.is("RETURN") && at(start + 1).is("WITH") && !begun
                        || privilege
                        || !begun && (first.is("INSERT") || first.is("WITH"));
            case "INSERT", "UPDATE", "DELETE" -> privilege || !begun && first.is("WITH");
            case "SET" ->
                first.is("UPDATE") && !begun
                        || first.is("WITH") && !isAssigning(start, mark)
                        || before.is("DELETE")
                        || before.is("UPDATE")
                        || first.is("ALTER")
                                && (at(start + 1).is("DATABASE") || at(mark + 1).kind() == TokenKind.OPEN);
            case "EXEC", "EXECUTE" -> first.is("INSERT") && !begun || privilege;
            case "ALTER" -> first.is("ALTER") && at(mark + 1).is("COLUMN") || privilege;
            case "DROP" -> first.is("ALTER") && !DROPPED.contains(at(mark + 1).word());
            case "CREATE" -> privilege;
            case "GRANT" -> at(mark + 1).is("OPTION");
            case "IF" -> at(mark + 1).is("EXISTS") && (first.is("DROP") || first.is("ALTER"));
            case "MERGE" -> at(mark + 1).is("JOIN") || !begun && first.is("WITH");
            case "ENABLE", "DISABLE" ->
                !at(mark + 1).is("TRIGGER")
                        || first.is("ALTER") && !at(mark + 3).is("ON");
            case "FETCH" -> before.is("ROWS") || before.is("ROW");
            case "SAVE" -> !isTransaction(at(mark + 1));
            default -> false;
        };
    }

    /** Whether the UPDATE behind a WITH clause has its SET already. */
    private boolean isAssigning(int start, int mark) {
        for (int earlier = mark - 1; earlier > start; earlier--) {
            if (at(earlier).is("SET") && !at(earlier - 1).is("UPDATE")) {
                return true;
            }
        }
        return false;
    }

    private Token at(int mark) {
        return cursor.tokenAt(mark);
    }
}
