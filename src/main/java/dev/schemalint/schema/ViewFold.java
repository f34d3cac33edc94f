package dev.schemalint.schema;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.ViewOperation;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.session.Session;
import java.util.List;
import java.util.Optional;

/** What operations on views leave of a schema. */
record ViewFold(Schema schema, Session session, Origin origin) {

    Schema after(ViewOperation operation) {
        if (operation instanceof CreateView create) {
            return create.ifNotExists() && schema.table(create.view(), session).isPresent()
                    ? schema
                    : with(create.view(), ObjectKind.VIEW, persistence(create), create.query(), create.columns());
        }
        if (operation instanceof CreateMaterializedView create) {
            return create.ifNotExists() && schema.table(create.view(), session).isPresent()
                    ? schema
                    : with(
                            create.view(),
                            ObjectKind.MATERIALIZED_VIEW,
                            Persistence.PERMANENT,
                            create.query(),
                            create.columns());
        }
        if (operation instanceof DropView drop) {
            Schema left = schema;
            for (Name view : drop.views()) {
                RelationName name = left.resolve(view, session);
                left = drop.cascade() ? Removal.of(left, name) : Removal.alone(left, name);
            }
            return left;
        }
        return schema;
    }

    private static Persistence persistence(CreateView create) {
        return create.temporary() ? Persistence.TEMPORARY : Persistence.PERMANENT;
    }

    private Schema with(Name view, ObjectKind kind, Persistence persistence, Query query, List<Identifier> given) {
        Defined defined = Defined.by(
                query, new ResultColumns(query, schema, session).columns(given), name -> schema.resolve(name, session));
        return schema.with(Table.bare(schema.resolve(view, session), kind, persistence, Optional.of(origin))
                .definedAs(defined));
    }
}
