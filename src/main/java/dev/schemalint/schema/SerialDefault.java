package dev.schemalint.schema;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.text.Span;
import java.util.List;

/** The default that the server gives a serial column. */
final class SerialDefault {

    private SerialDefault() {}

    static Expression of(RelationName sequence) {
        Name function = Name.of(new Identifier("nextval", false, new Span(0, 0)));
        return new Call(function, List.of(new StringValue(sequence.schema() + "." + sequence.name())));
    }
}
