package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
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
        List<Option> options = new ArrayList<>();
        if (cursor.accept("FOR")) {
            options.addAll(published(cursor, "for"));
        }
        options.addAll(elements.options().with(cursor));
        return new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.PUBLICATION,
                Optional.of(Name.of(name)),
                false,
                false,
                options);
    }

    /** From behind the name. */
    Operation alterPublication(Cursor cursor, int mark, Name name) throws Unexpected {
        String verb = Words.oneOf(cursor, "ADD", "SET", "DROP").toLowerCase(Locale.ROOT);
        List<Option> options =
                cursor.at(TokenKind.OPEN) ? elements.options().parenthesised(cursor) : published(cursor, verb);
        return new AlterObject(cursor.extentSince(mark), ObjectKind.PUBLICATION, Optional.of(name), options);
    }

    /** Tables and schemas, each an option named by what is done with it. */
    private List<Option> published(Cursor cursor, String verb) throws Unexpected {
        if (cursor.accept("ALL")) {
            String what = Words.oneOf(cursor, "TABLES", "SEQUENCES").toLowerCase(Locale.ROOT);
            List<Option> everything = new ArrayList<>();
            everything.add(new Option(verb + " all " + what, Optional.empty()));
            while (cursor.accept(TokenKind.COMMA)) {
                cursor.expect("ALL");
                Words.oneOf(cursor, "TABLES", "SEQUENCES");
            }
            return everything;
        }
        if (!cursor.at("TABLE") && !cursor.at("TABLES", "IN")) {
            throw cursor.unexpected("TABLE or TABLES IN SCHEMA");
        }
        return Reading.list(cursor, at -> publishedObject(at, verb));
    }

    private Option publishedObject(Cursor cursor, String verb) throws Unexpected {
        if (cursor.accept("TABLES", "IN", "SCHEMA")) {
            return new Option(verb + " schema", Optional.of(schema(cursor)));
        }
        if (cursor.at("CURRENT_SCHEMA")) {
            return new Option(verb + " schema", Optional.of(schema(cursor)));
        }
        cursor.accept("TABLE");
        Name table = elements.relations().read(cursor).name();
        if (cursor.at(TokenKind.OPEN)) {
            elements.names().parenthesised(cursor);
        }
        if (cursor.accept("WHERE")) {
            elements.expressions().parenthesised(cursor);
        }
        return new Option(verb + " table", Optional.of(table.toString()));
    }

    private String schema(Cursor cursor) throws Unexpected {
        return cursor.at("CURRENT_SCHEMA")
                ? elements.names().label(cursor).text()
                : elements.names().identifier(cursor).text();
    }

    /** From the word SUBSCRIPTION. */
    Operation createSubscription(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("SUBSCRIPTION");
        Identifier name = elements.names().identifier(cursor);
        if (cursor.accept("SERVER")) {
            elements.names().identifier(cursor);
        } else {
            cursor.expect("CONNECTION");
            Literals.string(cursor);
        }
        cursor.expect("PUBLICATION");
        elements.names().identifiers(cursor);
        List<Option> options = elements.options().with(cursor);
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
            case "CONNECTION" -> Literals.string(cursor);
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
