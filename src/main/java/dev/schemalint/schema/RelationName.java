package dev.schemalint.schema;

/** A relation's full name. */
public record RelationName(String schema, String name) implements Comparable<RelationName> {

    @Override
    public int compareTo(RelationName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }
}
