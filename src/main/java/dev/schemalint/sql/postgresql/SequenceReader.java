package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads CREATE SEQUENCE. */
final class SequenceReader {

    private final Elements elements;

    SequenceReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word SEQUENCE. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("SEQUENCE");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name sequence = elements.names().name(cursor);
        List<Option> options = elements.sequenceOptions().list(cursor);
        return new CreateSequence(
                cursor.extentSince(creation.mark()), sequence, creation.temporary(), ifNotExists, options);
    }
}
