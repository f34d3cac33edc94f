package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements about types, domains and sequences. */
public sealed interface TypeOperation extends Operation {

    /** The type that it makes, if it makes one. */
    default Optional<Name> made() {
        return Optional.empty();
    }

    record CreateEnum(Extent extent, Name type, List<String> labels) implements TypeOperation {
        public CreateEnum {
            labels = List.copyOf(labels);
        }

        @Override
        public Optional<Name> made() {
            return Optional.of(type);
        }
    }

    record CreateCompositeType(Extent extent, Name type, List<ColumnDefinition> attributes) implements TypeOperation {
        public CreateCompositeType {
            attributes = List.copyOf(attributes);
        }

        @Override
        public Optional<Name> made() {
            return Optional.of(type);
        }
    }

    record CreateRangeType(Extent extent, Name type, List<Option> options) implements TypeOperation {
        public CreateRangeType {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Name> made() {
            return Optional.of(type);
        }
    }

    /** A base type, or a type that is only announced. */
    record CreateBaseType(Extent extent, Name type, List<Option> options) implements TypeOperation {
        public CreateBaseType {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Name> made() {
            return Optional.of(type);
        }
    }

    record AddEnumValue(
            Extent extent,
            Name type,
            String value,
            boolean ifNotExists,
            Optional<String> before,
            Optional<String> after)
            implements TypeOperation {}

    record RenameEnumValue(Extent extent, Name type, String value, String to) implements TypeOperation {}

    /** {@code ALTER TYPE ... ADD ATTRIBUTE}. */
    record AddAttribute(Extent extent, Name type, Identifier attribute, TypeName attributeType, boolean cascade)
            implements TypeOperation {}

    record DropAttribute(Extent extent, Name type, Identifier attribute, boolean ifExists, boolean cascade)
            implements TypeOperation {}

    record AlterAttribute(Extent extent, Name type, Identifier attribute, TypeName attributeType, boolean cascade)
            implements TypeOperation {}

    record RenameAttribute(Extent extent, Name type, Identifier attribute, Identifier to, boolean cascade)
            implements TypeOperation {}

    /** {@code ALTER TYPE ... SET (...)}. */
    record SetTypeOptions(Extent extent, Name type, List<Option> options) implements TypeOperation {
        public SetTypeOptions {
            options = List.copyOf(options);
        }
    }

    record CreateDomain(
            Extent extent,
            Name domain,
            TypeName type,
            Optional<Expression> defaultValue,
            Optional<Name> collation,
            List<Constraint> constraints)
            implements TypeOperation {
        public CreateDomain {
            constraints = List.copyOf(constraints);
        }

        @Override
        public Optional<Name> made() {
            return Optional.of(domain);
        }
    }

    record SetDomainDefault(Extent extent, Name domain, Expression value) implements TypeOperation {}

    record DropDomainDefault(Extent extent, Name domain) implements TypeOperation {}

    record SetDomainNotNull(Extent extent, Name domain) implements TypeOperation {}

    record DropDomainNotNull(Extent extent, Name domain) implements TypeOperation {}

    /** Clauses: {@code constraint}, the whole definition. */
    record AddDomainConstraint(Extent extent, Name domain, Constraint constraint) implements TypeOperation {}

    record DropDomainConstraint(Extent extent, Name domain, Identifier name, boolean ifExists, boolean cascade)
            implements TypeOperation {}

    record ValidateDomainConstraint(Extent extent, Name domain, Identifier name) implements TypeOperation {}

    record RenameDomainConstraint(Extent extent, Name domain, Identifier name, Identifier to)
            implements TypeOperation {}

    record CreateSequence(Extent extent, Name sequence, boolean temporary, boolean ifNotExists, List<Option> options)
            implements TypeOperation {
        public CreateSequence {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(sequence);
        }
    }

    record AlterSequence(Extent extent, Name sequence, boolean ifExists, List<Option> options)
            implements TypeOperation {
        public AlterSequence {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(sequence);
        }
    }
}
