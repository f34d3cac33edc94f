package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that tell the scripts of one engine from all others. */
final class EngineWords {

    /** Words that only one engine knows; comments and texts are not looked at. */
    private static final List<Mark> MARKS = List.of(
            new Mark(
                    Dialect.POSTGRESQL,
                    "\\$\\w*\\$|\\w::\\w|\\btimestamptz\\b|\\bjsonb\\b|\\bconcurrently\\b|\\bplpgsql\\b"
                            + "|\\busing\\s+g(?:in|ist)\\b|\\bowner\\s+to\\b|\\bbytea\\b|\\bnot\\s+valid\\b"),
            new Mark(
                    Dialect.MYSQL,
                    "`\\w|\\badd\\s+column\\s+\\w+\\s[^,;]{1,200}?\\safter\\s+\\w|\\bengine\\s*=\\s*\\w|\\bauto_increment\\b|\\b(?:tiny|medium|long)text\\b|\\bunsigned\\b|\\butf8mb4\\b"
                            + "|\\bmodify\\s+column\\b|\\bchange\\s+column\\b|/\\*!"
                            + "|\\balter\\s+table\\s+\\w+\\s+change\\s+\\w+\\s+\\w+\\s+\\w"),
            new Mark(Dialect.SQLITE, "\\bautoincrement\\b|\\bpragma\\s+\\w|\\bwithout\\s+rowid\\b"),
            new Mark(
                    Dialect.SQLSERVER,
                    "(?m:^\\s*go\\s*$)|\\[dbo]|\\bdbo\\.|\\bnvarchar\\s*\\(|\\bdatetime2\\b|\\bidentity\\s*\\(\\s*\\d|\\bsp_rename\\b"),
            new Mark(Dialect.ORACLE, "\\bvarchar2\\b|\\bnumber\\s*\\(\\s*\\d|\\bexecute\\s+immediate\\b|(?m:^/\\s*$)"));

    private static final Pattern NOT_LOOKED_AT =
            Pattern.compile("--[^\\n]*|/\\*(?!!)(?s:.*?)\\*/|'[^']*+'|(?m:^\\s*#[^\\n]*$)");

    private record Mark(Dialect dialect, Pattern words) {
        Mark(Dialect dialect, String words) {
            this(dialect, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        }
    }

    private EngineWords() {}

    /** The engine whose words stand in most texts; none where another's stand in nearly as many. */
    static Optional<Dialect> in(Stream<String> texts) {
        Map<Dialect, Integer> votes = new EnumMap<>(Dialect.class);
        texts.filter(text -> !ChangelogFiles.begins(text))
                .map(text -> NOT_LOOKED_AT.matcher(text).replaceAll(" "))
                .forEach(text -> MARKS.stream()
                        .filter(mark -> mark.words().matcher(text).find())
                        .forEach(mark -> votes.merge(mark.dialect(), 1, Integer::sum)));
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() * 4 > all * 3)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
