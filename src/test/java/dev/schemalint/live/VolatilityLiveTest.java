package dev.schemalint.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Effect;
import dev.schemalint.text.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code functions.tsv} to what servers say of their functions, and to what they then do. */
class VolatilityLiveTest {

    private static final int MANY = 1000;

    private static final String FUNCTIONS = """
            SELECT proname, pronargs - pronargdefaults, CASE provariadic WHEN 0 THEN pronargs ELSE %d END, provolatile
              FROM pg_proc
             WHERE pronamespace = 'pg_catalog'::regnamespace AND proname <> 'plpgsql_validator' AND prokind <> 'p'
               AND NOT 'internal'::regtype = ANY (proargtypes)
               AND prorettype::regtype::text !~ '^(internal|opaque|trigger|event_trigger|.*_handler)$'
            """.formatted(MANY);

    private static final List<String> CALLED = List.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "clock_timestamp",
            "timeofday",
            "random",
            "pi",
            "gen_random_uuid",
            "uuidv7",
            "pg_backend_pid",
            "txid_current",
            "version",
            "current_database");
    private static final List<String> WRITTEN_BARE = List.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_catalog",
            "current_schema",
            "current_role",
            "current_user",
            "session_user",
            "system_user",
            "user");

    private record Row(String name, String args, String letters, double since, double until, String extension) {

        static Row read(List<String> cell) {
            double until = cell.get(4).equals("-") ? Double.MAX_VALUE : Double.parseDouble(cell.get(4));
            return new Row(cell.get(0), cell.get(1), cell.get(2), Double.parseDouble(cell.get(3)), until, cell.get(5));
        }

        boolean holdsOn(String major) {
            double version = Double.parseDouble(major);
            return extension.equals("-") && since <= version && version <= until;
        }

        boolean speaksOf(Overload overload) {
            return name.equals(overload.name)
                    && switch (args.charAt(args.length() - 1)) {
                        case '*' -> true;
                        case '+' -> overload.most == MANY;
                        default -> overload.takes(Integer.parseInt(args));
                    };
        }
    }

    private record Overload(String name, int least, int most, String letter) {

        boolean takes(int args) {
            return least <= args && args <= most;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "17"})
    void everyRowIsWhatTheServerSaysAndNothingIsLeftOut(String major) throws Exception {
        List<Row> rows = rows(major);
        try (LivePostgres postgres = LivePostgres.start(major);
                Connection session = postgres.connect("postgres")) {
            List<Overload> overloads = overloads(session);
            Set<String> grammar = grammar(session);

            assertThat(rows).as("rows for PostgreSQL %s", major).hasSizeGreaterThan(2000);
            assertThat(rows)
                    .as("rows that PostgreSQL %s contradicts", major)
                    .filteredOn(row -> !letters(row, overloads).equals(row.letters))
                    .filteredOn(row -> !(grammar.contains(row.name) && contains(row.letters, letters(row, overloads))))
                    .isEmpty();
            assertThat(overloads)
                    .as("functions of PostgreSQL %s without a row", major)
                    .filteredOn(overload -> rows.stream().noneMatch(row -> row.speaksOf(overload)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "17"})
    void aDefaultRewritesTheTableWhereItIsVolatile(String major) throws Exception {
        List<Row> rows = rows(major);
        try (LivePostgres postgres = LivePostgres.start(major);
                Connection session = postgres.connect("postgres")) {
            run(session, "CREATE TABLE t AS SELECT 1 AS id");
            List<String> wrong = new ArrayList<>();
            for (String name :
                    Stream.concat(CALLED.stream(), WRITTEN_BARE.stream()).toList()) {
                Predicate<Row> noArguments =
                        row -> row.name.equals(name) && Set.of("*", "0").contains(row.args);
                String expected = rows.stream()
                        .filter(noArguments)
                        .findAny()
                        .map(Row::letters)
                        .orElse("none");
                String effect = effectOfDefault(session, CALLED.contains(name) ? name + "()" : name);
                if (!effect.equals(
                        expected.equals("none") ? "refused" : expected.contains("v") ? "rewritten" : "kept")) {
                    wrong.add("%s: the facts say %s, the table was %s".formatted(name, expected, effect));
                }
            }
            assertThat(wrong).as("defaults on PostgreSQL %s", major).isEmpty();
        }
    }

    private static String effectOfDefault(Connection session, String expression) throws SQLException {
        String file = "SELECT pg_relation_filenode('t')";
        String before = strings(session, file).get(0);
        try {
            run(session, "ALTER TABLE t ADD COLUMN c text DEFAULT (" + expression + ")::text");
        } catch (SQLException refused) {
            return "refused";
        }
        String after = strings(session, file).get(0);
        run(session, "ALTER TABLE t DROP COLUMN c");
        return before.equals(after) ? "kept" : "rewritten";
    }

    private static String letters(Row row, List<Overload> overloads) {
        return overloads.stream()
                .filter(row::speaksOf)
                .map(Overload::letter)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
    }

    private static boolean contains(String letters, String fewer) {
        return fewer.chars().allMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static List<Row> rows(String major) {
        return Rows.of(Effect.class, "postgresql/functions.tsv").stream()
                .map(Row::read)
                .filter(row -> row.holdsOn(major))
                .toList();
    }

    private static List<Overload> overloads(Connection session) throws SQLException {
        List<Overload> overloads = new ArrayList<>();
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(FUNCTIONS)) {
            while (row.next()) {
                overloads.add(new Overload(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)));
            }
        }
        return overloads;
    }

    /** Words that the grammar may take for itself before they are looked up as functions. */
    private static Set<String> grammar(Connection session) throws SQLException {
        return new HashSet<>(strings(session, "SELECT word FROM pg_get_keywords()"));
    }

    private static List<String> strings(Connection session, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
