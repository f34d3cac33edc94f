package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Option;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.sql.body.BodyReader;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what follows a routine's arguments: language, promises to the planner, settings, quoted code. */
final class RoutineAttributes {

    private final Elements elements;
    private final SettingReader settings;

    RoutineAttributes(Elements elements) {
        this.elements = elements;
        this.settings = new SettingReader(elements.names());
    }

    /** What was said of a routine. */
    record Attributes(
            Optional<String> language,
            Optional<Volatility> volatility,
            boolean securityDefiner,
            List<Option> settings,
            Optional<Body> body) {}

    /** What has been read so far. */
    private static final class Parts {
        private final List<Option> settings = new ArrayList<>();
        private Optional<String> language = Optional.empty();
        private Optional<Volatility> volatility = Optional.empty();
        private Optional<Body> body = Optional.empty();
        private boolean securityDefiner;
    }

    Attributes ofNew(Cursor cursor) throws Unexpected {
        Parts parts = new Parts();
        while (onlyOfNew(cursor, parts) || common(cursor, parts)) {
            continue;
        }
        // The old way of saying STRICT and the like.
        elements.options().with(cursor);
        return new Attributes(parts.language, parts.volatility, parts.securityDefiner, parts.settings, parts.body);
    }

    /** The attributes of an ALTER, each as it is written. */
    List<Option> ofExisting(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        Parts parts = new Parts();
        int mark = cursor.mark();
        while (common(cursor, parts)) {
            String written = cursor.text(cursor.since(mark)).toLowerCase(Locale.ROOT);
            options.add(new Option(written, Optional.empty()));
            mark = cursor.mark();
        }
        if (options.isEmpty()) {
            throw cursor.unexpected("an attribute of a routine");
        }
        Behavior.cascade(cursor);
        return options;
    }

    private boolean onlyOfNew(Cursor cursor, Parts parts) throws Unexpected {
        if (cursor.accept("AS")) {
            parts.body = Optional.of(BodyReader.quoted(cursor));
            if (cursor.accept(TokenKind.COMMA)) {
                Literals.string(cursor);
            }
            return true;
        }
        if (cursor.accept("LANGUAGE")) {
            parts.language =
                    Optional.of(Words.wordOrString(cursor, elements.names()).toLowerCase(Locale.ROOT));
            return true;
        }
        if (cursor.accept("TRANSFORM")) {
            Reading.list(cursor, at -> {
                at.expect("FOR", "TYPE");
                return elements.types().read(at);
            });
            return true;
        }
        return cursor.accept("WINDOW");
    }

    private boolean common(Cursor cursor, Parts parts) throws Unexpected {
        if (SettingReader.comes(cursor)) {
            parts.settings.add(settings.read(cursor).asOption());
            return true;
        }
        if (cursor.atAny("IMMUTABLE", "STABLE", "VOLATILE")) {
            parts.volatility = Optional.of(Volatility.valueOf(cursor.next().word()));
            return true;
        }
        if (cursor.accept("EXTERNAL", "SECURITY") || cursor.accept("SECURITY")) {
            parts.securityDefiner = Words.oneOf(cursor, "DEFINER", "INVOKER").equals("DEFINER");
            return true;
        }
        if (cursor.accept("COST") || cursor.accept("ROWS")) {
            Literals.number(cursor);
            return true;
        }
        if (cursor.accept("SUPPORT")) {
            elements.names().name(cursor);
            return true;
        }
        if (cursor.accept("PARALLEL")) {
            elements.names().identifier(cursor);
            return true;
        }
        return cursor.accept("CALLED", "ON", "NULL", "INPUT")
                || cursor.accept("RETURNS", "NULL", "ON", "NULL", "INPUT")
                || cursor.accept("STRICT")
                || cursor.accept("LEAKPROOF")
                || cursor.accept("NOT", "LEAKPROOF");
    }
}
