package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of type that cost the server nothing, and that running code notices: told once for all columns of a table. */
public final class TypeChangeChangesMeaning implements FileRule {

    private static final String ZONE = "what running code sends and gets now depends on the time zone of its session";
    private static final String CASE = "comparisons now tell capital from small letters, or no longer do";

    /** What changes for code, by the old type and the new one. */
    private static final Map<String, String> CHANGES = Map.of(
            "timestamp timestamptz", ZONE,
            "timestamptz timestamp", ZONE,
            "text citext", CASE,
            "varchar citext", CASE,
            "citext text", CASE,
            "citext varchar", CASE,
            "xml text", "nothing checks any more that it is well-formed",
            "oid int4", "numbers above 2,147,483,647 now read as negative");

    /** What is told in one finding. */
    private record Change(RelationName table, String old, String type) {}

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Map<Change, List<Situation>> changes = new LinkedHashMap<>();
        for (Situation at : chapter.of(AlterColumnType.class)) {
            change(at)
                    .ifPresent(change -> changes.computeIfAbsent(change, one -> new ArrayList<>())
                            .add(at));
        }
        List<Verdict> verdicts = new ArrayList<>();
        changes.forEach((change, moments) -> verdicts.add(verdict(change, moments)));
        return verdicts;
    }

    private static Optional<Change> change(Situation at) {
        AlterColumnType alter = altered(at);
        RelationName table = at.resolve(alter.on().name());
        if (!at.inUse(table) || at.effect().refused() || at.effect().growsWith(table)) {
            return Optional.empty();
        }
        return at.column(alter.on().name(), alter.column())
                .flatMap(Column::type)
                .map(TypeName::name)
                .map(old -> new Change(table, old, alter.type().name()))
                .filter(change -> CHANGES.containsKey(key(change)));
    }

    private static Verdict verdict(Change change, List<Situation> moments) {
        Situation first = moments.get(0);
        String what = CHANGES.getOrDefault(key(change), "");
        Verdict verdict = Verdict.on(first)
                .saying(moments.size() == 1 ? "one" : "several")
                .word(
                        "columns",
                        moments.stream().map(at -> altered(at).column().text()).collect(Gathering.joined(", ")))
                .word("old", change.old())
                .word("type", altered(first).type().written())
                .word("what", what);
        return what.equals(ZONE) ? verdict.lowered(Severity.NOTE) : verdict;
    }

    private static AlterColumnType altered(Situation at) {
        return (AlterColumnType) at.operation();
    }

    private static String key(Change change) {
        return change.old() + " " + change.type();
    }
}
