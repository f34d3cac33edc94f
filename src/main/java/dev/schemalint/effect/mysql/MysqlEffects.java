package dev.schemalint.effect.mysql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Course;
import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Known;
import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.MaintenanceOperation.MaintainTables;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.NotUnderstood.SyntaxError;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Predicts what statements do on MySQL and MariaDB. All that an ALTER TABLE says is done together, in one way: each piece is
 * a shape with facts, and the way is the best one that serves all of them.
 */
public final class MysqlEffects implements Effects {

    private final Knowledge knowledge;

    public MysqlEffects(Dialect dialect, Version version) {
        this.knowledge = Knowledge.of(Server.of(dialect, version));
    }

    /** What changes a table, and how it wants that to be done. */
    private record Target(Name table, Manner manner, boolean ifExists) {}

    @Override
    public Effect of(Operation operation, Schema schema, Session session) {
        return together(List.of(operation), List.of(), schema, session);
    }

    @Override
    public List<Known> known(Operation operation, Schema schema, Session session) {
        return target(operation).stream()
                .map(target -> schema.resolve(target.table(), session))
                .map(name -> new Alteration(knowledge, name, List.of(operation), schema, session))
                .flatMap(alteration -> new Changes(alteration).all().stream())
                .flatMap(change -> knowledge.facts().of(change.shape()).stream())
                .distinct()
                .map(fact -> new Known(fact.shape(), fact.words(), fact.source()))
                .toList();
    }

    @Override
    public Optional<Operation> kept(Operation operation) {
        return new Ignored(knowledge.features()).keptOf(operation);
    }

    @Override
    public Optional<String> trait(String name) {
        return knowledge.features().value(name);
    }

    /** A table has its new name from the end of the statement on, wherever RENAME TO stands. */
    @Override
    public List<Operation> inOrder(List<Operation> actions) {
        return actions.stream()
                .sorted(Comparator.comparing(RenameTable.class::isInstance))
                .toList();
    }

    @Override
    public Optional<Effect> atOnce(List<Operation> operations, Schema before, Session session) {
        return operations.size() > 1 && ofOneTable(operations)
                ? Optional.of(changed(operations, target(operations.get(0)).get(), before, session))
                : Optional.empty();
    }

    @Override
    public Effect together(List<Operation> operations, List<Effect> each, Schema before, Session session) {
        if (ofOneTable(operations)) {
            return changed(operations, target(operations.get(0)).get(), before, session);
        }
        if (operations.size() == 1) {
            return alone(operations.get(0), before, session);
        }
        Effect whole = Effect.NONE;
        for (Effect effect : each) {
            whole = whole.and(effect);
        }
        return whole;
    }

    private static boolean ofOneTable(List<Operation> operations) {
        List<Optional<String>> tables = operations.stream()
                .map(operation -> target(operation).map(target -> target.table().text()))
                .distinct()
                .toList();
        return tables.size() == 1 && tables.get(0).isPresent();
    }

    private Effect changed(List<Operation> operations, Target target, Schema schema, Session session) {
        RelationName name = schema.resolve(target.table(), session);
        if (schema.complete() && schema.table(name).isEmpty()) {
            return target.ifExists()
                    ? Effect.NONE
                    : Effect.refused(Refusal.numbered("1146: there is no table " + name.name()));
        }
        Alteration alteration = new Alteration(knowledge, name, operations, schema, session);
        return new Weighing(alteration, new Changes(alteration).all()).effect(target.manner());
    }

    private Effect alone(Operation operation, Schema schema, Session session) {
        if (operation instanceof SyntaxError error) {
            return Effect.refused(
                    new Refusal("1064", "syntax error: " + error.expected() + " expected, not " + error.found()));
        }
        if (operation instanceof Unread unread) {
            return Effect.unknown(unread.reason());
        }
        Effect effect = optimized(operation, schema, session)
                .orElseGet(() -> new OtherStatements(knowledge, schema, session).of(operation));
        Course course = effect.course();
        return effect.by(new Course(course.algorithm(), course.lock(), ImplicitCommits.commits(operation)));
    }

    /** OPTIMIZE TABLE writes all rows of a table in InnoDB again. */
    private Optional<Effect> optimized(Operation operation, Schema schema, Session session) {
        if (!(operation instanceof MaintainTables maintain) || !maintain.verb().equals("optimize")) {
            return Optional.empty();
        }
        Effect whole = Effect.NONE;
        for (Name table : maintain.tables()) {
            Altered on = new Altered(ObjectKind.TABLE, table, false, false);
            Operation rebuild = new RebuildTable(operation.extent(), on);
            whole = whole.and(changed(List.of(rebuild), new Target(table, Manner.ANY, false), schema, session));
        }
        return Optional.of(whole.by(Course.USUAL));
    }

    private static Optional<Target> target(Operation operation) {
        if (operation instanceof CreateIndex create) {
            return Optional.of(new Target(create.table(), create.manner(), false));
        }
        if (operation instanceof DropIndex drop) {
            return drop.table().map(table -> new Target(table, drop.manner(), false));
        }
        return Altered.of(operation).map(on -> new Target(on.name(), on.manner(), on.ifExists()));
    }

    /** Columns that came or went without rows being touched make one more version of the rows; writing them ends the count. */
    @Override
    public Schema remembered(List<Operation> operations, Effect whole, Schema after) {
        Schema known = after;
        for (RelationName table : whole.rewrites()) {
            known = known.withRowsWritten(table);
        }
        boolean instant = whole.course().algorithm().equals(Optional.of(Algorithm.INSTANT));
        boolean columns = operations.stream()
                .anyMatch(operation -> operation instanceof AddColumn || operation instanceof DropColumn);
        if (instant && columns) {
            for (RelationName table : whole.locks().keySet()) {
                known = known.withRowVersion(renamed(table, operations));
            }
        }
        return known;
    }

    private static RelationName renamed(RelationName table, List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation instanceof RenameTable)
                .map(operation -> new RelationName(
                        table.schema(), ((RenameTable) operation).to().text()))
                .findFirst()
                .orElse(table);
    }
}
