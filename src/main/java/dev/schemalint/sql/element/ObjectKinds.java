package dev.schemalint.sql.element;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads the words that name a kind of object, the longest that fit. */
public final class ObjectKinds {

    private record Spelling(ObjectKind kind, String[] words) {}

    /** What only other engines have. */
    private static final EnumSet<ObjectKind> ELSEWHERE = EnumSet.of(
            ObjectKind.CONTEXT,
            ObjectKind.DATABASE_LINK,
            ObjectKind.DIRECTORY,
            ObjectKind.EVENT,
            ObjectKind.LIBRARY,
            ObjectKind.LOGFILE_GROUP,
            ObjectKind.MATERIALIZED_VIEW_LOG,
            ObjectKind.PACKAGE,
            ObjectKind.PACKAGE_BODY,
            ObjectKind.PROFILE,
            ObjectKind.RESOURCE_GROUP,
            ObjectKind.SPATIAL_REFERENCE_SYSTEM,
            ObjectKind.SYNONYM,
            ObjectKind.TYPE_BODY,
            ObjectKind.UNDO_TABLESPACE);

    private static final List<Spelling> SPELLINGS = spellings();

    private ObjectKinds() {}

    public static ObjectKind read(Cursor cursor) throws Unexpected {
        return accept(cursor).orElseThrow(() -> cursor.unexpected("a kind of object"));
    }

    public static Optional<ObjectKind> accept(Cursor cursor) {
        for (Spelling spelling : SPELLINGS) {
            if (cursor.accept(spelling.words())) {
                return Optional.of(spelling.kind());
            }
        }
        return Optional.empty();
    }

    private static List<Spelling> spellings() {
        List<Spelling> spellings = new ArrayList<>();
        for (ObjectKind kind : EnumSet.complementOf(ELSEWHERE)) {
            // PROCEDURAL is said of languages only, and means nothing more.
            ObjectKind meant = kind == ObjectKind.PROCEDURAL_LANGUAGE ? ObjectKind.LANGUAGE : kind;
            spellings.add(new Spelling(meant, kind.keywords()));
        }
        spellings.sort((one, two) -> Integer.compare(two.words().length, one.words().length));
        return List.copyOf(spellings);
    }
}
