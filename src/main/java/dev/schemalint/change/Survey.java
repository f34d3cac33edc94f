package dev.schemalint.change;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.layout.Layouts;
import dev.schemalint.layout.Layouts.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What migrations there are below a folder, for a project that begins.
 *
 * @param places the folders they lie in, by name
 * @param dialect the engine their words speak of most, if any
 */
public record Survey(List<Place> places, Optional<Dialect> dialect) {

    private static final int MOST_READ = 300;

    /** Words that one engine alone knows, or nearly. */
    private static final Map<Dialect, Pattern> WORDS = Map.of(
            Dialect.POSTGRESQL,
                    pattern(
                            "jsonb|timestamptz|bigserial|serial|plpgsql|concurrently|bytea|timestamp with(?:out)? time zone"),
            Dialect.MYSQL, pattern("auto_increment|engine\\s*=\\s*innodb|tinyint\\(1\\)|utf8mb4|unsigned"),
            Dialect.SQLITE, pattern("autoincrement|pragma\\s+foreign_keys|without rowid"),
            Dialect.SQLSERVER, pattern("nvarchar|identity\\s*\\(|uniqueidentifier|datetime2|nonclustered"),
            Dialect.ORACLE, pattern("varchar2|number\\(\\d|nvarchar2|sysdate|tablespace"));

    public Survey {
        places = List.copyOf(places);
    }

    /** Files of one tool that lie together. */
    public record Place(String folder, String tool, int files) {}

    public static Survey of(Path folder) {
        Paths found = Paths.find(List.of("."), folder);
        Layouts layouts = new Layouts(new Disk(Map.of(), Staging.NONE), Optional.empty());
        Map<String, Place> places = new TreeMap<>();
        Map<Dialect, Integer> votes = new EnumMap<>(Dialect.class);
        for (Candidate file : found.files()) {
            Found layout = layouts.of(file.path());
            Path own = Optional.ofNullable(file.path().getParent()).orElse(folder);
            Path root = layout.recognised() ? layout.layout().root(file.path(), layouts.around()) : own;
            String shown = Paths.shown(folder, root);
            String tool = layout.recognised() ? layout.layout().tool() : "plain";
            places.merge(
                    tool + " " + shown,
                    new Place(shown.isEmpty() ? "." : shown, tool, 1),
                    (one, more) -> new Place(one.folder(), one.tool(), one.files() + more.files()));
        }
        found.files().stream().limit(MOST_READ).forEach(file -> vote(file, votes));
        return new Survey(
                new ArrayList<>(places.values()),
                votes.entrySet().stream()
                        .max(Comparator.comparing(Map.Entry<Dialect, Integer>::getValue))
                        .map(Map.Entry::getKey));
    }

    /** Each file has one vote for each engine whose words it holds. */
    private static void vote(Candidate file, Map<Dialect, Integer> votes) {
        if (Reading.of(file) instanceof Reading.Text text) {
            WORDS.forEach((dialect, words) -> {
                Matcher matcher = words.matcher(text.source().content());
                if (matcher.find()) {
                    votes.merge(dialect, 1, Integer::sum);
                }
            });
        }
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\b(?:" + words + ")", Pattern.CASE_INSENSITIVE);
    }
}
