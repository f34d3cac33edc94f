package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Map;
import java.util.Optional;

/** A change of type that costs the server nothing, and that running code notices. */
public final class TypeChangeChangesMeaning implements OperationRule<AlterColumnType> {

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

    @Override
    public Optional<Verdict> judge(AlterColumnType alter, Situation at) {
        RelationName table = at.resolve(alter.on().name());
        Optional<TypeName> old = at.table(alter.on().name())
                .flatMap(known -> known.column(alter.column().text()))
                .flatMap(Column::type);
        if (old.isEmpty()
                || !at.inUse(table)
                || at.effect().refused()
                || at.effect().growsWith(table)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        CHANGES.get(old.get().name() + " " + alter.type().name()))
                .map(what -> {
                    Verdict verdict = Verdict.on(at)
                            .word("old", old.get().written())
                            .word("type", alter.type().written())
                            .word("what", what);
                    return what.equals(ZONE) ? verdict.lowered(Severity.NOTE) : verdict;
                });
    }
}
