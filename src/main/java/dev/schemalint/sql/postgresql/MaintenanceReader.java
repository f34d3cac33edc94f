package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.MaintenanceOperation.Checkpoint;
import dev.schemalint.operation.MaintenanceOperation.Cluster;
import dev.schemalint.operation.MaintenanceOperation.OwnedObjects;
import dev.schemalint.operation.MaintenanceOperation.Vacuum;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads VACUUM, ANALYZE, CLUSTER, CHECKPOINT, REASSIGN OWNED and DROP OWNED. */
final class MaintenanceReader implements StatementReader {

    private static final Set<String> NO = Set.of("false", "off", "0", "no");

    private final Elements elements;
    private final Names names;

    MaintenanceReader(Elements elements) {
        this.elements = elements;
        this.names = elements.names();
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "VACUUM" -> vacuum(cursor, start);
                    case "ANALYZE", "ANALYSE" -> analyze(cursor, start);
                    case "CLUSTER" -> cluster(cursor, start);
                    case "CHECKPOINT" -> {
                        options(cursor);
                        yield new Checkpoint(cursor.extentSince(start));
                    }
                    case "REASSIGN", "DROP" -> owned(cursor, start, verb.equals("DROP"));
                    default -> throw new Unexpected(cursor.previous(), "a maintenance statement");
                });
    }

    private Operation vacuum(Cursor cursor, int start) throws Unexpected {
        List<Option> options = new ArrayList<>(options(cursor));
        if (options.isEmpty()) {
            for (String word : List.of("FULL", "FREEZE", "VERBOSE")) {
                if (cursor.accept(word)) {
                    options.add(option(word));
                }
            }
            if (cursor.accept("ANALYZE") || cursor.accept("ANALYSE")) {
                options.add(option("ANALYZE"));
            }
        }
        List<Name> tables = tables(cursor);
        return new Vacuum(cursor.extentSince(start), tables, isOn(options, "full"), options);
    }

    private Operation analyze(Cursor cursor, int start) throws Unexpected {
        if (options(cursor).isEmpty()) {
            cursor.accept("VERBOSE");
        }
        List<Name> tables = tables(cursor);
        return new Analyze(cursor.extentSince(start), tables);
    }

    /** {@code CLUSTER index ON table} is the spelling of old. */
    private Operation cluster(Cursor cursor, int start) throws Unexpected {
        if (options(cursor).isEmpty()) {
            cursor.accept("VERBOSE");
        }
        if (cursor.atEnd()) {
            return new Cluster(cursor.extentSince(start), Optional.empty(), Optional.empty());
        }
        Name first = names.name(cursor);
        if (cursor.accept("ON")) {
            Name table = names.name(cursor);
            return new Cluster(cursor.extentSince(start), Optional.of(table), Optional.of(first));
        }
        Optional<Name> index = cursor.accept("USING") ? Optional.of(names.name(cursor)) : Optional.empty();
        return new Cluster(cursor.extentSince(start), Optional.of(first), index);
    }

    private Operation owned(Cursor cursor, int start, boolean drop) throws Unexpected {
        cursor.expect("OWNED", "BY");
        List<Identifier> roles = elements.roles().list(cursor);
        if (!drop) {
            cursor.expect("TO");
            elements.roles().read(cursor);
        } else if (!cursor.accept("CASCADE")) {
            cursor.accept("RESTRICT");
        }
        return new OwnedObjects(cursor.extentSince(start), drop, roles);
    }

    private List<Name> tables(Cursor cursor) throws Unexpected {
        return cursor.atEnd() ? List.of() : Reading.list(cursor, this::tableWithColumns);
    }

    private Name tableWithColumns(Cursor cursor) throws Unexpected {
        Name table = elements.relations().read(cursor).name();
        if (cursor.at(TokenKind.OPEN)) {
            names.parenthesised(cursor);
        }
        return table;
    }

    private List<Option> options(Cursor cursor) throws Unexpected {
        return cursor.at(TokenKind.OPEN) ? elements.options().spaced(cursor) : List.of();
    }

    private static Option option(String word) {
        return new Option(word.toLowerCase(Locale.ROOT), Optional.empty());
    }

    private static boolean isOn(List<Option> options, String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .anyMatch(option -> option.value()
                        .filter(value -> NO.contains(value.toLowerCase(Locale.ROOT)))
                        .isEmpty());
    }
}
