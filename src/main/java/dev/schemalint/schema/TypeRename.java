package dev.schemalint.schema;

/** A type under another name: the columns that hold it are of that name from then on. */
final class TypeRename {

    private TypeRename() {}

    static Schema of(Schema schema, String from, String to) {
        Schema left = schema.with(schema.others().withTypeRenamed(from, to));
        for (Table table : schema.tables()) {
            Table changed = table;
            for (Column column : table.columns().values()) {
                boolean holdsIt = column.rowOf().isEmpty()
                        && column.type()
                                .filter(type -> type.name().equals(from))
                                .isPresent();
                if (holdsIt) {
                    changed = changed.change(
                            column.name(),
                            known -> known.type()
                                    .map(type -> known.typed(type.named(to), known.collation()))
                                    .orElse(known));
                }
            }
            left = changed.equals(table) ? left : left.with(changed);
        }
        return left;
    }
}
