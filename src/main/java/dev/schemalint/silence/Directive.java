package dev.schemalint.silence;

import dev.schemalint.text.Span;
import java.util.List;

/**
 * A comment that lets findings pass.
 *
 * @param place the comment
 * @param allowed the rules it names; none when it means all
 * @param words what it says besides: reason, and until when
 */
record Directive(Span place, Scope scope, Tongue tongue, List<String> allowed, String words) {

    /** What it is about. */
    enum Scope {
        STATEMENT,
        FILE,
        BEGIN,
        END
    }

    /** Whose words it uses: those of other linters mean their rules, and need no reason. */
    enum Tongue {
        OURS,
        SQUAWK,
        ATLAS
    }

    Directive {
        allowed = List.copyOf(allowed);
    }
}
