package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads Oracle's views and materialized views. */
final class OracleViews {

    /** What a materialized view says of how it is kept, besides its storage. */
    private static final Set<String> REFRESHING = Set.of(
            ("BUILD COMMIT COMPLETE COMPUTATION CONCURRENT CONSTRAINTS DEMAND ENFORCED FAST FORCE FOREIGN INDEX KEY MASTER"
                            + " NEVER NEXT NO ON PREBUILT PRIMARY QUERY REDUCED PRECISION REFRESH REWRITE ROLLBACK ROWID"
                            + " SCOPE SEGMENT START STATEMENT TABLE TRUSTED UNUSABLE UPDATE USING WITH WITHOUT")
                    .split(" "));

    private final Elements elements;
    private final OracleStorage storage;
    private final OracleConstraints constraints;

    OracleViews(OracleElements all) {
        this.elements = all.common();
        this.storage = all.storage();
        this.constraints = all.constraints();
    }

    /** From the words before VIEW. */
    Operation create(Cursor cursor, int start, boolean replaces) throws Unexpected {
        Clauses clauses = new Clauses();
        while (cursor.atAny("NO", "FORCE", "NOFORCE", "EDITIONABLE", "NONEDITIONABLE", "EDITIONING")) {
            cursor.next();
        }
        cursor.expect("VIEW");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name view = elements.names().name(cursor);
        clauses.add("name", view.span());
        List<Identifier> columns = columns(cursor);
        if (cursor.accept("BEQUEATH")) {
            cursor.next();
        }
        cursor.expect("AS");
        Query query = elements.queries().read(cursor, end(cursor));
        clauses.add("query", query.span());
        if (cursor.accept("WITH") && !cursor.accept("READ", "ONLY")) {
            cursor.expect("CHECK", "OPTION");
        }
        if (cursor.accept("CONSTRAINT")) {
            elements.names().identifier(cursor);
        }
        return new CreateView(
                clauses.extent(cursor.since(start)), view, replaces, false, ifNotExists, columns, List.of(), query);
    }

    /** Names of the columns, which constraints may stand beside and among. */
    private List<Identifier> columns(Cursor cursor) throws Unexpected {
        List<Identifier> columns = new ArrayList<>();
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesised(cursor, at -> {
                if (OracleConstraints.atTableConstraint(at)) {
                    constraints.ofTable(at);
                } else {
                    Identifier column = elements.names().identifier(at);
                    columns.add(column);
                    while (constraints.ofColumn(at, column).isPresent()) {
                        continue;
                    }
                }
                return columns;
            });
        }
        return columns;
    }

    private static int end(Cursor cursor) {
        int from = cursor.mark();
        return Ahead.firstMark(
                cursor,
                mark -> mark > from
                        && cursor.tokenAt(mark).is("WITH")
                        && (cursor.tokenAt(mark + 1).is("READ")
                                || cursor.tokenAt(mark + 1).is("CHECK")));
    }

    /** From the word MATERIALIZED or SNAPSHOT. */
    Operation createMaterialized(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses();
        if (!cursor.accept("SNAPSHOT")) {
            cursor.expect("MATERIALIZED", "VIEW");
        }
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name view = elements.names().name(cursor);
        clauses.add("name", view.span());
        List<Identifier> columns = columns(cursor);
        boolean deferred = false;
        while (!cursor.at("AS") || cursor.at("AS", "OF")) {
            deferred |= cursor.at("BUILD", "DEFERRED");
            if (REFRESHING.contains(cursor.peek().word())) {
                cursor.next();
            } else if (cursor.previous().is("NEXT") || cursor.previous().is("WITH")) {
                elements.expressions().read(cursor);
            } else if (storage.read(cursor).isEmpty()) {
                throw cursor.unexpected("AS");
            }
        }
        cursor.expect("AS");
        Query query = elements.queries().read(cursor, Ahead.end(cursor));
        clauses.add("query", query.span());
        return new CreateMaterializedView(
                clauses.extent(cursor.since(start)), view, ifNotExists, columns, query, !deferred);
    }
}
