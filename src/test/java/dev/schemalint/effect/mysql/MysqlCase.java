package dev.schemalint.effect.mysql;

import dev.schemalint.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One row of the measured cases: a statement, and what servers of some versions did with it. */
record MysqlCase(Dialect dialect, String since, String until, Map<String, String> cells) {

    static final Path FOLDER = Path.of("testdata/measured/mysql");

    private static final Set<String> SAY_NOTHING = Set.of("data", "setup");
    private static final String NOTHING = "-";

    static List<MysqlCase> all(String file) throws IOException {
        List<MysqlCase> all = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            if (line.startsWith("# case\t")) {
                columns = Arrays.asList(line.substring(2).split("\t"));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                all.add(read(columns, line.split("\t", -1)));
            }
        }
        return all;
    }

    private static MysqlCase read(List<String> columns, String[] values) {
        Map<String, String> cells =
                IntStream.range(0, values.length).boxed().collect(Collectors.toMap(columns::get, i -> values[i]));
        return new MysqlCase(
                Dialect.named(cells.get("engine")).orElseThrow(), cells.get("since"), cells.get("until"), cells);
    }

    String name() {
        return cells.get("case");
    }

    String cell(String column) {
        return cells.get(column);
    }

    /** A cell with statements in it. */
    String text(String column) {
        String cell = cell(column);
        return cell.equals(NOTHING)
                ? ""
                : cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
    }

    /** Whether anything was measured there. */
    boolean has(String column) {
        return !cell(column).equals(NOTHING);
    }

    /** Whether it tells something of the statement, rather than of the rows and the place it was tried in. */
    boolean speaks() {
        return !SAY_NOTHING.contains(cell("because"));
    }

    boolean accepted() {
        return cell("accepted").equals("yes");
    }

    /** The servers of this list, oldest first, that answered so. */
    List<String> of(List<String> servers) {
        int last = until.equals(NOTHING) ? servers.size() - 1 : servers.indexOf(until);
        return servers.subList(servers.indexOf(since), last + 1);
    }
}
