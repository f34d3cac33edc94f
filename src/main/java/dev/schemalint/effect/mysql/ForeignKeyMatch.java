package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.Optional;

/** Whether a foreign key and what it points to go together. */
record ForeignKeyMatch(Alteration alteration, ForeignKey key) {

    /** Why the server would not have it: no such table, or columns that are not alike. */
    Optional<String> refusal() {
        RelationName name = alteration.schema().resolve(key.referenced(), alteration.session());
        Optional<Table> parent = alteration.schema().table(name);
        if (parent.isEmpty()) {
            return alteration.schema().complete() && alteration.checksForeignKeys()
                    ? Optional.of(number("error-of-missing-parent") + ": there is no table " + name.name())
                    : Optional.empty();
        }
        int pairs = Math.min(key.columns().size(), key.referencedColumns().size());
        for (int i = 0; i < pairs; i++) {
            Optional<TypeName> own = type(key.columns().get(i));
            Optional<TypeName> other =
                    parent.get().column(key.referencedColumns().get(i).text()).flatMap(Column::type);
            if (own.isPresent() && other.isPresent() && !alike(own.get(), other.get())) {
                String said = alteration.checksForeignKeys() ? "" : "-unchecked";
                return Optional.of(number("error-of-unlike-columns" + said) + ": "
                        + key.columns().get(i).text() + " is of another type than what it points to");
            }
        }
        return Optional.empty();
    }

    private String number(String error) {
        return alteration.features().value(error).orElse("1005");
    }

    private Optional<TypeName> type(Identifier column) {
        return alteration
                .added(column.text())
                .flatMap(ColumnDefinition::type)
                .or(() -> alteration.column(column.text()).flatMap(Column::type));
    }

    /** Lengths of text may differ, and the sign and size of numbers may not. */
    private static boolean alike(TypeName one, TypeName other) {
        boolean bothText = one.name().endsWith("char") && other.name().endsWith("char");
        return bothText || one.name().equals(other.name()) && one.isUnsigned() == other.isUnsigned();
    }
}
