package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TypeOperation.AddDomainConstraint;
import dev.schemalint.operation.TypeOperation.CreateDomain;
import dev.schemalint.operation.TypeOperation.DropDomainConstraint;
import dev.schemalint.operation.TypeOperation.DropDomainDefault;
import dev.schemalint.operation.TypeOperation.DropDomainNotNull;
import dev.schemalint.operation.TypeOperation.RenameDomainConstraint;
import dev.schemalint.operation.TypeOperation.SetDomainDefault;
import dev.schemalint.operation.TypeOperation.SetDomainNotNull;
import dev.schemalint.operation.TypeOperation.ValidateDomainConstraint;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;

/** Reads CREATE DOMAIN, and the ALTER DOMAIN that changes what values a domain takes. */
final class DomainReader {

    private final Elements elements;

    DomainReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word DOMAIN. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("DOMAIN");
        Name domain = elements.names().name(cursor);
        cursor.accept("AS");
        ColumnDefinition definition = elements.columns().ofDomain(cursor, domain.last());
        return new CreateDomain(
                cursor.extentSince(creation.mark()),
                domain,
                definition.type().orElseThrow(),
                definition.defaultValue(),
                definition.collation(),
                definition.constraints());
    }

    /** Whether ALTER DOMAIN goes on with something only domains have. */
    static boolean comes(Cursor cursor) {
        return cursor.atAny("ADD", "DROP", "VALIDATE")
                || cursor.at("RENAME", "CONSTRAINT")
                || cursor.at("SET", "DEFAULT")
                || cursor.at("SET", "NOT");
    }

    /** From behind the name. */
    Operation alter(Cursor cursor, int mark, Name domain) throws Unexpected {
        Token verb = cursor.next();
        return switch (verb.word()) {
            case "ADD" -> {
                Constraint constraint = elements.constraints().ofDomain(cursor);
                yield new AddDomainConstraint(
                        cursor.extentSince(mark)
                                .with("constraint", constraint.extent().span()),
                        domain,
                        constraint);
            }
            case "VALIDATE" -> {
                cursor.expect("CONSTRAINT");
                Identifier name = elements.names().identifier(cursor);
                yield new ValidateDomainConstraint(cursor.extentSince(mark), domain, name);
            }
            case "RENAME" -> {
                cursor.expect("CONSTRAINT");
                Identifier name = elements.names().identifier(cursor);
                cursor.expect("TO");
                Identifier to = elements.names().identifier(cursor);
                yield new RenameDomainConstraint(cursor.extentSince(mark), domain, name, to);
            }
            case "SET" -> set(cursor, mark, domain);
            default -> drop(cursor, mark, domain);
        };
    }

    private Operation set(Cursor cursor, int mark, Name domain) throws Unexpected {
        if (cursor.accept("NOT", "NULL")) {
            return new SetDomainNotNull(cursor.extentSince(mark), domain);
        }
        cursor.expect("DEFAULT");
        Expression value = elements.expressions().read(cursor);
        return new SetDomainDefault(cursor.extentSince(mark), domain, value);
    }

    private Operation drop(Cursor cursor, int mark, Name domain) throws Unexpected {
        if (cursor.accept("DEFAULT")) {
            return new DropDomainDefault(cursor.extentSince(mark), domain);
        }
        if (cursor.accept("NOT", "NULL")) {
            return new DropDomainNotNull(cursor.extentSince(mark), domain);
        }
        cursor.expect("CONSTRAINT");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Identifier name = elements.names().identifier(cursor);
        boolean cascade = Behavior.cascade(cursor);
        return new DropDomainConstraint(cursor.extentSince(mark), domain, name, ifExists, cascade);
    }
}
