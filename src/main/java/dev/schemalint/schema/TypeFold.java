package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TypeName;
import dev.schemalint.operation.TypeOperation;
import dev.schemalint.operation.TypeOperation.AddDomainConstraint;
import dev.schemalint.operation.TypeOperation.AddEnumValue;
import dev.schemalint.operation.TypeOperation.CreateCompositeType;
import dev.schemalint.operation.TypeOperation.CreateDomain;
import dev.schemalint.operation.TypeOperation.CreateEnum;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.operation.TypeOperation.DropDomainConstraint;
import dev.schemalint.operation.TypeOperation.DropDomainDefault;
import dev.schemalint.operation.TypeOperation.DropDomainNotNull;
import dev.schemalint.operation.TypeOperation.RenameEnumValue;
import dev.schemalint.operation.TypeOperation.SetDomainDefault;
import dev.schemalint.operation.TypeOperation.SetDomainNotNull;
import dev.schemalint.operation.TypeOperation.ValidateDomainConstraint;
import dev.schemalint.session.Session;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/** What operations on types, domains and sequences leave of a schema. */
record TypeFold(Schema schema, Session session, Origin origin) {

    Schema after(TypeOperation operation) {
        return operation
                .made()
                .map(name -> changed(operation).withThing(ObjectKind.TYPE, name))
                .orElseGet(() -> changed(operation));
    }

    private Schema changed(TypeOperation operation) {
        if (operation instanceof CreateEnum create) {
            return schema.with(schema.others().withEnum(create.type().text(), HashTreePSet.from(create.labels())));
        }
        if (operation instanceof AddEnumValue add) {
            return labelled(add.type().text(), labels -> labels.plus(add.value()));
        }
        if (operation instanceof RenameEnumValue rename) {
            return labelled(
                    rename.type().text(), labels -> labels.minus(rename.value()).plus(rename.to()));
        }
        if (operation instanceof CreateCompositeType create) {
            PSet<String> attributeTypes = HashTreePSet.from(create.attributes().stream()
                    .flatMap(attribute -> attribute.type().stream())
                    .map(TypeName::name)
                    .toList());
            Others others = schema.others().withComposite(create.type().text(), attributeTypes);
            for (ColumnDefinition attribute : create.attributes()) {
                Optional<RelationName> row = attribute.type().flatMap(type -> RowTypes.of(type, schema, session));
                if (row.isPresent()) {
                    others = others.withRowUser(row.get(), create.type().text());
                }
            }
            return schema.with(others);
        }
        if (operation instanceof CreateDomain create) {
            return schema.with(schema.others().with(domain(create)));
        }
        if (operation instanceof SetDomainDefault set) {
            return change(set.domain().text(), domain -> domain.withDefault(Optional.of(set.value())));
        }
        if (operation instanceof DropDomainDefault drop) {
            return change(drop.domain().text(), domain -> domain.withDefault(Optional.empty()));
        }
        if (operation instanceof SetDomainNotNull set) {
            return change(set.domain().text(), domain -> domain.notNull(true));
        }
        if (operation instanceof DropDomainNotNull drop) {
            return change(drop.domain().text(), domain -> domain.notNull(false));
        }
        if (operation instanceof AddDomainConstraint add) {
            boolean valid = !add.constraint().traits().notValid();
            return change(add.domain().text(), domain -> with(domain, add.constraint(), valid));
        }
        if (operation instanceof ValidateDomainConstraint validate) {
            return change(
                    validate.domain().text(),
                    domain -> domain.withChecks(
                            domain.checks().plus(validate.name().text(), true)));
        }
        if (operation instanceof DropDomainConstraint drop) {
            return change(
                    drop.domain().text(),
                    domain ->
                            domain.withChecks(domain.checks().minus(drop.name().text())));
        }
        if (operation instanceof CreateSequence create) {
            return schema.with(Table.bare(
                    schema.resolve(create.sequence(), session),
                    ObjectKind.SEQUENCE,
                    create.temporary() ? Persistence.TEMPORARY : Persistence.PERMANENT,
                    Optional.of(origin)));
        }
        return schema;
    }

    private static Domain domain(CreateDomain create) {
        Domain domain =
                new Domain(create.domain().text(), create.type(), create.defaultValue(), false, TreePMap.empty());
        for (Constraint constraint : create.constraints()) {
            domain = with(domain, constraint, true);
        }
        return domain;
    }

    private static Domain with(Domain domain, Constraint constraint, boolean valid) {
        if (constraint instanceof NotNull) {
            return domain.notNull(true);
        }
        if (constraint instanceof Check) {
            String name = constraint.name().map(Identifier::text).orElse(domain.name() + "_check");
            return domain.withChecks(domain.checks().plus(name, valid));
        }
        return domain;
    }

    private Schema labelled(String name, UnaryOperator<PSet<String>> change) {
        PSet<String> labels = schema.others().enums().get(name);
        return labels == null ? schema : schema.with(schema.others().withEnum(name, change.apply(labels)));
    }

    private Schema change(String name, UnaryOperator<Domain> change) {
        return schema.domain(name)
                .map(domain -> schema.with(schema.others().with(change.apply(domain))))
                .orElse(schema);
    }
}
