package dev.schemalint.layout;

import dev.schemalint.layout.Node.Text;
import dev.schemalint.text.Rewriting;
import dev.schemalint.text.Rewriting.Piece;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** SQL that a changelog stands for, as it is written down piece by piece, each with its place in the changelog. */
final class Sheet {

    /** How far behind the last word the next one may stand: what lies between is not SQL. */
    private static final int GAP = 200;

    private static final String END = "\n;\n";

    private final StringBuilder made = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    int length() {
        return made.length();
    }

    /** Words that stand for a piece of the changelog as a whole. */
    Sheet write(String words, Span written) {
        int start = made.length();
        made.append(words);
        pieces.add(new Piece(new Span(start, made.length()), written, false));
        return this;
    }

    /** Words between statements, which stand for nothing. */
    Sheet between(String words) {
        made.append(words);
        return this;
    }

    void endStatement() {
        made.append(END);
    }

    /** Writes what stands behind an offset once more, in other words. */
    void again(int from, Span written, UnaryOperator<String> words) {
        List<String> statements = List.of(made.substring(from).split(END));
        made.setLength(from);
        pieces.removeIf(piece -> piece.made().start() >= from);
        for (String statement : statements) {
            write(words.apply(statement), written).endStatement();
        }
    }

    /** Text of the changelog itself, line by line, or word by word where a line is written otherwise. */
    Sheet copy(Text text, String file) {
        String raw = file.substring(0, text.written().end());
        int at = text.written().start();
        for (String line : text.text().split("(?<=\n)")) {
            String bare = line.strip();
            int found = find(bare, raw, at);
            if (found >= 0 && !bare.isEmpty()) {
                at = alike(line, bare, found);
                continue;
            }
            for (String word : line.split("(?<=\\s)(?=\\S)")) {
                String core = word.strip();
                int there = core.isEmpty() ? -1 : find(core, raw, at);
                if (there >= 0) {
                    at = alike(word, core, there);
                } else {
                    write(word, new Span(at, Math.min(raw.length(), at + core.length())));
                }
            }
        }
        return this;
    }

    private int alike(String line, String bare, int found) {
        int start = made.length() + line.indexOf(bare);
        made.append(line);
        pieces.add(new Piece(new Span(start, start + bare.length()), new Span(found, found + bare.length()), true));
        return found + bare.length();
    }

    private static int find(String words, String raw, int from) {
        int found = raw.indexOf(words, from);
        return found >= 0 && found - from <= GAP ? found : -1;
    }

    SourceText over(SourceText file) {
        return SourceText.made(made.toString(), Rewriting.translated(file, pieces));
    }
}
