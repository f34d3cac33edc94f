package dev.schemalint.layout;

import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Flyway puts in the place of placeholders, as far as a project's settings say it.
 *
 * @param values by names in small letters
 */
record FlywayPlaceholders(Pattern form, Map<String, String> values) {

    /** Flyway's own begin with this. */
    private static final String OWN = "flyway";

    FlywayPlaceholders {
        values = Map.copyOf(values);
    }

    static FlywayPlaceholders of(FlywaySettings settings) {
        Pattern form = Pattern.compile(Pattern.quote(settings.text("placeholderPrefix", "${")) + "(.*?)"
                + Pattern.quote(settings.text("placeholderSuffix", "}")));
        Map<String, String> values = settings.placeholders();
        String own = OWN + settings.text("placeholderSeparator", ":");
        settings.defaultSchema().ifPresent(schema -> values.put(own + "defaultschema", schema));
        values.put(own + "table", settings.text("table", "flyway_schema_history"));
        return new FlywayPlaceholders(form, values);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The text with the values that are known; Flyway looks into texts and comments as well. */
    SourceText filled(SourceText source) {
        return Filling.of(source, form, this::value);
    }

    /** The first placeholder without a value in a text, where the settings name others. */
    Optional<Span> missing(String text) {
        boolean named = values.keySet().stream().anyMatch(name -> !name.startsWith(OWN));
        Matcher found = form.matcher(text);
        while (named && found.find()) {
            String name = found.group(1).toLowerCase(Locale.ROOT);
            if (!name.startsWith(OWN) && value(name).isEmpty()) {
                return Optional.of(new Span(found.start(), found.end()));
            }
        }
        return Optional.empty();
    }
}
