package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what T-SQL says about things that are no part of a table: keys and certificates, audits, services and queues,
 * backups, other servers. What they are is read, and how they are made is passed over.
 */
final class TsqlServerReader implements StatementReader {

    /** What CREATE, ALTER and DROP make, by the words they are called by; of two that begin alike, the longer first. */
    private static final List<List<String>> KINDS = List.of(
                    "AGGREGATE, APPLICATION ROLE, ASSEMBLY, ASYMMETRIC KEY, AVAILABILITY GROUP, BROKER PRIORITY, CERTIFICATE",
                    "COLUMN ENCRYPTION KEY, COLUMN MASTER KEY, CONTRACT, CREDENTIAL, CRYPTOGRAPHIC PROVIDER",
                    "DATABASE AUDIT SPECIFICATION, DATABASE ENCRYPTION KEY, DATABASE SCOPED CREDENTIAL, DEFAULT, ENDPOINT",
                    "EVENT NOTIFICATION, EVENT SESSION, EXTERNAL DATA SOURCE, EXTERNAL FILE FORMAT, EXTERNAL LANGUAGE",
                    "EXTERNAL LIBRARY, EXTERNAL MODEL, EXTERNAL RESOURCE POOL, EXTERNAL TABLE, FULLTEXT CATALOG",
                    "FULLTEXT INDEX, FULLTEXT STOPLIST, MASTER KEY, MESSAGE TYPE, PARTITION FUNCTION, PARTITION SCHEME",
                    "QUEUE, REMOTE SERVICE BINDING, RESOURCE GOVERNOR, RESOURCE POOL, ROUTE, SEARCH PROPERTY LIST",
                    "SECURITY POLICY, SELECTIVE XML INDEX, SENSITIVITY CLASSIFICATION, SERVER AUDIT SPECIFICATION",
                    "SERVER AUDIT, SERVER CONFIGURATION, SERVER ROLE, SERVICE MASTER KEY, SERVICE, SIGNATURE, SYMMETRIC KEY",
                    "WORKLOAD CLASSIFIER, WORKLOAD GROUP, XML SCHEMA COLLECTION")
            .stream()
            .flatMap(line -> List.of(line.split(", ")).stream())
            .map(words -> List.of(words.split(" ")))
            .toList();

    private static final Set<String> OTHER_SERVERS = Set.of("OPENQUERY", "OPENROWSET", "OPENDATASOURCE");
    private static final Set<String> KEYS = Set.of("SYMMETRIC", "MASTER", "ALL");
    private static final Set<String> ALONE = Set.of("SETUSER", "SHUTDOWN");
    private static final Set<String> CHANGES = Set.of("DELETE", "INSERT", "UPDATE");
    private static final Set<String> OF_KINDS =
            Set.of("ADD", "BACKUP", "CLOSE", "END", "GET", "MOVE", "OPEN", "RESTORE");

    private final Names names;

    TsqlServerReader(Names names) {
        this.names = names;
    }

    /** Whether CREATE, ALTER or DROP, which is behind the cursor, is of such a thing. */
    static boolean isOfServer(Cursor cursor) {
        return kind(cursor).isPresent();
    }

    /** {@code OPEN SYMMETRIC KEY}, where a cursor might be opened. */
    static boolean isKey(Cursor cursor) {
        return KEYS.contains(cursor.peek(1).word()) && cursor.peek(2).kind() == TokenKind.WORD;
    }

    /** {@code UPDATE OPENQUERY(...)}: rows of another server. */
    static boolean isElsewhere(Cursor cursor) {
        int target = cursor.peek(1).is("INTO") || cursor.peek(1).is("FROM") ? 2 : 1;
        return OTHER_SERVERS.contains(cursor.peek(target).word())
                && cursor.peek(target + 1).kind() == TokenKind.OPEN;
    }

    /** From the words that say the kind. */
    List<Operation> defined(Cursor cursor, int start, String verb) throws Unexpected {
        List<String> words = kind(cursor).orElseThrow();
        words.forEach(word -> cursor.next());
        String kind = String.join(" ", words);
        if (kind.equals("FULLTEXT INDEX") || kind.equals("FULLTEXT CATALOG")) {
            return List.of(fulltext(cursor, start, verb, ObjectKind.valueOf(kind.replace(' ', '_'))));
        }
        rest(cursor);
        return List.of(command(cursor, start, verb + " " + kind));
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        if (cursor.atEnd() && !ALONE.contains(verb)) {
            throw cursor.unexpected("what it is about");
        }
        boolean ofDatabase = cursor.atAny("DATABASE", "LOG");
        String what = CHANGES.contains(verb)
                ? " elsewhere"
                : OF_KINDS.contains(verb) && !ofDatabase ? " " + cursor.peek().word() : "";
        rest(cursor);
        return List.of(command(cursor, start, verb + what));
    }

    /** An index for words has no name but its table's. */
    private Operation fulltext(Cursor cursor, int start, String verb, ObjectKind what) throws Unexpected {
        if (what == ObjectKind.FULLTEXT_INDEX) {
            cursor.expect("ON");
        }
        Name name = names.name(cursor);
        rest(cursor);
        Extent extent = cursor.extentSince(start);
        return switch (verb) {
            case "CREATE" -> new CreateObject(extent, what, Optional.of(name), false, false, List.of());
            case "ALTER" -> new AlterObject(extent, what, Optional.of(name), List.of());
            default -> new DropObject(extent, what, List.of(name), false, false);
        };
    }

    /** Everything up to the end, with its parentheses in pairs. */
    static void rest(Cursor cursor) throws Unexpected {
        while (!cursor.atEnd()) {
            if (cursor.at(TokenKind.OPEN)) {
                cursor.backTo(cursor.closingMark() + 1);
            } else if (cursor.at(TokenKind.CLOSE)) {
                throw cursor.unexpected("end of statement");
            } else {
                cursor.next();
            }
        }
    }

    private static Operation command(Cursor cursor, int start, String words) {
        return new OtherCommand(cursor.extentSince(start), words.toLowerCase(Locale.ROOT));
    }

    private static Optional<List<String>> kind(Cursor cursor) {
        return KINDS.stream().filter(words -> comes(cursor, words)).findFirst();
    }

    private static boolean comes(Cursor cursor, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!cursor.peek(i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
