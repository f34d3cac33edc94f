package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ConstraintOperation.RenameConstraint;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.RenameTableIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.sql.sqlserver.TsqlExecuteReader.Argument;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call of {@code sp_rename} renames, as far as its texts tell. */
final class RenamingCall {

    /** In brackets or double quotes a dot is part of a name. */
    private static final Pattern PART = Pattern.compile("\\[((?:[^\\]]|\\]\\])*)\\]|\"([^\"]*)\"|[^.\\[\"]+");

    private RenamingCall() {}

    /** Nothing where a text is not known here, or may name things of several kinds. */
    static Optional<Operation> of(Extent extent, List<Argument> arguments) {
        Optional<Argument> from = argument(arguments, 0, "objname");
        Optional<Argument> to = argument(arguments, 1, "newname");
        Optional<Argument> kind = argument(arguments, 2, "objtype");
        Optional<String> old = from.flatMap(Argument::text);
        Optional<String> fresh = to.flatMap(Argument::text);
        if (old.isEmpty()
                || fresh.isEmpty()
                || kind.isPresent() && kind.get().text().isEmpty()) {
            return Optional.empty();
        }
        Name name = parts(old.get(), from.get().span());
        Identifier renamed = new Identifier(folded(fresh.get()), true, to.get().span());
        String what = kind.flatMap(Argument::text).orElse("").toUpperCase(Locale.ROOT);
        return operation(extent, name, renamed, what);
    }

    /** Without a kind it is a table that has one name or two; what is in a table has three. */
    private static Optional<Operation> operation(Extent extent, Name name, Identifier to, String what) {
        int last = name.parts().size() - 1;
        // Two names without a kind are those of a schema and a table, or of a table and a column.
        boolean plain = last == 0 || last == 1 && isSchema(name.parts().get(0).text());
        if (what.isEmpty() && plain) {
            return Optional.of(new RenameTable(extent, table(name), to));
        }
        if (last == 0) {
            return Optional.empty();
        }
        Altered table = table(new Name(name.parts().subList(0, last)));
        return switch (what) {
            case "COLUMN" -> Optional.of(new RenameColumn(extent, table, name.last(), to));
            case "INDEX" -> Optional.of(new RenameTableIndex(extent, table, name.last(), to));
            case "", "OBJECT" ->
                last == 2 ? Optional.of(new RenameConstraint(extent, table, name.last(), to)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Argument> argument(List<Argument> arguments, int place, String name) {
        Optional<Argument> named = arguments.stream()
                .filter(argument -> argument.name().equalsIgnoreCase(name))
                .findFirst();
        boolean placed = place < arguments.size() && arguments.get(place).name().isEmpty();
        return placed ? Optional.of(arguments.get(place)) : named;
    }

    private static Altered table(Name name) {
        return new Altered(ObjectKind.TABLE, name, false, false);
    }

    private static Name parts(String written, Span span) {
        List<Identifier> parts = new ArrayList<>();
        Matcher part = PART.matcher(written);
        while (part.find()) {
            boolean bracketed = part.group().startsWith("[");
            boolean quoted = part.group().startsWith("\"");
            String text = bracketed ? part.group(1).replace("]]", "]") : quoted ? part.group(2) : part.group();
            parts.add(new Identifier(folded(text), true, span));
        }
        return parts.isEmpty() ? Name.of(new Identifier(folded(written), true, span)) : new Name(parts);
    }

    private static boolean isSchema(String name) {
        return name.equals("dbo") || name.contains("{");
    }

    /** The server takes names that differ in case alone for the same. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
