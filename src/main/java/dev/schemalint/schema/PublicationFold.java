package dev.schemalint.schema;

import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.PublicationOperation;
import dev.schemalint.operation.PublicationOperation.AlterPublication;
import dev.schemalint.operation.PublicationOperation.Change;
import dev.schemalint.operation.PublicationOperation.CreatePublication;
import dev.schemalint.operation.PublicationOperation.Published;
import dev.schemalint.operation.PublicationOperation.Published.PublishedTable;
import dev.schemalint.session.Session;
import dev.schemalint.text.Gathering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is published hangs on its tables. */
record PublicationFold(Schema schema, Session session) {

    Schema after(PublicationOperation operation) {
        String name = operation.name().text();
        if (operation instanceof CreatePublication create) {
            return added(schema, name, create.published()).withThing(ObjectKind.PUBLICATION, Name.of(create.name()));
        }
        if (operation instanceof AlterPublication alter && !alter.published().isEmpty()) {
            if (alter.change() == Change.ADD) {
                return added(schema, name, alter.published());
            }
            Schema left = alter.change() == Change.SET
                    ? dropped(name)
                    : without(name, tables(alter.published()).keySet());
            return alter.change() == Change.SET ? added(left, name, alter.published()) : left;
        }
        return schema;
    }

    Schema dropped(String publication) {
        return without(publication, schema.published(publication).collect(Gathering.set()));
    }

    Schema renamed(String from, String to) {
        Schema changed = schema;
        for (RelationName table : schema.published(from).toList()) {
            changed = changed.change(
                    table,
                    known -> known.attachment(ObjectKind.PUBLICATION, from)
                            .map(attachment -> without(known, from).with(attachment.named(to)))
                            .orElse(known));
        }
        return changed;
    }

    private Schema without(String publication, Set<RelationName> tables) {
        Schema left = schema;
        for (RelationName table : tables) {
            left = left.change(table, known -> without(known, publication));
        }
        return left;
    }

    private static Table without(Table table, String publication) {
        return table.attachment(ObjectKind.PUBLICATION, publication)
                .map(known -> table.withAttachments(table.attachments().minus(known.key())))
                .orElse(table);
    }

    private Schema added(Schema before, String publication, List<Published> published) {
        Schema changed = before;
        for (Map.Entry<RelationName, Set<String>> table : tables(published).entrySet()) {
            Attachment attachment =
                    new Attachment(ObjectKind.PUBLICATION, publication, table.getValue(), Optional.empty(), false);
            changed = changed.change(table.getKey(), known -> known.with(attachment));
        }
        return changed;
    }

    /** The tables with their inheriting ones, and the columns that are named of each. */
    private Map<RelationName, Set<String>> tables(List<Published> published) {
        Map<RelationName, Set<String>> tables = new LinkedHashMap<>();
        for (Published one : published) {
            if (one instanceof PublishedTable table) {
                Set<String> columns = columns(table);
                for (RelationName member : schema.publishedBy(table, session)) {
                    tables.put(member, columns);
                }
            }
        }
        return tables;
    }

    private static Set<String> columns(PublishedTable table) {
        Set<String> columns = new TreeSet<>();
        table.columns().stream().map(Identifier::text).forEach(columns::add);
        table.where()
                .ifPresent(where -> where.each(part -> {
                    if (part instanceof ColumnReference reference) {
                        columns.add(reference.column().text());
                    }
                }));
        return columns;
    }
}
