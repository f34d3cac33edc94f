package dev.schemalint.layout;

import dev.schemalint.layout.Node.Text;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes down the SQL of single changes; of what it does not know it writes a statement that nobody understands. */
final class ChangeWriter {

    /** What stands among changes without being one. */
    private static final Set<String> NO_CHANGE =
            Set.of("comment", "preConditions", "rollback", "validCheckSum", "modifySql", "property", "ext");

    private final Sheet sheet;
    private final MigrationFile file;
    private final Parameters parameters;
    private final Wording wording;
    private final Conditions conditions;
    private final TableChanges tables;
    private final ConstraintChanges constraints;
    private final OtherChanges others;
    private final List<Span> split = new ArrayList<>();
    private final Map<Integer, String> unknown = new HashMap<>();

    ChangeWriter(Sheet sheet, MigrationFile file, Parameters parameters, Wording wording, Conditions conditions) {
        this.sheet = sheet;
        this.file = file;
        this.parameters = parameters;
        this.wording = wording;
        this.conditions = conditions;
        this.tables = new TableChanges(wording);
        this.constraints = new ConstraintChanges(wording);
        this.others = new OtherChanges(wording);
    }

    void write(Node change) {
        if (NO_CHANGE.contains(change.name()) || !conditions.runs(change)) {
            return;
        }
        switch (change.name()) {
            case "sql" -> change.text().or(() -> change.value("sql")).ifPresent(text -> statements(change, text));
            case "createProcedure" ->
                change.text().or(() -> change.value("procedureText")).ifPresent(this::program);
            case "sqlFile" -> file(change).ifPresentOrElse(text -> statements(change, text), () -> unknown(change));
            default -> {
                Optional<String> constraint = constraints.sql(change);
                constraint.ifPresent(sql -> sheet.write(sql, change.span()).endStatement());
                if (constraint.isEmpty()
                        && !tables.write(change, sheet)
                        && !others.write(change, sheet, file.source().content())) {
                    unknown(change);
                }
            }
        }
    }

    /** Whether Liquibase knows by itself how to take the change back, or never makes it. */
    boolean isUndone(Node change) {
        return InverseChanges.has(change) || NO_CHANGE.contains(change.name()) || !conditions.runs(change);
    }

    /** Writes what Liquibase makes up to take a change back. */
    void takeBack(Node change) {
        if (!NO_CHANGE.contains(change.name()) && conditions.runs(change)) {
            InverseChanges.of(change).forEach(this::write);
        }
    }

    /** Whether Liquibase cuts the text there at every semicolon. */
    boolean isSplit(Span made) {
        return split.stream().anyMatch(stretch -> stretch.contains(made));
    }

    /** Why nobody understands the statement that begins there, if it stands for an unknown change. */
    Optional<String> unknown(int made) {
        return Optional.ofNullable(unknown.get(made));
    }

    private void unknown(Node change) {
        unknown.put(sheet.length(), "what Liquibase sends for " + change.name() + " is not known here");
        sheet.write("LIQUIBASE", change.span()).endStatement();
    }

    /** The statements of a text, as the change says they are parted. */
    void statements(Node change, Text text) {
        String delimiter = change.said("endDelimiter");
        int start = sheet.length();
        if (delimiter.isEmpty() || delimiter.equals(";")) {
            copy(change, text);
            sheet.endStatement();
            if (!change.says("splitStatements", "false")) {
                split.add(new Span(start, sheet.length()));
            }
        } else if (wording.dialect().isMysqlOrMariaDb() && !Splitting.isPattern(delimiter)) {
            sheet.between("DELIMITER " + delimiter + "\n");
            copy(change, text);
            sheet.between("\n" + delimiter + "\nDELIMITER ;\n");
        } else {
            copy(change, new Text(Splitting.parted(text.text(), delimiter), text.written()));
            sheet.endStatement();
        }
    }

    private void copy(Node change, Text text) {
        if (change.name().equals("sqlFile")) {
            sheet.write(text.text(), change.span());
        } else {
            sheet.copy(text, file.source().content());
        }
    }

    private void program(Text text) {
        boolean mysql = wording.dialect().isMysqlOrMariaDb();
        sheet.between(mysql ? "DELIMITER $$$\n" : "").copy(text, file.source().content());
        sheet.between(mysql ? "\n$$$\nDELIMITER ;\n" : "\n;\n");
    }

    private Optional<Text> file(Node change) {
        return ClassPath.file(change, "path", file.folder(), file.around())
                .flatMap(file.around()::text)
                .map(found -> parameters.filled(new Text(found, change.span())));
    }
}
