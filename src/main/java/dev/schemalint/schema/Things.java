package dev.schemalint.schema;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import java.util.Locale;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** Objects of which no more than the name is kept: those that scripts made, and those that they dropped. */
record Things(PSet<String> made, PSet<String> gone) {

    static final Things NONE = new Things(HashTreePSet.empty(), HashTreePSet.empty());

    /** What is made may be the one that was dropped, however its name was written then. */
    Things with(ObjectKind what, Name name) {
        PSet<String> left = gone;
        String own = "." + name.text();
        for (String key : gone) {
            if (key.startsWith(kind(what)) && (key.endsWith(own) || key.equals(kind(what) + name.text()))) {
                left = left.minus(key);
            }
        }
        return new Things(made.plus(key(what, name)), left);
    }

    Things without(ObjectKind what, Name name) {
        return new Things(made.minus(key(what, name)), gone.plus(key(what, name)));
    }

    boolean has(ObjectKind what, Name name) {
        return made.contains(key(what, name));
    }

    boolean lacks(ObjectKind what, Name name) {
        return gone.contains(key(what, name));
    }

    private static String key(ObjectKind what, Name name) {
        return kind(what) + name;
    }

    /** Users and groups are roles, and domains are types. */
    private static String kind(ObjectKind what) {
        ObjectKind kind = switch (what) {
            case USER, GROUP -> ObjectKind.ROLE;
            case DOMAIN -> ObjectKind.TYPE;
            case PROCEDURE, ROUTINE, AGGREGATE -> ObjectKind.FUNCTION;
            case PROCEDURAL_LANGUAGE -> ObjectKind.LANGUAGE;
            default -> what;
        };
        return kind.name().toLowerCase(Locale.ROOT) + " ";
    }
}
