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

    private static final List<String> FILES = List.of("cases.tsv", "held-out.tsv", "mixtures.tsv", "fresh.tsv");

    private static final Map<Dialect, List<String>> SERVERS = Map.of(
            Dialect.MYSQL, List.of("5.5.9", "5.6.24", "5.7.22", "8.0.12", "8.0.15", "9.7.4"),
            Dialect.MARIADB, List.of("10.1.23", "10.2.11", "10.5.23", "10.11.5", "10.11.19", "11.4.5", "11.8.6"));

    private static final Set<String> SAY_NOTHING = Set.of("data", "setup");
    private static final String NOTHING = "-";

    static List<MysqlCase> all() throws IOException {
        List<MysqlCase> all = new ArrayList<>();
        for (String file : FILES) {
            all.addAll(all(file));
        }
        return all;
    }

    private static List<MysqlCase> all(String file) throws IOException {
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

    /** The differences in some columns that are listed with a reason. */
    static Set<String> knownDifferences(Set<String> columns) throws IOException {
        return Files.readAllLines(FOLDER.resolve("known-differences.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf('\t')))
                .filter(line -> columns.contains(line.substring(line.lastIndexOf('\t') + 1)))
                .collect(Collectors.toSet());
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

    /** The database that the statement met on one of the servers. */
    MysqlDatabase prepared(String version, Map<String, MysqlDatabase> bases) throws IOException {
        String server = dialect.id() + version;
        if (!bases.containsKey(server)) {
            bases.put(
                    server, MysqlDatabase.empty(dialect, version).after(Files.readString(FOLDER.resolve("base.sql"))));
        }
        return bases.get(server).after(text("setup")).after(text("pre"));
    }

    /** The servers that answered so. */
    List<String> servers() {
        List<String> servers = SERVERS.get(dialect);
        int last = until.equals(NOTHING) ? servers.size() - 1 : servers.indexOf(until);
        return servers.subList(servers.indexOf(since), last + 1);
    }
}
