package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Session;
import dev.schemalint.session.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One statement that changes a table: all it does to it, and what it meets.
 *
 * @param operations all that the statement does to the table
 * @param schema what the database holds before the first of them
 */
record Alteration(Knowledge knowledge, RelationName name, List<Operation> operations, Schema schema, Session session) {

    Features features() {
        return knowledge.features();
    }

    boolean onMariaDb() {
        return knowledge.server().isMariaDb();
    }

    Optional<Table> table() {
        return schema.table(name);
    }

    Optional<Column> column(String column) {
        return table().flatMap(known -> known.column(known.spelled(column)));
    }

    Stream<Index> indexes() {
        return table().stream().flatMap(known -> known.indexes().values().stream());
    }

    /** The type that a column has, or gets by the statement. */
    Optional<TypeName> type(String column) {
        return added(column)
                .flatMap(ColumnDefinition::type)
                .or(() -> column(column).flatMap(Column::type));
    }

    /** Whether a column admits no nulls, where that is known. */
    Optional<Boolean> notNull(String column) {
        return added(column)
                .map(ColumnDefinition::notNull)
                .or(() -> column(column).flatMap(Column::notNull));
    }

    /** Whether a column is part of an index that stays. */
    boolean indexed(String column) {
        return indexes().anyMatch(index -> index.holds(column));
    }

    Optional<String> option(String option) {
        return table().flatMap(known -> known.storage().option(option));
    }

    boolean partitioned() {
        return table().map(Table::partitioned).orElse(false);
    }

    /** The columns that decide which partition a row belongs to. */
    List<String> dividedBy() {
        return table().flatMap(Table::partitionBy).stream()
                .flatMap(by -> by.keys().stream())
                .flatMap(key -> key.column().map(Identifier::text).stream())
                .toList();
    }

    /** Whether it keeps its rows in InnoDB, as tables do of which nothing is said. */
    boolean inInnoDb() {
        return option("engine").map(engine -> engine.equals("innodb")).orElse(true);
    }

    boolean compressed() {
        return option("row_format").equals(Optional.of("compressed"))
                || option("row_format").isEmpty()
                        && option("key_block_size")
                                .map(size -> !size.equals("0"))
                                .orElse(false);
    }

    boolean redundant() {
        return option("row_format").equals(Optional.of("redundant"));
    }

    boolean hasFulltext() {
        return indexes().anyMatch(index -> index.is("fulltext"));
    }

    /** Whether a full-text index is left when the statement is done. */
    boolean keepsFulltext() {
        return indexes()
                .filter(index -> index.is("fulltext"))
                .anyMatch(index -> !drops(index.name())
                        && index.keys().stream()
                                .flatMap(key -> key.column().stream())
                                .anyMatch(column -> !dropsColumn(column.text())));
    }

    boolean hasIndexedVirtual() {
        return indexes()
                .flatMap(index -> index.keys().stream())
                .flatMap(key -> key.column().stream())
                .anyMatch(column ->
                        column(column.text()).map(known -> isVirtual(known)).orElse(false));
    }

    /** Whether an index of a virtual column is left when the statement is done. */
    boolean keepsIndexedVirtual() {
        return indexes()
                .filter(index -> !drops(index.name()))
                .flatMap(index -> index.keys().stream())
                .flatMap(key -> key.column().stream())
                .anyMatch(column -> !dropsColumn(column.text())
                        && column(column.text()).map(known -> isVirtual(known)).orElse(false));
    }

    private boolean drops(String index) {
        return all(DropIndex.class)
                .flatMap(drop -> drop.indexes().stream())
                .anyMatch(dropped -> dropped.text().equals(index));
    }

    boolean dropsColumn(String column) {
        return all(DropColumn.class).anyMatch(drop -> drop.column().text().equalsIgnoreCase(column));
    }

    /** The definition of a column that the statement itself adds. */
    Optional<ColumnDefinition> added(String column) {
        return all(AddColumn.class)
                .map(AddColumn::definition)
                .filter(definition -> definition.name().text().equalsIgnoreCase(column))
                .findFirst();
    }

    /** Whether the statement drops the column, or says all of it again. */
    boolean says(String column) {
        return dropsColumn(column)
                || all(ModifyColumn.class)
                        .anyMatch(modify -> modify.column().text().equalsIgnoreCase(column))
                || all(ChangeColumn.class)
                        .anyMatch(change -> change.column().text().equalsIgnoreCase(column));
    }

    /** The columns of each key that the statement adds beside its columns. */
    Stream<List<String>> keysAdded() {
        Stream<List<Identifier>> keys = all(AddConstraint.class)
                .map(AddConstraint::constraint)
                .filter(constraint -> constraint instanceof PrimaryKey || constraint instanceof Unique)
                .map(Constraint::columns);
        Stream<List<Identifier>> indexes = all(CreateIndex.class)
                .map(create -> create.keys().stream()
                        .flatMap(key -> key.column().stream())
                        .toList());
        return Stream.concat(keys, indexes)
                .map(columns -> columns.stream().map(Identifier::text).toList());
    }

    /** Whether the statement gives the table a primary key. */
    boolean addsPrimaryKey() {
        return all(AddConstraint.class).anyMatch(add -> add.constraint() instanceof PrimaryKey)
                || all(AddColumn.class).anyMatch(add -> add.definition().has(PrimaryKey.class))
                || all(ModifyColumn.class)
                        .anyMatch(modify -> modify.definition().has(PrimaryKey.class));
    }

    <T> Stream<T> all(Class<T> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast);
    }

    boolean checksForeignKeys() {
        return on("foreign_key_checks", true);
    }

    /** Whether values that do not fit are refused rather than bent. */
    boolean strict() {
        return session.setting("sql_mode")
                .map(Setting::value)
                .map(mode -> mode.toUpperCase(Locale.ROOT).contains("STRICT_")
                        || mode.toUpperCase(Locale.ROOT).contains("TRADITIONAL"))
                .orElse(features().have("strict"));
    }

    private boolean on(String setting, boolean usually) {
        return session.setting(setting)
                .map(Setting::value)
                .map(value -> !value.equals("0") && !value.equalsIgnoreCase("off") && !value.equalsIgnoreCase("false"))
                .orElse(usually);
    }

    /** The foreign keys that a column is part of, on its table. */
    boolean inForeignKey(String column) {
        return table().stream()
                .flatMap(known -> known.constraints().values().stream())
                .anyMatch(constraint -> constraint.referenced().isPresent()
                        && constraint.definition().columns().stream()
                                .anyMatch(own -> own.text().equalsIgnoreCase(column))
                        && !dropsConstraint(constraint.name()));
    }

    private boolean dropsConstraint(String constraint) {
        return all(DropConstraint.class).anyMatch(drop -> drop.name().text().equals(constraint));
    }

    /** Whether a foreign key of any table points to the column. */
    boolean referenced(String column) {
        return schema.pointingAt(name).anyMatch(reference -> pointsTo(reference.key(), column));
    }

    /** The columns that foreign keys of any table point to. */
    Stream<List<Identifier>> pointedTo() {
        return schema.pointingAt(name)
                .flatMap(reference -> reference.key().definition() instanceof ForeignKey key
                                && !key.referencedColumns().isEmpty()
                        ? Stream.of(key.referencedColumns())
                        : Stream.empty());
    }

    private static boolean pointsTo(KnownConstraint constraint, String column) {
        return constraint.definition() instanceof ForeignKey key
                && key.referencedColumns().stream().map(Identifier::text).anyMatch(column::equalsIgnoreCase);
    }

    /** Whether a generated column that stays is computed from this one. */
    boolean generates(String column) {
        return table().stream()
                .flatMap(known -> known.columns().values().stream())
                .filter(other -> !dropsColumn(other.name()))
                .flatMap(other -> other.generation().stream())
                .anyMatch(generated -> mentions(generated.expression(), column));
    }

    /** Whether a column that is computed from this one is kept in the row. */
    boolean generatesStored(String column) {
        return table().stream()
                .flatMap(known -> known.columns().values().stream())
                .flatMap(other -> other.generation().stream())
                .anyMatch(generated -> generated.kind() == Kind.STORED && mentions(generated.expression(), column));
    }

    private static boolean mentions(Expression expression, String column) {
        return expression.mentions(column);
    }

    /** Whether a column is computed on reading and kept nowhere. */
    static boolean isVirtual(ColumnDefinition definition) {
        return definition.generated().map(g -> g.kind() != Kind.STORED).orElse(false);
    }

    static boolean isVirtual(Column column) {
        return column.generation().map(g -> g.kind() != Kind.STORED).orElse(false);
    }
}
