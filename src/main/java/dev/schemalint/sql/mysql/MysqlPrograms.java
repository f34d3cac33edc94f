package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.RoutineOperation.AlterRoutine;
import dev.schemalint.operation.RoutineOperation.Calling;
import dev.schemalint.operation.RoutineOperation.CreateEvent;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads MySQL's procedures, functions, triggers and events, with the code in them. */
final class MysqlPrograms {

    private final MysqlElements elements;
    private final MysqlRoutineTraits traits;
    private final MysqlSchedules schedules;
    private final MysqlBodies bodies;

    MysqlPrograms(MysqlElements elements, StatementReader statements) {
        this.elements = elements;
        this.traits = new MysqlRoutineTraits(elements);
        this.schedules = new MysqlSchedules(elements);
        this.bodies = new MysqlBodies(elements, statements);
    }

    /** From the kind. */
    List<Operation> create(Cursor cursor, MysqlCreation creation) throws Unexpected {
        ObjectKind what = MysqlObjectKinds.read(cursor);
        Clauses clauses = new Clauses();
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = elements.names().name(cursor);
        clauses.add("name", name.span());
        return switch (what) {
            case TRIGGER -> trigger(cursor, creation, clauses, name, ifNotExists);
            case EVENT -> event(cursor, creation, clauses, name, ifNotExists);
            default -> routine(cursor, creation, clauses, what, name);
        };
    }

    /** Code outside of a program, as MariaDB runs it. */
    List<Operation> block(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        MysqlBodies.Code code = bodies.read(cursor);
        return with(new RunBlock(cursor.extentSince(mark), "sql", code.body()), code);
    }

    private List<Operation> trigger(
            Cursor cursor, MysqlCreation creation, Clauses clauses, Name name, boolean ifNotExists) throws Unexpected {
        String timing = Words.oneOf(cursor, "BEFORE", "AFTER");
        List<String> events = new ArrayList<>();
        do {
            events.add(Words.oneOf(cursor, "INSERT", "UPDATE", "DELETE"));
        } while (cursor.accept("OR"));
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        cursor.expect("FOR", "EACH", "ROW");
        if (cursor.accept("FOLLOWS") || cursor.accept("PRECEDES")) {
            elements.names().name(cursor);
        }
        MysqlBodies.Code code = bodies.read(cursor);
        Extent extent = clauses.extent(cursor.since(creation.mark()));
        return with(
                new CreateTrigger(
                        extent,
                        name.last(),
                        table,
                        creation.orReplace(),
                        ifNotExists,
                        false,
                        timing,
                        events,
                        List.of(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(code.body())),
                code);
    }

    private List<Operation> event(
            Cursor cursor, MysqlCreation creation, Clauses clauses, Name name, boolean ifNotExists) throws Unexpected {
        schedules.options(cursor);
        cursor.expect("DO");
        MysqlBodies.Code code = bodies.read(cursor);
        Extent extent = clauses.extent(cursor.since(creation.mark()));
        return with(new CreateEvent(extent, name, creation.orReplace(), ifNotExists, code.body()), code);
    }

    private List<Operation> routine(Cursor cursor, MysqlCreation creation, Clauses clauses, ObjectKind what, Name name)
            throws Unexpected {
        refuseOracle(cursor.at("AS") || cursor.at("IS"), cursor);
        boolean loadable = cursor.at("RETURNS") || cursor.at("SONAME");
        MysqlVariables parameters = new MysqlVariables();
        List<TypeName> argumentTypes =
                loadable ? List.of() : Reading.parenthesisedOrEmpty(cursor, at -> parameter(at, parameters));
        Optional<TypeName> returns = Optional.empty();
        if (cursor.accept("RETURN") || cursor.accept("RETURNS")) {
            returns = Optional.of(elements.types().read(cursor));
            if (cursor.accept("COLLATE")) {
                elements.columns().collation(cursor);
            }
        }
        List<Option> settings = traits.list(cursor);
        refuseOracle(cursor.at("AS") || cursor.at("IS"), cursor);
        Optional<MysqlBodies.Code> code = Optional.empty();
        if (cursor.accept("SONAME")) {
            settings.add(Option.of("soname", Literals.string(cursor)));
        } else {
            code = Optional.of(bodies.read(cursor, parameters));
        }
        boolean deterministic = settings.contains(Option.of("deterministic"));
        Optional<String> security = Option.value(settings, "security");
        Operation made = new CreateRoutine(
                clauses.extent(cursor.since(creation.mark())),
                what,
                name,
                creation.orReplace(),
                argumentTypes,
                Calling.UNTOLD,
                returns,
                Option.value(settings, "language").or(() -> Optional.of("sql")),
                deterministic ? Optional.of(Volatility.IMMUTABLE) : Optional.empty(),
                security.filter("invoker"::equals).isEmpty(),
                settings,
                code.map(MysqlBodies.Code::body));
        return code.isPresent() ? with(made, code.get()) : List.of(made);
    }

    private TypeName parameter(Cursor cursor, MysqlVariables parameters) throws Unexpected {
        boolean direction = cursor.atAny("IN", "OUT", "INOUT");
        if (direction) {
            cursor.next();
        }
        parameters.add(elements.names().identifier(cursor));
        refuseOracle(cursor.atAny("IN", "OUT", "INOUT"), cursor);
        TypeName type = elements.types().read(cursor);
        if (cursor.accept("COLLATE")) {
            elements.columns().collation(cursor);
        }
        if (cursor.accept("DEFAULT")) {
            elements.expressions().read(cursor);
        }
        return type;
    }

    private static void refuseOracle(boolean comes, Cursor cursor) throws Unexpected {
        if (comes) {
            throw Unexpected.uncovered(cursor.peek(), "programs of the mode ORACLE are not read here");
        }
    }

    /** From the kind. */
    Operation alterRoutine(Cursor cursor, int mark) throws Unexpected {
        ObjectKind what = MysqlObjectKinds.read(cursor);
        Name name = elements.names().name(cursor);
        List<Option> options = traits.list(cursor);
        return new AlterRoutine(cursor.extentSince(mark), what, new Signature(name, Optional.empty()), options);
    }

    /** From the word EVENT. */
    List<Operation> alterEvent(Cursor cursor, int mark) throws Unexpected {
        cursor.expect("EVENT");
        cursor.accept("IF", "EXISTS");
        Name name = elements.names().name(cursor);
        List<Option> options = schedules.options(cursor);
        if (!cursor.accept("DO")) {
            return List.of(altered(cursor, mark, name, options));
        }
        MysqlBodies.Code code = bodies.read(cursor);
        return with(altered(cursor, mark, name, options), code);
    }

    private static Operation altered(Cursor cursor, int mark, Name name, List<Option> options) {
        return new AlterObject(cursor.extentSince(mark), ObjectKind.EVENT, Optional.of(name), options);
    }

    private static List<Operation> with(Operation made, MysqlBodies.Code code) {
        List<Operation> operations = new ArrayList<>(List.of(made));
        operations.addAll(code.unread());
        return operations;
    }
}
