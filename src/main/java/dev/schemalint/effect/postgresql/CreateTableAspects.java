package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What CREATE TABLE does to what was there before, and which of its clauses a version knows. */
record CreateTableAspects(Moment moment) {

    List<Aspect> of(CreateTable create) {
        if (moment.table(create.table()).isPresent()) {
            return List.of(Aspect.of(create.ifNotExists() ? "create-relation/exists" : "create-relation/taken"));
        }
        List<Aspect> found = new ArrayList<>();
        found.add(Aspect.of("create-table")
                .with(Role.PARENT, create.inherits().stream().map(moment::name).toList())
                .with(
                        Role.READ,
                        create.likes().stream()
                                .map(like -> moment.name(like.table()))
                                .toList()));
        create.partitionOf().ifPresent(partition -> found.addAll(new PartitionAspects(moment).ofNew(partition)));
        create.partitionBy().ifPresent(by -> found.add(partitionBy(by)));
        Set<String> names = new HashSet<>();
        for (ColumnDefinition column : create.columns()) {
            if (!names.add(column.name().text())) {
                found.add(Aspect.of("add-column/exists"));
            }
            column(column, found);
            column.constraints().forEach(constraint -> constraint(create, constraint, List.of(column), found));
        }
        create.constraints().forEach(constraint -> constraint(create, constraint, create.columns(), found));
        return found;
    }

    private static Aspect partitionBy(PartitionBy by) {
        if (by.method().equalsIgnoreCase("list") && by.keys().size() > 1) {
            return Aspect.of("create-table/by-list/several");
        }
        return Aspect.of(
                by.method().toLowerCase(Locale.ROOT).equals("hash") ? "create-table/by-hash" : "create-table/by-range");
    }

    private void column(ColumnDefinition column, List<Aspect> found) {
        if (DomainType.isArrayOfDomain(column.type(), moment)) {
            found.add(Aspect.of("array-of-domain"));
        }
        if (column.identity().isPresent()) {
            found.add(Aspect.of("create-table/identity"));
            Identities.objection(column.type(), moment).ifPresent(found::add);
        }
        column.generated()
                .ifPresent(generated -> found.add(Aspect.of(
                        switch (generated.kind()) {
                            case STORED -> "create-table/generated/stored";
                            case VIRTUAL -> "create-table/generated/virtual";
                            case UNSAID -> "create-table/generated/unsaid";
                        })));
        found.addAll(GeneratedValues.objections(column, Optional.empty(), moment));
        column.extent().clause("storage").ifPresent(clause -> found.add(Aspect.of("create-table/storage")));
        column.extent().clause("compression").ifPresent(clause -> found.add(Aspect.of("create-table/compression")));
        column.defaultValue().ifPresent(value -> found.addAll(Defaults.kept(value, moment)));
    }

    /** @param columns those it may be about */
    private void constraint(
            CreateTable create, Constraint constraint, List<ColumnDefinition> columns, List<Aspect> found) {
        boolean divided = create.partitionBy().isPresent();
        if (!constraint.included().isEmpty()) {
            found.add(Aspect.of("constraint/include"));
        }
        if (constraint instanceof Check check && Expression.Subquery.isIn(check.condition())) {
            found.add(Aspect.of("check/subquery"));
        }
        if (constraint.traits().notEnforced()) {
            found.add(Aspect.of("not-enforced"));
        }
        if (constraint instanceof NotNull && create.constraints().contains(constraint)) {
            found.add(Aspect.of("create-table/not-null-constraint"));
        }
        if (constraint instanceof Unique unique && unique.nullsNotDistinct()) {
            found.add(Aspect.of("nulls-not-distinct"));
        }
        if (constraint instanceof ForeignKey key) {
            RelationName table = moment.name(create.table());
            if (!moment.name(key.referenced()).equals(table)) {
                found.addAll(ForeignKeys.locks(table, key, moment));
                found.addAll(ForeignKeys.ofPersistence(key, create.persistence(), moment));
                found.addAll(ForeignKeys.objections(key, types(key, columns), moment));
            }
            if (divided) {
                found.add(Aspect.of("foreign-key/partitioned"));
            }
        }
        if (divided && constraint instanceof Constraint.PrimaryKey key) {
            keyOf(create, key.columns(), found);
        }
        if (divided && constraint instanceof Unique unique) {
            keyOf(create, unique.columns(), found);
        }
    }

    /** A key written beside a column is about that column. */
    private static List<Optional<TypeName>> types(ForeignKey key, List<ColumnDefinition> columns) {
        if (key.columns().isEmpty()) {
            return columns.stream().limit(1).map(ColumnDefinition::type).toList();
        }
        return key.columns().stream()
                .map(name -> columns.stream()
                        .filter(column -> column.name().text().equals(name.text()))
                        .findFirst()
                        .flatMap(ColumnDefinition::type))
                .toList();
    }

    private static void keyOf(CreateTable create, List<Identifier> columns, List<Aspect> found) {
        List<String> key = columns.stream().map(Identifier::text).toList();
        boolean leavesOut = create.partitionBy().stream()
                .flatMap(by -> by.keys().stream())
                .anyMatch(part -> !part.column()
                        .map(column -> key.contains(column.text()))
                        .orElse(false));
        found.add(Aspect.of(leavesOut ? "unique/leaves-out-partition-key" : "create-table/partitioned-key"));
    }
}
