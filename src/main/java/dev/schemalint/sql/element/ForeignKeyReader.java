package dev.schemalint.sql.element;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.Traits;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.TableRules;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads what a foreign key references, and what becomes of it when that changes. */
final class ForeignKeyReader {

    private final TableRules rules;
    private final Names names;
    private final Reading<List<Identifier>> columnLists;

    ForeignKeyReader(TableRules rules, Names names, Reading<List<Identifier>> columnLists) {
        this.rules = rules;
        this.names = names;
        this.columnLists = columnLists;
    }

    /** From behind REFERENCES. */
    Constraint read(Cursor cursor, int mark, Optional<Identifier> name, List<Identifier> columns) throws Unexpected {
        int references = cursor.mark() - 1;
        Name referenced = names.name(cursor);
        List<Identifier> referencedColumns = cursor.at(TokenKind.OPEN) ? columnLists.read(cursor) : List.of();
        match(cursor);
        Optional<String> onDelete = Optional.empty();
        Optional<String> onUpdate = Optional.empty();
        while (cursor.at("ON", "DELETE") || cursor.at("ON", "UPDATE")) {
            cursor.next();
            if (cursor.next().is("DELETE")) {
                onDelete = Optional.of(action(cursor));
            } else {
                onUpdate = Optional.of(action(cursor));
            }
            if (rules.conflictClauses()) {
                match(cursor);
            }
        }
        Extent referencing = cursor.extentSince(references);
        Traits traits = ConstraintTraits.read(cursor);
        return new ForeignKey(
                ConstraintReader.extent(cursor, mark, name).with("references", referencing.span()),
                name,
                traits,
                columns,
                referenced,
                referencedColumns,
                onDelete,
                onUpdate);
    }

    private static void match(Cursor cursor) throws Unexpected {
        if (cursor.accept("MATCH") && !cursor.accept("FULL") && !cursor.accept("PARTIAL")) {
            cursor.expect("SIMPLE");
        }
    }

    private String action(Cursor cursor) throws Unexpected {
        if (cursor.accept("NO", "ACTION")) {
            return "NO ACTION";
        }
        if (cursor.accept("SET")) {
            String value = "SET " + Words.oneOf(cursor, "NULL", "DEFAULT");
            if (cursor.at(TokenKind.OPEN)) {
                names.parenthesised(cursor);
            }
            return value;
        }
        return Words.oneOf(cursor, "CASCADE", "RESTRICT");
    }
}
