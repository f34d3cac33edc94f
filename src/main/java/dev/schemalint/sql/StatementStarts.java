package dev.schemalint.sql;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.sql.token.Characters;
import dev.schemalint.sql.token.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where one statement seems to follow another without a semicolon between them. */
final class StatementStarts {

    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP");
    private static final Set<String> DEFINED = defined();

    private final String text;

    StatementStarts(String text) {
        this.text = text;
    }

    /** Whether a line begins here with CREATE, ALTER or DROP and the kind of an object of its own. */
    boolean definition(List<Token> tokens, int index) {
        return index > 0
                && index + 1 < tokens.size()
                && VERBS.contains(tokens.get(index).word())
                && DEFINED.contains(tokens.get(index + 1).word())
                && beginsLine(tokens.get(index));
    }

    /** Whether a line begins here with a word that statements begin with. */
    boolean statement(List<Token> tokens, int index, Grammar grammar) {
        return index > 0 && grammar.begins(tokens.get(index).word()) && beginsLine(tokens.get(index));
    }

    private boolean beginsLine(Token token) {
        int before = token.start() - 1;
        while (before >= 0 && Characters.isSpace(text.charAt(before)) && !Characters.isLineEnd(text.charAt(before))) {
            before--;
        }
        return before < 0 || Characters.isLineEnd(text.charAt(before));
    }

    /** The words that may follow CREATE; columns and constraints are not created, altered or dropped by themselves. */
    private static Set<String> defined() {
        Set<String> words = new HashSet<>(Set.of("OR", "UNIQUE", "TEMP", "TEMPORARY", "UNLOGGED", "RECURSIVE"));
        for (ObjectKind kind : ObjectKind.values()) {
            if (kind != ObjectKind.COLUMN && kind != ObjectKind.CONSTRAINT && kind != ObjectKind.DEFAULT_PRIVILEGES) {
                words.add(kind.keywords()[0]);
            }
        }
        return words;
    }
}
