package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PublicationOperation.AlterPublication;
import dev.schemalint.operation.PublicationOperation.Change;
import dev.schemalint.operation.PublicationOperation.CreatePublication;
import dev.schemalint.operation.PublicationOperation.Published;
import dev.schemalint.operation.PublicationOperation.Published.Everything;
import dev.schemalint.operation.PublicationOperation.Published.PublishedSchema;
import dev.schemalint.operation.PublicationOperation.Published.PublishedTable;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.Relations;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads publications and subscriptions. */
final class ReplicationReader {

    private final Elements elements;

    ReplicationReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word PUBLICATION. */
    Operation createPublication(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("PUBLICATION");
        Identifier name = elements.names().identifier(cursor);
        List<Published> published = cursor.accept("FOR") ? published(cursor) : List.of();
        List<Option> options = elements.options().with(cursor);
        return new CreatePublication(cursor.extentSince(creation.mark()), name, published, options);
    }

    /** From behind the name. */
    Operation alterPublication(Cursor cursor, int mark, Name name) throws Unexpected {
        Change change = Change.valueOf(Words.oneOf(cursor, "ADD", "SET", "DROP"));
        boolean onlyOptions = cursor.at(TokenKind.OPEN);
        List<Published> published = onlyOptions ? List.of() : published(cursor);
        List<Option> options = onlyOptions ? elements.options().parenthesised(cursor) : List.of();
        return new AlterPublication(cursor.extentSince(mark), name.last(), change, published, options);
    }

    private List<Published> published(Cursor cursor) throws Unexpected {
        if (cursor.at("ALL")) {
            return Reading.list(cursor, ReplicationReader::everything);
        }
        if (!cursor.at("TABLE") && !cursor.at("TABLES", "IN")) {
            throw cursor.unexpected("TABLE or TABLES IN SCHEMA");
        }
        List<Published> published = new ArrayList<>();
        do {
            boolean schemas = !published.isEmpty()
                    && published.get(published.size() - 1) instanceof PublishedSchema
                    && !cursor.at("TABLE")
                    && !cursor.at("TABLES", "IN");
            published.add(schemas ? schema(cursor) : publishedObject(cursor));
        } while (cursor.accept(TokenKind.COMMA));
        return published;
    }

    private static Published everything(Cursor cursor) throws Unexpected {
        cursor.expect("ALL");
        return new Everything(Words.oneOf(cursor, "TABLES", "SEQUENCES").toLowerCase(Locale.ROOT));
    }

    private Published publishedObject(Cursor cursor) throws Unexpected {
        if (cursor.accept("TABLES", "IN", "SCHEMA")) {
            return schema(cursor);
        }
        if (cursor.at("CURRENT_SCHEMA")) {
            return schema(cursor);
        }
        cursor.accept("TABLE");
        Relations.Relation table = elements.relations().read(cursor);
        List<Identifier> columns = cursor.at(TokenKind.OPEN) ? elements.names().parenthesised(cursor) : List.of();
        Optional<Expression> where =
                cursor.accept("WHERE") ? Optional.of(elements.expressions().parenthesised(cursor)) : Optional.empty();
        return new PublishedTable(table.name(), table.only(), columns, where);
    }

    private Published schema(Cursor cursor) throws Unexpected {
        return new PublishedSchema(
                cursor.accept("CURRENT_SCHEMA")
                        ? Optional.empty()
                        : Optional.of(elements.names().identifier(cursor)));
    }

    /** From the word SUBSCRIPTION. */
    Operation createSubscription(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("SUBSCRIPTION");
        Identifier name = elements.names().identifier(cursor);
        List<Option> options = new ArrayList<>();
        if (cursor.accept("SERVER")) {
            elements.names().identifier(cursor);
        } else {
            cursor.expect("CONNECTION");
            options.add(Option.of("connection", Literals.string(cursor)));
        }
        cursor.expect("PUBLICATION");
        elements.names().identifiers(cursor);
        options.addAll(elements.options().with(cursor));
        return new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.SUBSCRIPTION,
                Optional.of(Name.of(name)),
                false,
                false,
                options);
    }

    /** From behind the name. */
    Operation alterSubscription(Cursor cursor, int mark, Name name) throws Unexpected {
        Token verb = cursor.next();
        List<Option> options = new ArrayList<>();
        options.add(new Option(verb.word().toLowerCase(Locale.ROOT), Optional.empty()));
        switch (verb.word()) {
            case "ENABLE", "DISABLE" -> {
                // Nothing follows.
            }
            case "CONNECTION" -> options.set(0, Option.of("connection", Literals.string(cursor)));
            case "SERVER" -> elements.names().identifier(cursor);
            case "SKIP" -> options.addAll(elements.options().parenthesised(cursor));
            case "REFRESH" -> {
                Words.oneOf(cursor, "PUBLICATION", "SEQUENCES");
                options.addAll(elements.options().with(cursor));
            }
            case "SET", "ADD", "DROP" -> {
                if (cursor.at(TokenKind.OPEN)) {
                    options.addAll(elements.options().parenthesised(cursor));
                } else {
                    cursor.expect("PUBLICATION");
                    elements.names().identifiers(cursor);
                    options.addAll(elements.options().with(cursor));
                }
            }
            default -> throw new Unexpected(verb, "an action of ALTER SUBSCRIPTION");
        }
        return new AlterObject(cursor.extentSince(mark), ObjectKind.SUBSCRIPTION, Optional.of(name), options);
    }
}
