package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.statement.CreateTableReader;
import dev.schemalint.sql.statement.IndexReader;
import dev.schemalint.sql.statement.TriggerReader;
import dev.schemalint.sql.statement.ViewReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads CREATE: looks at the kind of object, and leaves the rest to the reader of that kind. */
final class CreateReader {

    private final CreateTableReader tables;
    private final IndexReader indexes;
    private final ViewReader views;
    private final SequenceReader sequences;
    private final TypeReader types;
    private final DomainReader domains;
    private final TriggerReader triggers;
    private final EventTriggerReader eventTriggers;
    private final RuleReader rules;
    private final PolicyReader policies;
    private final RoutineReader routines;
    private final SchemaReader schemas;
    private final ExtensionReader extensions;
    private final StatisticsReader statistics;
    private final ReplicationReader replication;
    private final ForeignDataReader foreignData;
    private final RoleReader roles;
    private final DatabaseReader databases;
    private final LanguageReader languages;
    private final OperatorReader operators;
    private final TextSearchReader textSearch;
    private final SmallObjectReader smallObjects;
    private final StatementReader definitions;

    /**
     * @param statements reads statements inside rules and routines
     * @param definitions reads definitions inside CREATE SCHEMA
     */
    CreateReader(Elements elements, StatementReader statements, StatementReader definitions) {
        this.tables = new CreateTableReader(elements);
        this.indexes = new IndexReader(elements);
        this.views = new ViewReader(elements);
        this.sequences = new SequenceReader(elements);
        this.types = new TypeReader(elements);
        this.domains = new DomainReader(elements);
        this.triggers = new TriggerReader(elements);
        this.eventTriggers = new EventTriggerReader(elements);
        this.rules = new RuleReader(elements, statements);
        this.policies = new PolicyReader(elements);
        this.routines = new RoutineReader(elements, statements);
        this.schemas = new SchemaReader(elements);
        this.extensions = new ExtensionReader(elements);
        this.statistics = new StatisticsReader(elements);
        this.replication = new ReplicationReader(elements);
        this.foreignData = new ForeignDataReader(elements);
        this.roles = new RoleReader(elements);
        this.databases = new DatabaseReader(elements);
        this.languages = new LanguageReader(elements);
        this.operators = new OperatorReader(elements);
        this.textSearch = new TextSearchReader(elements);
        this.smallObjects = new SmallObjectReader(elements);
        this.definitions = definitions;
    }

    List<Operation> read(Cursor cursor) throws Unexpected {
        Creation creation = Creation.read(cursor);
        creation.check(cursor);
        return cursor.at("SCHEMA") ? schemas.create(cursor, creation, definitions) : List.of(one(cursor, creation));
    }

    private Operation one(Cursor cursor, Creation creation) throws Unexpected {
        return switch (cursor.peek().word()) {
            case "TABLE" -> tables.read(cursor, creation);
            case "INDEX", "UNIQUE" -> indexes.create(cursor, creation);
            case "VIEW", "RECURSIVE" -> views.create(cursor, creation);
            case "MATERIALIZED" -> views.createMaterialized(cursor, creation);
            case "SEQUENCE" -> sequences.create(cursor, creation);
            case "TYPE" -> types.create(cursor, creation);
            case "DOMAIN" -> domains.create(cursor, creation);
            case "TRIGGER", "CONSTRAINT" -> triggers.create(cursor, creation);
            case "EVENT" -> eventTriggers.create(cursor, creation);
            case "RULE" -> rules.create(cursor, creation);
            case "POLICY" -> policies.create(cursor, creation);
            case "FUNCTION", "PROCEDURE" -> routines.create(cursor, creation);
            case "AGGREGATE" -> routines.createAggregate(cursor, creation);
            case "EXTENSION" -> extensions.create(cursor, creation);
            case "STATISTICS" -> statistics.create(cursor, creation);
            case "PUBLICATION" -> replication.createPublication(cursor, creation);
            case "SUBSCRIPTION" -> replication.createSubscription(cursor, creation);
            case "FOREIGN" ->
                cursor.peek(1).is("TABLE")
                        ? tables.read(cursor, creation)
                        : foreignData.createWrapper(cursor, creation);
            case "SERVER" -> foreignData.createServer(cursor, creation);
            case "USER" ->
                cursor.peek(1).is("MAPPING") && !cursor.peek(2).is("WITH")
                        ? foreignData.createUserMapping(cursor, creation)
                        : roles.create(cursor, creation);
            case "ROLE", "GROUP" -> roles.create(cursor, creation);
            case "DATABASE" -> databases.create(cursor, creation);
            case "TABLESPACE" -> databases.createTablespace(cursor, creation);
            case "LANGUAGE", "TRUSTED", "PROCEDURAL" -> languages.create(cursor, creation);
            case "TRANSFORM" -> languages.createTransform(cursor, creation);
            case "OPERATOR" -> operators.create(cursor, creation);
            case "TEXT" -> textSearch.create(cursor, creation);
            case "CAST" -> smallObjects.createCast(cursor, creation);
            case "COLLATION" -> smallObjects.createCollation(cursor, creation);
            case "CONVERSION", "DEFAULT" -> smallObjects.createConversion(cursor, creation);
            case "ACCESS" -> smallObjects.createAccessMethod(cursor, creation);
            default -> throw cursor.unexpected("a kind of object");
        };
    }
}
