package dev.schemalint.rules;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.MaintenanceOperation.MaintainTables;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.ConvertCharset;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A statement that MySQL or MariaDB carries out by copying the table, or building it anew; told once, at what forces it. */
public final class CopiedTable implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Map<Integer, List<Situation>> statements = new LinkedHashMap<>();
        for (Situation at : chapter.moments()) {
            if (at.copiesTables() && at.whole().course().commits()) {
                statements
                        .computeIfAbsent(at.number(), number -> new ArrayList<>())
                        .add(at);
            }
        }
        return statements.values().stream()
                .flatMap(parts -> judge(parts).stream())
                .toList();
    }

    private static Optional<Verdict> judge(List<Situation> parts) {
        Effect whole = parts.get(0).whole();
        Optional<RelationName> table = whole.locks().keySet().stream()
                .filter(relation -> whole.growsWith(relation) && parts.get(0).inUse(relation))
                .findFirst();
        if (table.isEmpty()) {
            return Optional.empty();
        }
        boolean written = whole.rewrites().contains(table.get());
        boolean waits =
                whole.lock(table.get()).map(Lock::blocks).orElse(Blocks.NOTHING).compareTo(Blocks.WRITES) >= 0;
        if (!waits) {
            return written ? Optional.of(beside(parts, table.get())) : Optional.empty();
        }
        Optional<Situation> forcing = parts.stream()
                .filter(at -> at.effect().lock(table.get()).equals(whole.lock(table.get())))
                .findFirst();
        Situation at = forcing.orElse(parts.get(0));
        Verdict verdict = verdict(at, table.get(), written)
                .word("best", best(whole))
                .word("work", work(whole, written))
                .word("table", table.get().name());
        return Optional.of(forcing.isPresent() ? verdict : verdict.saying("mixture"));
    }

    /** Nobody waits, but all rows are written again; together with something dearer that may be all that is to be had. */
    private static Verdict beside(List<Situation> parts, RelationName table) {
        Optional<Situation> cheap = parts.stream()
                .filter(at -> !at.effect().growsWith(table) && isInstant(at))
                .filter(at -> at.operation() instanceof AddColumn)
                .findFirst();
        Situation forcing = parts.stream()
                .filter(at -> at.effect().rewrites().contains(table))
                .findFirst()
                .or(() -> parts.stream().filter(at -> !isInstant(at)).findFirst())
                .orElse(parts.get(0));
        boolean splits = cheap.isPresent() && !forcing.effect().rewrites().contains(table);
        Verdict verdict = Verdict.on(splits ? cheap.get() : forcing)
                .lowered(Severity.NOTE)
                .word("what", words(forcing.operation()))
                .word("table", table.name());
        return verdict.saying(splits ? "would-be-instant" : "beside");
    }

    private static boolean isInstant(Situation at) {
        return at.effect().course().algorithm().equals(Optional.of(Algorithm.INSTANT));
    }

    private static Verdict verdict(Situation at, RelationName table, boolean written) {
        Operation operation = at.operation();
        Verdict verdict = Verdict.on(at).word("what", words(operation));
        if (at.whole().unsettled().stream().findFirst().isPresent()) {
            return verdict.saying("unsettled")
                    .word("unsettled", at.whole().unsettled().get(0))
                    .lowered(Severity.WARNING);
        }
        Optional<String> engine = at.schema()
                .table(table)
                .flatMap(known -> known.storage().option("engine"))
                .filter(name -> !name.equals("innodb"));
        if (engine.isPresent()) {
            return verdict.saying("engine").word("engine", engine.get());
        }
        Optional<String> asked = Altered.of(operation).map(Altered::manner).flatMap(CopiedTable::asked);
        if (asked.isPresent()) {
            return verdict.saying("asked").word("asked", asked.get());
        }
        Optional<ForeignKey> key = constraints(operation)
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .findFirst();
        if (key.isPresent()) {
            return verdict.saying("foreign-key").word("orphans", orphans(table, key.get()));
        }
        if (constraints(operation).anyMatch(Check.class::isInstance)) {
            return verdict.saying("check");
        }
        Optional<ColumnDefinition> said = said(operation);
        if (said.isPresent()) {
            return column(verdict, said.get(), before(at));
        }
        if (operation instanceof AddColumn add) {
            return added(verdict, add.definition(), at);
        }
        if (operation instanceof CreateIndex index) {
            return verdict.saying(written ? "index-copies" : "index")
                    .word(
                            "kind",
                            index.method()
                                    .map(method -> method.text().toUpperCase(Locale.ROOT) + " ")
                                    .orElse(""));
        }
        if (operation instanceof ConvertCharset convert) {
            return verdict.saying("charset").word("charset", convert.charset().orElse("the default one"));
        }
        return operation instanceof DropPrimaryKey ? verdict.saying("primary-key") : usual(verdict, operation);
    }

    private static Verdict added(Verdict verdict, ColumnDefinition definition, Situation at) {
        if (definition.is("auto_increment")) {
            return verdict.saying("counting");
        }
        if (definition.generated().isPresent()) {
            return verdict.saying("stored");
        }
        if (definition.extent().clause("default-expression").isPresent()) {
            return verdict.saying("default");
        }
        boolean fulltext = at.operation()
                .relation()
                .flatMap(at::table)
                .filter(table -> table.indexes().values().stream().anyMatch(index -> index.is("fulltext")))
                .isPresent();
        return fulltext ? verdict.saying("has-fulltext") : verdict;
    }

    private static Verdict usual(Verdict verdict, Operation operation) {
        return operation instanceof MaintainTables ? verdict.saying("maintenance") : verdict;
    }

    private static Verdict column(Verdict verdict, ColumnDefinition said, Optional<Column> before) {
        Optional<TypeName> old = before.flatMap(Column::type);
        Optional<TypeName> now = said.type();
        if (old.isEmpty()
                || now.isEmpty()
                || old.get().written().equalsIgnoreCase(now.get().written())) {
            return verdict;
        }
        Verdict typed = verdict.word("old", written(old.get()))
                .word("type", written(now.get()))
                .word("column", before.orElseThrow().name());
        if (!old.get().name().equals(now.get().name())) {
            return typed.saying("type");
        }
        if (old.get().name().equals("enum") || old.get().name().equals("set")) {
            return typed.saying("members");
        }
        boolean longer = old.get().name().equals("varchar") && length(now.get()) > length(old.get());
        return typed.saying(longer ? "length" : "type");
    }

    /** Without the comments that MySQL reads as code. */
    private static String written(TypeName type) {
        return type.written().replaceAll("/\\*!?[0-9]* *| *\\*/", "");
    }

    private static int length(TypeName type) {
        return type.modifiers().stream()
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private static Optional<ColumnDefinition> said(Operation operation) {
        if (operation instanceof ModifyColumn modify) {
            return Optional.of(modify.definition());
        }
        return operation instanceof ChangeColumn change ? Optional.of(change.definition()) : Optional.empty();
    }

    private static Optional<Column> before(Situation at) {
        if (at.operation() instanceof ModifyColumn modify) {
            return at.column(modify.on().name(), modify.column());
        }
        return at.operation() instanceof ChangeColumn change
                ? at.column(change.on().name(), change.column())
                : Optional.empty();
    }

    private static Stream<Constraint> constraints(Operation operation) {
        if (operation instanceof AddConstraint add) {
            return Stream.of(add.constraint());
        }
        return operation instanceof AddColumn add ? add.definition().constraints().stream() : Stream.empty();
    }

    /** What the statement asks for that is dearer than what it might have. */
    private static Optional<String> asked(Manner manner) {
        return manner.algorithmName()
                .filter(Algorithm.COPY.name()::equals)
                .map(copy -> "ALGORITHM=" + copy)
                .or(() -> manner.lockName().filter(lock -> !lock.equals("NONE")).map(lock -> "LOCK=" + lock));
    }

    private static String best(Effect whole) {
        return whole.course()
                .algorithm()
                .map(algorithm -> "ALGORITHM=" + algorithm
                        + whole.course().lock().map(lock -> ", LOCK=" + lock).orElse(""))
                .orElse("a copy of the table");
    }

    private static String work(Effect whole, boolean written) {
        boolean inside = whole.course()
                .algorithm()
                .filter(algorithm -> algorithm != Algorithm.COPY)
                .isPresent();
        return !written ? "reads" : inside ? "rebuilds" : "copies";
    }

    /** The rows that the key would refuse. */
    private static String orphans(RelationName table, ForeignKey key) {
        List<String> joins = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (int i = 0;
                i < Math.min(key.columns().size(), key.referencedColumns().size());
                i++) {
            String own = key.columns().get(i).text();
            joins.add("p." + key.referencedColumns().get(i).text() + " = c." + own);
            given.add("c." + own + " IS NOT NULL");
        }
        return "SELECT c.* FROM " + table.name() + " c WHERE " + String.join(" AND ", given)
                + " AND NOT EXISTS (SELECT 1 FROM " + key.referenced().text() + " p WHERE "
                + String.join(" AND ", joins) + ")";
    }

    private static String words(Operation operation) {
        return operation instanceof MaintainTables maintain
                ? maintain.verb().toUpperCase(Locale.ROOT) + " TABLE"
                : operation.kind().replace('-', ' ').toUpperCase(Locale.ROOT);
    }
}
