package dev.schemalint.layout;

import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A script as its migration tool sees it: cut into sections that are run for different reasons.
 *
 * @param takenOut the text that takes it out of the tool's transaction, if any does
 * @param byTool what the tool runs to take parts back of which the script does not say how; it is no part of the script
 */
public record Migration(
        Script script,
        String tool,
        List<Section> sections,
        Optional<Span> takenOut,
        List<Remark> remarks,
        List<Section> byTool) {

    public Migration(
            Script script, String tool, List<Section> sections, Optional<Span> takenOut, List<Remark> remarks) {
        this(script, tool, sections, takenOut, remarks, List.of());
    }

    /**
     * Statements that are run together, and what the tool puts around them.
     *
     * @param part what the tool remembers of a file when it does not remember it as a whole
     */
    public record Section(Direction direction, Wrapping wrapping, List<Statement> statements, Part part) {
        public Section {
            statements = List.copyOf(statements);
        }

        /** Whether it takes a part back that says nothing of how. */
        public boolean isByTool() {
            return direction == Direction.DOWN && part.back() == Return.BY_TOOL;
        }

        public Section(Direction direction, Wrapping wrapping, List<Statement> statements) {
            this(direction, wrapping, statements, Part.WHOLE);
        }
    }

    /**
     * A piece of a file that a tool remembers by its name.
     *
     * @param file the one it says it belongs to, wherever it is; empty where it says none
     * @param again whether it is run again when its text has changed
     */
    public record Part(String name, String file, boolean again, Return back) {
        static final Part WHOLE = new Part("", "", false, Return.WRITTEN);
    }

    /** Who knows how a part is taken back. */
    public enum Return {
        /** The author, who has written it down or not. */
        WRITTEN,
        /** The tool, by itself. */
        BY_TOOL,
        /** Nobody, as the author says that there is nothing to do. */
        NEEDLESS
    }

    /** Why a section is run. */
    public enum Direction {
        UP,
        DOWN
    }

    public Migration {
        sections = List.copyOf(sections);
        remarks = List.copyOf(remarks);
        byTool = List.copyOf(byTool);
    }

    /** The same as a file that is there no more. */
    public Migration notRun() {
        return new Migration(script, tool, List.of(), Optional.empty(), List.of());
    }

    /** The same in other transactions. */
    Migration in(Wrapping wrapping) {
        List<Section> changed = sections.stream()
                .map(section -> new Section(section.direction(), wrapping, section.statements(), section.part()))
                .toList();
        return new Migration(script, tool, changed, takenOut, remarks, byTool);
    }

    /** The same with one more thing to be said of it. */
    Migration and(Remark more) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(more);
        return new Migration(script, tool, sections, takenOut, all, byTool);
    }

    /** The same where some statements are sent only if it comes to them. */
    Migration doubting(Predicate<Statement> some) {
        IdentityHashMap<Statement, Statement> doubted = new IdentityHashMap<>();
        List<Statement> all = new ArrayList<>();
        for (Statement statement : script.statements()) {
            Statement now = some.test(statement) ? statement.behindCondition() : statement;
            doubted.put(statement, now);
            all.add(now);
        }
        List<Section> changed = new ArrayList<>();
        for (Section section : sections) {
            List<Statement> statements = section.statements().stream()
                    .map(statement -> doubted.getOrDefault(statement, statement))
                    .toList();
            changed.add(new Section(section.direction(), section.wrapping(), statements, section.part()));
        }
        return new Migration(
                new Script(script.source(), all, script.comments()), tool, changed, takenOut, remarks, byTool);
    }

    /** The same with some of its sections only. */
    Migration with(List<Section> some, List<Remark> remarksOnThem) {
        return new Migration(
                script,
                tool,
                some,
                takenOut,
                remarksOnThem,
                byTool.stream()
                        .filter(back ->
                                some.stream().anyMatch(section -> section.part().equals(back.part())))
                        .toList());
    }

    /** Whether what it does is not written in SQL. */
    public boolean inOtherLanguage() {
        return remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.OTHER_LANGUAGE);
    }

    /** All that leads back, whoever has written it, in the order of what it takes back. */
    public List<Section> waysBack() {
        if (byTool.isEmpty()) {
            return sections(Direction.DOWN);
        }
        List<Section> all = new ArrayList<>();
        sections(Direction.UP).stream()
                .map(Section::part)
                .distinct()
                .forEach(part -> Stream.of(sections, byTool)
                        .flatMap(List::stream)
                        .filter(section -> section.direction() == Direction.DOWN
                                && section.part().equals(part))
                        .forEach(all::add));
        return all;
    }

    /** Whether there is a part that needs no way back, or has one by itself. */
    public boolean saysHowPartsReturn() {
        return sections(Direction.UP).stream()
                .anyMatch(section -> section.part().back() != Return.WRITTEN);
    }

    /** The parts of which nothing says how they are taken back. */
    public List<String> partsWithoutReturn() {
        return sections(Direction.UP).stream()
                .map(Section::part)
                .filter(part -> part.back() == Return.WRITTEN
                        && !part.name().isEmpty()
                        && sections(Direction.DOWN).stream()
                                .noneMatch(back -> back.part().equals(part)))
                .map(Part::name)
                .distinct()
                .toList();
    }

    /** What its tool can be told. */
    public Ways ways() {
        return new Ways(
                tool, sections.stream().anyMatch(section -> section.wrapping().allPending()));
    }

    /** The statements with which something begins that is run for another reason than what stands above. */
    public Set<Span> beginnings() {
        Set<Span> first = new HashSet<>();
        for (Section section : sections) {
            section.statements().stream().limit(1).map(Statement::span).forEach(first::add);
        }
        return first;
    }

    /** The statements that are run again together with one when it has failed; Liquibase remembers each change set. */
    public List<Statement> runAgainWith(Statement statement) {
        return sections.stream()
                .filter(section -> tool.equals("liquibase"))
                .map(Section::statements)
                .filter(statements -> statements.contains(statement))
                .findFirst()
                .orElse(script.statements());
    }

    /** The sections that lead one way. */
    public List<Section> sections(Direction direction) {
        return sections.stream()
                .filter(section -> section.direction() == direction)
                .toList();
    }
}
