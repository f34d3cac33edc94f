package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE SCHEMA, whose elements are definitions without semicolons between them. */
final class SchemaReader {

    private final Elements elements;

    SchemaReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word SCHEMA; the elements are read by the reader that is given. */
    List<Operation> create(Cursor cursor, Creation creation, StatementReader definitions) throws Unexpected {
        cursor.expect("SCHEMA");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        boolean named = !cursor.at("AUTHORIZATION");
        Optional<Identifier> name = named ? Optional.of(elements.names().identifier(cursor)) : Optional.empty();
        List<Option> options = new ArrayList<>();
        if (cursor.accept("AUTHORIZATION")) {
            Identifier role = elements.roles().read(cursor);
            options.add(new Option("authorization", Optional.of(role.text())));
            // Without a name of its own, the schema is called like its owner.
            name = name.or(() -> Optional.of(role));
        }
        List<Operation> operations = new ArrayList<>();
        operations.add(new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.SCHEMA,
                name.map(Name::of),
                ifNotExists,
                false,
                options));
        while (cursor.at("CREATE") || cursor.at("GRANT")) {
            operations.addAll(definitions.read(cursor));
        }
        return operations;
    }
}
