package dev.schemalint.schema;

import org.jspecify.annotations.Nullable;

/** A relation's full name. */
public record RelationName(String schema, String name) implements Comparable<RelationName> {

    @Override
    public int compareTo(RelationName other) {
        // Nearly always they are the same object, which only equals looks at.
        int bySchema = schema.equals(other.schema) ? 0 : schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** Written out because nearly every question about a schema begins with it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelationName that && name.equals(that.name) && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return 31 * schema.hashCode() + name.hashCode();
    }
}
