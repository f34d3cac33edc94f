package dev.schemalint.layout;

import dev.schemalint.text.Rewriting;
import dev.schemalint.text.Rewriting.Piece;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in the place of placeholders; what is found in the text is still shown where it stands in the file. */
final class Filling {

    private Filling() {}

    /** @param value of a placeholder by its name, the pattern's first group; where it is not known, it stays as it is */
    static SourceText of(SourceText source, Pattern placeholder, Function<String, Optional<String>> value) {
        String text = source.content();
        StringBuilder made = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        Matcher found = placeholder.matcher(text);
        while (found.find()) {
            Optional<String> known = value.apply(found.group(1));
            if (known.isPresent()) {
                pieces.add(alike(made, text, done, found.start()));
                int start = made.length();
                made.append(known.get());
                pieces.add(new Piece(new Span(start, made.length()), new Span(found.start(), found.end()), false));
                done = found.end();
            }
        }
        if (pieces.isEmpty()) {
            return source;
        }
        pieces.add(alike(made, text, done, text.length()));
        return SourceText.made(made.toString(), Rewriting.inPlace(source, pieces));
    }

    private static Piece alike(StringBuilder made, String text, int from, int to) {
        int start = made.length();
        made.append(text, from, to);
        return new Piece(new Span(start, made.length()), new Span(from, to), true);
    }
}
