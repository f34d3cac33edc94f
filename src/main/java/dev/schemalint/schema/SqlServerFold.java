package dev.schemalint.schema;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.session.Session;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads a schema over an operation as SQL Server means it, where that is not what other engines mean by it. */
record SqlServerFold(Schema schema, Session session, Origin origin) {

    /** Text that is put together when it runs, and cannot change a schema. */
    private static final Pattern HARMLESS = Pattern.compile(
            "\\s*(?:select|insert|update|delete|merge|exec|execute|declare|set|print|dbcc|use)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ALTERED =
            Pattern.compile("\\s*alter\\s+table\\s+([\\w\\[\\].#$]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Optional<Schema> after(Operation operation) {
        if (operation instanceof CreateTable create) {
            return Optional.of(created(create));
        }
        if (operation instanceof ColumnOperation column) {
            return change(
                    column.on().name(), table -> new SqlServerTableFold(origin, this::resolve).after(table, column));
        }
        if (operation instanceof ConstraintOperation constraint) {
            return change(
                    constraint.on().name(),
                    table -> new SqlServerTableFold(origin, this::resolve).after(table, constraint));
        }
        if (operation instanceof CreateIndex create) {
            return change(create.table(), table -> IndexFold.created(table, create, origin));
        }
        if (operation instanceof DropIndex drop && drop.table().isPresent()) {
            return change(drop.table().get(), table -> {
                Table left = table;
                for (Name index : drop.indexes()) {
                    left = left.withIndexes(left.indexes().minus(index.text()));
                }
                return left;
            });
        }
        if (operation instanceof CreateView create) {
            Schema made = new ViewFold(schema, session, origin).after(create);
            return Optional.of(made.change(
                    create.view(), session, view -> view.stored(view.storage().with(create.options()))));
        }
        if (operation instanceof CreateStatistics create && create.name().isPresent()) {
            return change(create.table(), table -> table.with(statistics(create)));
        }
        if (operation instanceof DropObject drop && drop.what() == ObjectKind.STATISTICS) {
            return Optional.of(withoutStatistics(drop));
        }
        return operation instanceof DynamicSql dynamic ? Optional.of(unseen(dynamic)) : Optional.empty();
    }

    private Schema created(CreateTable create) {
        boolean there =
                create.ifNotExists() && schema.table(create.table(), session).isPresent();
        if (there) {
            return schema;
        }
        Schema made = new TableFold(schema, session, origin).after(create);
        return made.change(create.table(), session, table -> {
            Table changed = table;
            for (CreateIndex index : create.indexes()) {
                changed = IndexFold.created(changed, index, origin);
            }
            return SqlServerTableFold.clustered(changed);
        });
    }

    private static Attachment statistics(CreateStatistics create) {
        Set<String> columns = new TreeSet<>();
        create.values().stream().flatMap(value -> value.columnName().stream()).forEach(columns::add);
        return new Attachment(
                ObjectKind.STATISTICS, create.name().map(Name::text).orElseThrow(), columns, Optional.empty(), false);
    }

    /** {@code DROP STATISTICS t.s}. */
    private Schema withoutStatistics(DropObject drop) {
        Schema left = schema;
        for (Name name : drop.names()) {
            int last = name.parts().size() - 1;
            if (last > 0) {
                String key =
                        new Attachment(ObjectKind.STATISTICS, name.text(), Set.of(), Optional.empty(), false).key();
                left = left.change(
                        new Name(name.parts().subList(0, last)),
                        session,
                        table -> table.withAttachments(table.attachments().minus(key)));
            }
        }
        return left;
    }

    /** A default or a key may be gone whose name is asked of the catalog: that is what such text is mostly for. */
    private Schema unseen(DynamicSql dynamic) {
        String text = dynamic.beginning();
        if (HARMLESS.matcher(text).matches()) {
            return schema;
        }
        Matcher altered = ALTERED.matcher(text);
        if (altered.matches()) {
            String[] parts = altered.group(1)
                    .replaceAll("[\\[\\]]", "")
                    .toLowerCase(Locale.ROOT)
                    .split("\\.");
            String relation = parts[parts.length - 1];
            Identifier identifier = new Identifier(relation, true, dynamic.span());
            Name name = parts.length > 1
                    ? new Name(java.util.List.of(
                            new Identifier(parts[parts.length - 2], true, dynamic.span()), identifier))
                    : Name.of(identifier);
            return schema.table(name, session)
                    .map(table -> schema.with(SqlServerTableFold.withoutConstraints(table)))
                    .orElse(schema);
        }
        Schema left = schema.withGaps();
        for (Table table : left.tables()) {
            left = left.with(SqlServerTableFold.withoutConstraints(table));
        }
        return left;
    }

    private RelationName resolve(Name name) {
        return schema.resolve(name, session);
    }

    private Optional<Schema> change(Name name, UnaryOperator<Table> change) {
        boolean gone = schema.lacks(schema.resolve(name, session));
        return Optional.of(gone ? schema : schema.change(name, session, change));
    }
}
