package dev.schemalint.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The measured cases without their rows, each in a transaction that is undone. */
final class ReplayedCases {

    private static final Path FOLDER = Path.of("testdata/measured/postgresql");
    private static final Pattern PART = Pattern.compile("(?m)^-- from (\\d+)$");
    private static final Pattern ROWS = Pattern.compile("(?ms)^INSERT INTO .*?;$");

    private record Tried(String name, String setup, String before, String sql) {

        static Tried read(String line) {
            String[] cell = line.split("\t", -1);
            return new Tried(cell[0], text(cell[3]), text(cell[4]), text(cell[5]));
        }

        private static String text(String cell) {
            return cell.equals("-")
                    ? ""
                    : cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
        }
    }

    private final Connection session;
    private final Replay replay;
    private final String version;

    ReplayedCases(Connection session, String version) {
        this.session = session;
        this.version = version;
        this.replay = new Replay(PostgresGround.of(session, version));
    }

    /** What differs after every so many of the cases, beyond what differs before all of them. */
    List<String> differences(int step) throws SQLException, IOException {
        try (java.sql.Statement statement = session.createStatement()) {
            statement.execute("CREATE ROLE other");
        }
        replay.run("base.sql", base());
        List<String> differences = new ArrayList<>(replay.differences());
        Set<String> known = new TreeSet<>(differences);
        Replay.Place start = replay.place();
        Set<String> allowed = allowed();
        List<Tried> cases = cases();
        session.setAutoCommit(false);
        for (int i = 0; i < cases.size(); i += step) {
            Tried tried = cases.get(i);
            boolean done = replay.runToRefusal(tried.name, tried.setup)
                    && replay.runToRefusal(tried.name, tried.before)
                    && replay.runToRefusal(tried.name, tried.sql);
            for (String difference : done ? replay.differences() : List.<String>of()) {
                if (!known.contains(difference) && !allowed.contains(tried.name)) {
                    differences.add(tried.name + " [" + tried.setup + "; " + tried.sql + "] " + difference);
                }
            }
            session.rollback();
            replay.backTo(start);
        }
        session.setAutoCommit(true);
        replay.verdicts().stream()
                .filter(verdict -> !allowed.contains(verdict.split(":", 2)[0]))
                .forEach(differences::add);
        return differences;
    }

    /** The cases that may differ; each stands with its reason in the file. */
    private static Set<String> allowed() throws IOException {
        return Files.readAllLines(Path.of("testdata/replay/postgresql/known-differences.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2)[0])
                .collect(Collectors.toSet());
    }

    private String base() throws IOException {
        String whole =
                ROWS.matcher(Files.readString(FOLDER.resolve("base.sql"))).replaceAll("");
        Matcher part = PART.matcher(whole);
        while (part.find()) {
            if (Integer.parseInt(part.group(1)) > Double.parseDouble(version)) {
                return whole.substring(0, part.start());
            }
        }
        return whole;
    }

    private static List<Tried> cases() throws IOException {
        List<Tried> cases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String file : List.of("cases.tsv", "more-cases.tsv", "held-out.tsv")) {
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                if (!line.startsWith("#")
                        && !line.isBlank()
                        && !line.contains("\tforbidden\t")
                        && seen.add(line.split("\t", 2)[0])) {
                    cases.add(Tried.read(line));
                }
            }
        }
        return cases;
    }
}
