package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.ObjectOperation.Comment;
import dev.schemalint.operation.ObjectOperation.SecurityLabel;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.References;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.Optional;

/** Reads COMMENT ON and SECURITY LABEL. */
final class CommentReader {

    private final Elements elements;
    private final References references;

    CommentReader(Elements elements) {
        this.elements = elements;
        this.references = new References(elements);
    }

    Operation comment(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("COMMENT", "ON");
        References.Reference object = references.read(cursor);
        Optional<String> text = text(cursor);
        return new Comment(cursor.extentSince(mark), object.kind(), object.name(), object.relation(), text);
    }

    Operation securityLabel(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("SECURITY", "LABEL");
        if (cursor.accept("FOR")) {
            Words.wordOrString(cursor, elements.names());
        }
        cursor.expect("ON");
        References.Reference object = references.read(cursor);
        text(cursor);
        return new SecurityLabel(cursor.extentSince(mark), object.kind(), object.name());
    }

    private static Optional<String> text(Cursor cursor) throws Unexpected {
        cursor.expect("IS");
        return cursor.accept("NULL") ? Optional.empty() : Optional.of(Literals.string(cursor));
    }
}
