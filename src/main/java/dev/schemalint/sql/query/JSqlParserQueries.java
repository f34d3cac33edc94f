package dev.schemalint.sql.query;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Query.Result;
import dev.schemalint.operation.Query.Source;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.QueryReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads queries: what they name is found by JSqlParser, their WITH clauses and SELECT lists are read from tokens. */
public final class JSqlParserQueries implements QueryReader {

    private static final int DEEPEST = 60;
    private static final int LONGEST = 1_000_000;
    private static final int MOST_DOTS = 50;

    private final Elements elements;
    private final ChangeReader changes;
    private final SelectReader selects;
    private final SelectLists selectLists;

    public JSqlParserQueries(Dialect dialect) {
        this.elements = Elements.of(dialect, this);
        this.changes = new ChangeReader(elements, this);
        this.selects = new SelectReader(elements, changes);
        this.selectLists = new SelectLists(elements);
    }

    public Elements elements() {
        return elements;
    }

    /** The reader of INSERT, UPDATE, DELETE and MERGE, which can stand in a WITH clause. */
    public ChangeReader changes() {
        return changes;
    }

    @Override
    public Query read(Cursor cursor, int end) throws Unexpected {
        return read(cursor, end, List.of());
    }

    /** A query of which some text is left out, because it says what becomes of the result. */
    Query read(Cursor cursor, int end, List<Span> hidden) throws Unexpected {
        return read(cursor, end, hidden, "", "", selects::query);
    }

    @Override
    public Query afterSelect(Cursor cursor, int end) throws Unexpected {
        return read(cursor, end, List.of(), cursor.at("FROM") ? "SELECT * " : "SELECT ", "", selects::afterSelect);
    }

    /** The tables of a FROM or USING clause, as if all of each were read. */
    public Query from(Cursor cursor, int end) throws Unexpected {
        return read(cursor, end, List.of(), "SELECT * FROM ", "", selects::from);
    }

    /** The WITH clause before a statement that is no query. */
    Query with(Cursor cursor, int end) throws Unexpected {
        return read(cursor, end, List.of(), "", " SELECT 1", selects::with);
    }

    private Query read(Cursor cursor, int end, List<Span> hidden, String before, String after, SelectReader.Part part)
            throws Unexpected {
        int start = cursor.mark();
        if (start >= end) {
            throw cursor.unexpected("a query");
        }
        checkLimits(cursor, end);
        if (DataReader.isChange(cursor, end)) {
            throw Unexpected.uncovered(cursor.peek(), "it is a change where a query is looked for");
        }
        QueryNames found = new QueryNames();
        if (isRead(cursor, end, hidden, part, found)) {
            return query(cursor, start, end, found);
        }
        CommonTables common = CommonTables.find(cursor, end, elements.names());
        List<Span> bodies = new ArrayList<>();
        List<Operation> writes = writes(cursor, common, bodies);
        cursor.backTo(start);
        List<Span> left = new ArrayList<>(hidden);
        left.addAll(LockingClause.several(cursor, start, end));
        QueryText text = new QueryText(cursor, end, before, after, left, bodies, elements);
        Optional<QueryFacts> facts = QueryFacts.of(text.sql(false));
        if (facts.isEmpty()) {
            facts = QueryFacts.of(text.sql(true));
        }
        if (facts.isEmpty()) {
            throw Unexpected.uncovered(cursor.peek(), "the query is written in a way that is not read here");
        }
        List<Name> reads = text.relations(facts.get().relations());
        List<Name> columns = text.columns(facts.get().columns(), common);
        List<Name> calls = text.functions(facts.get().functions());
        text.addOthers(reads, columns, calls);
        cursor.backTo(end);
        Span span = cursor.since(start);
        cursor.backTo(start);
        List<Result> results = found.hasList() ? found.results() : selectLists.results(cursor, end);
        cursor.backTo(start);
        List<Source> sources = sources(cursor, end, common);
        ReadRelations relations =
                new ReadRelations(cursor, start, end, text.marks(facts.get().relations()), reads);
        Query query = new Query(
                span,
                common.outside(reads),
                columns,
                calls,
                writes,
                results,
                sources,
                common.outside(relations.only()),
                common.outside(relations.locked()),
                relations.called());
        cursor.backTo(end);
        return query;
    }

    /** Those of its own FROM, if all of them are relations that others see too. */
    private List<Source> sources(Cursor cursor, int end, CommonTables common) {
        List<Source> sources = new FromReader(elements).sources(cursor, end);
        List<Name> names = sources.stream().map(Source::relation).toList();
        return common.outside(names).size() == names.size() ? sources : List.of();
    }

    /** Whether our own grammar covers it; if not, what was found is right as far as it goes. */
    private static boolean isRead(Cursor cursor, int end, List<Span> hidden, SelectReader.Part part, QueryNames found) {
        List<Token> tokens = cursor.tokens(cursor.mark(), end);
        Cursor inside = cursor.over(
                hidden.isEmpty()
                        ? tokens
                        : tokens.stream()
                                .filter(token -> hidden.stream().noneMatch(span -> span.contains(token.span())))
                                .toList());
        try {
            part.read(inside, found);
            return inside.atEnd();
        } catch (Unexpected notCovered) {
            return false;
        }
    }

    private Query query(Cursor cursor, int start, int end, QueryNames found) {
        CommonTables common = found.hasCommonTables()
                ? CommonTables.find(cursor, end, elements.names())
                : new CommonTables(elements.names());
        List<Name> reads = found.reads();
        List<Source> sources = sources(cursor, end, common);
        ReadRelations relations = new ReadRelations(cursor, start, end, marks(cursor, start, end, reads), reads);
        List<Name> only = common.outside(relations.only());
        List<Name> locked = common.outside(relations.locked());
        List<Source> called = relations.called();
        cursor.backTo(end);
        return new Query(
                cursor.since(start),
                common.outside(reads),
                found.columns(),
                found.calls(),
                found.writes(),
                found.results(),
                sources,
                only,
                locked,
                called);
    }

    /** Where each of the names, which stand in order, begins. */
    private static List<Integer> marks(Cursor cursor, int start, int end, List<Name> names) {
        List<Integer> marks = new ArrayList<>();
        int mark = start;
        for (Name name : names) {
            while (mark < end && cursor.tokenAt(mark).start() < name.span().start()) {
                mark++;
            }
            marks.add(mark);
        }
        return marks;
    }

    /** What the statements in WITH clauses do that are no queries, and where they stand. */
    private List<Operation> writes(Cursor cursor, CommonTables common, List<Span> bodies) throws Unexpected {
        List<Operation> writes = new ArrayList<>();
        for (CommonTables.CommonTable table : common.tables()) {
            cursor.backTo(table.body());
            if (ChangeReader.begins(cursor)) {
                writes.add(changes.read(cursor, new With(common, List.of(), List.of())));
                if (cursor.mark() != table.end()) {
                    throw cursor.unexpected(")");
                }
                bodies.add(cursor.since(table.body()));
            }
        }
        return writes;
    }

    /** Larger queries would take more time or stack than a linter may; limits, unlike clocks, are the same on each run. */
    private static void checkLimits(Cursor cursor, int end) throws Unexpected {
        int start = cursor.peek().start();
        int depth = 0;
        int dots = 0;
        for (int mark = cursor.mark(); mark < end; mark++) {
            Token token = cursor.tokenAt(mark);
            switch (token.kind()) {
                case OPEN, OPEN_BRACKET -> depth++;
                case CLOSE, CLOSE_BRACKET -> depth--;
                case DOT -> dots = isPartOfName(cursor, mark) ? dots + 1 : 1;
                case BROKEN -> throw new Unexpected(token, "a query");
                default -> {
                    // It neither nests nor makes a name longer.
                }
            }
            if (depth > DEEPEST) {
                throw Unexpected.uncovered(token, "the query is nested more than " + DEEPEST + " levels deep");
            }
            if (dots > MOST_DOTS) {
                throw Unexpected.uncovered(token, "the query names something with more than " + MOST_DOTS + " dots");
            }
            if (token.end() - start > LONGEST) {
                throw Unexpected.uncovered(token, "the query is longer than " + LONGEST + " characters");
            }
        }
    }

    /** Whether the dot follows a word that follows a dot. */
    private static boolean isPartOfName(Cursor cursor, int mark) {
        return mark > 1 && cursor.tokenAt(mark - 2).kind() == TokenKind.DOT;
    }
}
