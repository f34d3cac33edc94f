package dev.schemalint.sql.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserTreeConstants;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.ParseException;

/**
 * What JSqlParser finds in one query: where relations, columns and functions are named, as offsets into the query. The
 * only class that knows JSqlParser; loading it costs most of a cold start, so it is loaded when the first query comes.
 */
record QueryFacts(List<Integer> relations, List<Integer> columns, List<Integer> functions) {

    /** Nothing when JSqlParser does not accept the query. */
    static Optional<QueryFacts> of(String sql) {
        try {
            CCJSqlParser parser = CCJSqlParserUtil.newParser(sql).withAllowComplexParsing(true);
            parser.Statement();
            QueryFacts facts = new QueryFacts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            facts.gather(parser.getASTRoot());
            return Optional.of(facts);
        } catch (ParseException | RuntimeException | StackOverflowError rejected) {
            return Optional.empty();
        }
    }

    private void gather(Node node) {
        int start = node.jjtGetFirstToken().absoluteBegin - 1;
        switch (node.getId()) {
            case CCJSqlParserTreeConstants.JJTTABLENAME -> {
                if (isRead(node)) {
                    relations.add(start);
                }
            }
            case CCJSqlParserTreeConstants.JJTCOLUMN -> columns.add(start);
            case CCJSqlParserTreeConstants.JJTFUNCTION -> functions.add(start);
            default -> {
                // Only these name something.
            }
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            gather(node.jjtGetChild(i));
        }
    }

    /** The names of tables stand in {@code t.*} and {@code FOR UPDATE OF t} too, where they only repeat one. */
    private static boolean isRead(Node node) {
        Node parent = node.jjtGetParent();
        return parent != null && parent.getId() == CCJSqlParserTreeConstants.JJTFROMITEM;
    }
}
