package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Target.BadTarget;
import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.finding.Category;
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.finding.Said;
import dev.schemalint.finding.Severity;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.report.Outcome.Suppressed;
import dev.schemalint.rule.Page;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter.Holder;
import dev.schemalint.story.Chapter.Unit;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Outcomes written by hand, so that reports can be looked at without linting anything. */
final class Outcomes {

    private static final Page PAGE = new Page(
            "index-blocks-writes",
            "Creating an index that blocks writes",
            Severity.ERROR,
            Category.LOCK,
            Map.of("usual", "CREATE INDEX makes writes to {table} wait until the whole table is read ({lock} lock)."),
            Optional.of("CREATE INDEX CONCURRENTLY, outside a transaction"),
            Map.of(),
            Map.of(),
            "0.1.0",
            Page.Precision.VERY_HIGH,
            List.of());

    private static final SourceText FIRST = SourceText.of("db/V1__orders.sql", """
            create table orders (
              id bigint primary key,
              total int
            );
            """);

    private static final SourceText SECOND = SourceText.of("db/V2__more [draft].sql", """
            begin;
            create index orders_total_idx on orders (total);
            alter table orders
            	add column note text default random(),
              alter column total type bigint;
            select 1; create table
              unfinished (
              id int,
              name text,
              made_at timestamptz,
              changed_at timestamptz
            );
            """);

    private Outcomes() {}

    static Outcome nothing() {
        return new Outcome(
                targets("postgresql:17"),
                List.of(PAGE),
                List.of(new FileOutcome(
                        FIRST,
                        "plain",
                        List.of(new Unit(Holder.NONE, List.of(0))),
                        List.of(statement(FIRST, "create table orders", ");", true, "create-table", Map.of())))),
                List.of(),
                List.of(),
                List.of(),
                List.of("Assumed postgresql 15-18: no --target was given."));
    }

    static Outcome much() {
        List<Target> targets = targets("postgresql:9.6", "postgresql:10", "postgresql:11", "postgresql:16");
        List<StatementOutcome> statements = List.of(
                statement(SECOND, "begin", "begin", true, "begin", effects(targets, Effect.NONE)),
                statement(SECOND, "create index", "(total)", true, "create-index", effects(targets, indexed())),
                statement(SECOND, "alter table", "bigint", true, "add-column", effects(targets, Effect.refused("why"))),
                statement(SECOND, "select 1", "select 1", true, "select", effects(targets, Effect.NONE)),
                statement(SECOND, "create table", ")", false, "unread", effects(targets, Effect.NONE)));
        return new Outcome(
                targets,
                List.of(PAGE),
                List.of(
                        nothing().files().get(0),
                        new FileOutcome(
                                SECOND,
                                "plain",
                                List.of(
                                        new Unit(Holder.SCRIPT, List.of(0, 1, 2)),
                                        new Unit(Holder.NONE, List.of(3, 4))),
                                statements)),
                findings(),
                List.of(new Suppressed(dropped(), "it is empty", "comment")),
                List.of(
                        new Problem("db/V3__gone.sql", "does not exist", false),
                        new Problem("db/V4.sql", "internal error: java.lang.IllegalStateException: x\ny", true)),
                List.of());
    }

    static Said said(String text) {
        return new Said(text, "usual", List.of());
    }

    private static List<Finding> findings() {
        Location index = location(SECOND, "create index", "create index");
        Location afterIndex =
                new Location(SECOND, new Span(index.span().end(), index.span().end()));
        Location type = location(SECOND, " default random()", " default random()");
        return List.of(
                new Finding(
                        "index-blocks-writes",
                        Severity.ERROR,
                        Category.LOCK,
                        new Said(
                                "CREATE INDEX makes writes to orders wait until the whole table is read (Share lock).",
                                "usual",
                                List.of("orders", "Share")),
                        Optional.of("CREATE INDEX CONCURRENTLY, outside a transaction"),
                        index,
                        Optional.of(1),
                        List.of("postgresql:9.6", "postgresql:10", "postgresql:11", "postgresql:16"),
                        List.of(new Related("made here", location(FIRST, "create table orders", ");"))),
                        Optional.of(new Fix(
                                "build it beside the writers", List.of(new Edit(afterIndex, " CONCURRENTLY"))))),
                new Finding(
                        "added-column-rewrites-table",
                        Severity.WARNING,
                        Category.REWRITE,
                        said("The default of orders.note is computed for every row."),
                        Optional.of("add the column without a default"),
                        location(SECOND, "default random()", "default random()"),
                        Optional.of(2),
                        List.of("postgresql:9.6", "postgresql:10", "postgresql:16"),
                        List.of(),
                        Optional.of(new Fix("add the column without a default", List.of(new Edit(type, ""))))),
                new Finding(
                        "statement-not-understood",
                        Severity.NOTE,
                        Category.SYNTAX,
                        said("This statement was not understood, and nothing is known of it."),
                        Optional.empty(),
                        location(SECOND, "create table", ")"),
                        Optional.empty(),
                        List.of("postgresql:9.6", "postgresql:10", "postgresql:11", "postgresql:16"),
                        List.of(),
                        Optional.empty()));
    }

    private static Finding dropped() {
        return new Finding(
                "dropped-column",
                Severity.ERROR,
                Category.DATA_LOSS,
                said("The values of orders.total are lost for good."),
                Optional.empty(),
                location(FIRST, "total int", "int"),
                Optional.of(0),
                List.of("postgresql:16"),
                List.of(),
                Optional.empty());
    }

    private static Effect indexed() {
        RelationName orders = new RelationName("public", "orders");
        return new Effect(
                Accepted.YES,
                Optional.empty(),
                Optional.empty(),
                Set.of("nulls", "duplicates"),
                false,
                new TreeMap<>(Map.of(orders, new Lock("Share", 5, Blocks.WRITES))),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(Set.of(orders)),
                new TreeSet<>(Set.of(orders)),
                new TreeSet<>(Set.of("orders_pkey")),
                List.of());
    }

    private static Map<String, Effect> effects(List<Target> targets, Effect effect) {
        Map<String, Effect> effects = new TreeMap<>();
        targets.forEach(target -> effects.put(target.text(), effect));
        return effects;
    }

    private static StatementOutcome statement(
            SourceText source,
            String from,
            String to,
            boolean understood,
            String operation,
            Map<String, Effect> effects) {
        return new StatementOutcome(
                location(source, from, to).span(), List.of(operation), understood, new TreeMap<>(effects), Set.of());
    }

    /** From the first place of one text to the end of the next place of another. */
    static Location location(SourceText source, String from, String to) {
        int start = source.content().indexOf(from);
        int end = source.content().indexOf(to, start) + to.length();
        return new Location(source, new Span(start, end));
    }

    static List<Target> targets(String... texts) {
        List<Target> targets = new ArrayList<>();
        try {
            for (String text : texts) {
                targets.addAll(Target.parse(text));
            }
        } catch (BadTarget bad) {
            throw new AssertionError(bad);
        }
        return targets;
    }
}
