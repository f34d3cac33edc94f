package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.RoutineOperation.AlterRoutine;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.References;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads what ALTER does to objects of one kind only. */
final class KindActionReader {

    private final Elements elements;
    private final TypeReader types;
    private final DomainReader domains;
    private final PolicyReader policies;
    private final RoutineAttributes routines;
    private final ReplicationReader replication;
    private final ForeignDataReader foreignData;
    private final RoleReader roles;
    private final DatabaseReader databases;
    private final OperatorReader operators;
    private final TextSearchReader textSearch;
    private final ExtensionReader extensions;

    KindActionReader(Elements elements) {
        this.elements = elements;
        this.types = new TypeReader(elements);
        this.domains = new DomainReader(elements);
        this.policies = new PolicyReader(elements);
        this.routines = new RoutineAttributes(elements);
        this.replication = new ReplicationReader(elements);
        this.foreignData = new ForeignDataReader(elements);
        this.roles = new RoleReader(elements);
        this.databases = new DatabaseReader(elements);
        this.operators = new OperatorReader(elements);
        this.textSearch = new TextSearchReader(elements);
        this.extensions = new ExtensionReader(elements);
    }

    /** From behind the object's name. */
    List<Operation> read(Cursor cursor, int mark, References.Reference object) throws Unexpected {
        return object.kind() == ObjectKind.TYPE
                ? types.alter(cursor, mark, object.name())
                : List.of(one(cursor, mark, object));
    }

    private Operation one(Cursor cursor, int mark, References.Reference object) throws Unexpected {
        Name name = object.name();
        ObjectKind kind = object.kind();
        return switch (kind) {
            case DOMAIN -> domains.alter(cursor, mark, name);
            case POLICY ->
                policies.alter(cursor, mark, name.last(), object.table().orElse(name));
            case FUNCTION, PROCEDURE, ROUTINE -> {
                List<Option> attributes = routines.ofExisting(cursor);
                yield new AlterRoutine(cursor.extentSince(mark), kind, object.signature(), attributes);
            }
            case EVENT_TRIGGER -> EventTriggerReader.toggle(cursor, mark, name);
            case PUBLICATION -> replication.alterPublication(cursor, mark, name);
            case SUBSCRIPTION -> replication.alterSubscription(cursor, mark, name);
            case FOREIGN_DATA_WRAPPER -> foreignData.alterWrapper(cursor, mark, name);
            case SERVER -> foreignData.alterServer(cursor, mark, name);
            case USER_MAPPING -> foreignData.alterUserMapping(cursor, mark, name);
            case ROLE, USER, GROUP -> roles.alter(cursor, mark, kind, Optional.of(name));
            case DATABASE -> databases.alter(cursor, mark, name);
            case OPERATOR_FAMILY -> operators.alterFamily(cursor, mark, name);
            case TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY -> textSearch.alter(cursor, mark, kind, name);
            case EXTENSION -> extensions.alter(cursor, mark, name);
            case STATISTICS -> StatisticsReader.alter(cursor, mark, name);
            case OPERATOR, TABLESPACE -> options(cursor, mark, kind, name);
            case COLLATION -> {
                cursor.expect("REFRESH", "VERSION");
                Option refresh = new Option("refresh version", Optional.empty());
                yield new AlterObject(cursor.extentSince(mark), kind, Optional.of(name), List.of(refresh));
            }
            default -> throw cursor.unexpected("RENAME TO, OWNER TO or SET SCHEMA");
        };
    }

    private Operation options(Cursor cursor, int mark, ObjectKind kind, Name name) throws Unexpected {
        Words.oneOf(cursor, "SET", "RESET");
        List<Option> options = elements.options().parenthesised(cursor);
        return new AlterObject(cursor.extentSince(mark), kind, Optional.of(name), options);
    }
}
