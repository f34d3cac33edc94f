package dev.schemalint.schema;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TriggerOperation;
import dev.schemalint.operation.TriggerOperation.CreatePolicy;
import dev.schemalint.operation.TriggerOperation.CreateRule;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TriggerOperation.DropPolicy;
import dev.schemalint.operation.TriggerOperation.DropRule;
import dev.schemalint.operation.TriggerOperation.DropTrigger;
import dev.schemalint.operation.TriggerOperation.RenamePolicy;
import dev.schemalint.operation.TriggerOperation.RenameRule;
import dev.schemalint.operation.TriggerOperation.RenameTrigger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What operations on triggers, policies and rules leave of their table. */
final class AttachmentFold {

    private AttachmentFold() {}

    static Table after(Table table, TriggerOperation operation, Function<Name, RelationName> resolve) {
        if (operation instanceof CreateTrigger create) {
            Set<String> columns = named(create.when());
            create.updateColumns().stream().map(Identifier::text).forEach(columns::add);
            return table.with(new Attachment(
                    ObjectKind.TRIGGER,
                    create.name().text(),
                    columns,
                    create.function().map(Name::text),
                    create.forEachRow(),
                    new TriggerUses(table.name(), resolve).of(create, named(create.when()))));
        }
        if (operation instanceof CreatePolicy create) {
            Set<String> columns = named(create.using());
            columns.addAll(named(create.withCheck()));
            return table.with(
                    new Attachment(ObjectKind.POLICY, create.name().text(), columns, Optional.empty(), false));
        }
        if (operation instanceof CreateRule create) {
            Set<String> columns = named(create.where());
            create.actions().forEach(action -> columns.addAll(named(action)));
            return table.with(new Attachment(ObjectKind.RULE, create.name().text(), columns, Optional.empty(), false));
        }
        if (operation instanceof DropTrigger drop) {
            return without(table, ObjectKind.TRIGGER, drop.name());
        }
        if (operation instanceof DropPolicy drop) {
            return without(table, ObjectKind.POLICY, drop.name());
        }
        if (operation instanceof DropRule drop) {
            return without(table, ObjectKind.RULE, drop.name());
        }
        if (operation instanceof RenameTrigger rename) {
            return renamed(table, ObjectKind.TRIGGER, rename.name(), rename.to());
        }
        if (operation instanceof RenamePolicy rename) {
            return renamed(table, ObjectKind.POLICY, rename.name(), rename.to());
        }
        if (operation instanceof RenameRule rename) {
            return renamed(table, ObjectKind.RULE, rename.name(), rename.to());
        }
        return table;
    }

    static UnaryOperator<Table> without(Attachment attachment) {
        return table -> table.withAttachments(table.attachments().minus(attachment.key()));
    }

    private static Table without(Table table, ObjectKind kind, Identifier name) {
        return table.withAttachments(table.attachments().minus(key(kind, name)));
    }

    private static Table renamed(Table table, ObjectKind kind, Identifier from, Identifier to) {
        Attachment known = table.attachments().get(key(kind, from));
        return known == null ? table : without(table, kind, from).with(known.named(to.text()));
    }

    private static String key(ObjectKind kind, Identifier name) {
        return new Attachment(kind, name.text(), Set.of(), Optional.empty(), false).key();
    }

    private static Set<String> named(Operation action) {
        Set<String> columns = new TreeSet<>();
        if (action instanceof Update update) {
            columns.addAll(named(update.where()));
            update.columns().stream().map(Identifier::text).forEach(columns::add);
        }
        if (action instanceof Delete delete) {
            columns.addAll(named(delete.where()));
        }
        return columns;
    }

    private static Set<String> named(Optional<Expression> expression) {
        Set<String> columns = new TreeSet<>();
        expression.ifPresent(whole -> whole.each(part -> {
            if (part instanceof ColumnReference reference) {
                columns.add(reference.column().text());
            }
        }));
        return columns;
    }
}
