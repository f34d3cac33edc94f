package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TriggerOperation.CreateRule;
import dev.schemalint.sql.body.InnerReader;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE RULE, whose actions are statements of their own. */
final class RuleReader {

    private final Elements elements;
    private final StatementReader statements;

    RuleReader(Elements elements, StatementReader statements) {
        this.elements = elements;
        this.statements = statements;
    }

    /** From the word RULE. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("RULE");
        Identifier name = elements.names().identifier(cursor);
        cursor.expect("AS", "ON");
        String event = Words.oneOf(cursor, "SELECT", "INSERT", "UPDATE", "DELETE");
        cursor.expect("TO");
        Name table = elements.names().name(cursor);
        Optional<Expression> where =
                cursor.accept("WHERE") ? Optional.of(elements.expressions().read(cursor)) : Optional.empty();
        cursor.expect("DO");
        boolean instead = cursor.accept("INSTEAD");
        if (!instead) {
            cursor.accept("ALSO");
        }
        List<Operation> actions = cursor.accept("NOTHING") ? List.of() : actions(cursor);
        return new CreateRule(
                cursor.extentSince(creation.mark()), name, table, creation.orReplace(), event, instead, where, actions);
    }

    private List<Operation> actions(Cursor cursor) throws Unexpected {
        boolean enclosed = cursor.at(TokenKind.OPEN) && cursor.closingMark() == cursor.endMark() - 1;
        if (!enclosed || Expressions.atSubquery(cursor) && !InnerReader.holdsSemicolon(cursor)) {
            return InnerReader.read(cursor, cursor.endMark(), statements);
        }
        int close = cursor.closingMark();
        cursor.next();
        List<Operation> actions = new ArrayList<>();
        while (cursor.mark() < close) {
            if (!cursor.accept(TokenKind.SEMICOLON)) {
                actions.addAll(InnerReader.read(cursor, InnerReader.semicolon(cursor, close), statements));
            }
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return actions;
    }
}
