package dev.schemalint.silence;

import dev.schemalint.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment that lets findings pass.
 *
 * @param place the comment
 * @param allowed the rules it names; none when it means all
 * @param words what it says besides: reason, and until when; what it calls itself, where that is no word of ours
 */
record Directive(Span place, Scope scope, Tongue tongue, List<String> allowed, String words) {

    /** What it is about. */
    enum Scope {
        STATEMENT,
        FILE,
        BEGIN,
        END,
        NONE
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

    /** No two stand at one place of a file. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Directive that && place.equals(that.place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }
}
