package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TypeOperation.RenameAttribute;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something other than a table that running code still asks for by its old name. */
public final class RenamedObject implements FileRule {

    private static final Set<ObjectKind> RELATIONS =
            EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE);

    private static final Set<ObjectKind> OTHERS = EnumSet.of(
            ObjectKind.SCHEMA,
            ObjectKind.TYPE,
            ObjectKind.DOMAIN,
            ObjectKind.FUNCTION,
            ObjectKind.PROCEDURE,
            ObjectKind.ROUTINE,
            ObjectKind.AGGREGATE);

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof RenameTable rename
                    && RELATIONS.contains(rename.on().kind())
                    && at.inUse(rename.on().name())
                    && !followsTable(rename, chapter)) {
                add(
                        verdicts,
                        chapter,
                        at,
                        rename.on().kind(),
                        rename.on().name(),
                        rename.to().text());
            }
            if (at.operation() instanceof RenameAttribute rename) {
                String attribute =
                        rename.type().text() + "." + rename.attribute().text();
                if (!chapter.makes(rename.type().text())) {
                    verdicts.add(Verdict.on(at)
                            .word("kind", "attribute")
                            .word("name", attribute)
                            .word("to", rename.to().text()));
                }
            }
            if (at.operation() instanceof RenameObject rename
                    && OTHERS.contains(rename.what())
                    && !isTriggerFunction(rename.name(), at)) {
                add(
                        verdicts,
                        chapter,
                        at,
                        rename.what(),
                        rename.name(),
                        rename.to().text());
            }
        }
        return verdicts;
    }

    /** What was made in this file under the old name is either what is renamed, or what takes its place. */
    private static void add(
            List<Verdict> verdicts, Chapter chapter, Situation at, ObjectKind kind, Name name, String to) {
        if (!chapter.makes(name.text())) {
            verdicts.add(Verdict.on(at)
                    .word("kind", kind.words())
                    .word("name", name.text())
                    .word("to", to));
        }
    }

    /** Triggers know their function whatever it is called, and nobody else can call it. */
    private static boolean isTriggerFunction(Name name, Situation at) {
        return at.schema().tables().stream()
                .flatMap(table -> table.attachments().values().stream())
                .anyMatch(attachment -> attachment.function().equals(Optional.of(name.text())));
    }

    /** A sequence that is renamed because its table is. */
    private static boolean followsTable(RenameTable rename, Chapter chapter) {
        return rename.on().kind() == ObjectKind.SEQUENCE
                && chapter.of(RenameTable.class).stream()
                        .anyMatch(other -> other.operation() instanceof RenameTable table
                                && table.on().kind() == ObjectKind.TABLE
                                && rename.on()
                                        .name()
                                        .text()
                                        .startsWith(table.on().name().text() + "_"));
    }
}
