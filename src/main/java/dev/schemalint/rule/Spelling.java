package dev.schemalint.rule;

import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes names as the script does, where the server does not care for the case of their letters. */
final class Spelling {

    private static final Pattern NAMES = Pattern.compile("[\\[\\w@#$.\\]]+(?:, [\\[\\w@#$.\\]]+)*");
    private static final Pattern NAME = Pattern.compile("[\\w@#$]+");

    private Spelling() {}

    /** Each name as its statement spells it; what is no name, or stands elsewhere, stays as it is. */
    static String of(String names, Verdict verdict) {
        if (!verdict.target().dialect().takesNamesAlike()
                || !NAMES.matcher(names).matches()) {
            return names;
        }
        String statement = verdict.at()
                .map(Situation::statement)
                .map(read -> verdict.source().text(read.span()))
                .orElse("");
        return NAME.matcher(names).replaceAll(name -> Matcher.quoteReplacement(spelled(name.group(), statement)));
    }

    private static String spelled(String name, String statement) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        Pattern whole =
                Pattern.compile("(?<![\\w@#$])" + Pattern.quote(name) + "(?![\\w@#$])", Pattern.CASE_INSENSITIVE);
        Matcher here = whole.matcher(statement);
        return here.find() ? here.group() : name;
    }
}
