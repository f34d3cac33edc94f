package dev.schemalint.change;

import dev.schemalint.change.History.Choice;
import dev.schemalint.change.History.Linted;
import dev.schemalint.change.Standing.Neighbour;
import dev.schemalint.layout.Folders;
import dev.schemalint.layout.Layout;
import dev.schemalint.layout.Layouts;
import dev.schemalint.layout.Layouts.Found;
import dev.schemalint.layout.OtherLanguage;
import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.text.Gathering;
import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts linted files into the histories they belong to. */
public final class Histories {

    private final Disk disk;
    private final Layouts layouts;
    private final Choice choice;
    private final Optional<Base> base;
    private final boolean oneChange;
    private final Optional<String> judgeAfter;
    private final Path from;
    private final Map<Root, List<Path>> folders = new HashMap<>();

    /**
     * @param tool the migration tool, where it was named
     * @param base the branch the linted files are to be merged into, when git says so
     * @param judgeAfter the last version that is only history
     * @param oneChange whether all linted files of a history are one change
     * @param from the working directory
     */
    public Histories(
            Disk disk,
            Optional<String> tool,
            Choice choice,
            Optional<Base> base,
            Optional<String> judgeAfter,
            boolean oneChange,
            Path from) {
        this.disk = disk;
        this.layouts = new Layouts(disk, tool);
        this.choice = choice;
        this.base = base;
        this.judgeAfter = judgeAfter;
        this.oneChange = oneChange;
        this.from = from;
    }

    /** The names of the tools whose files can be read. */
    public static List<String> tools() {
        return new Layouts(Folders.NONE, Optional.empty()).names();
    }

    /** What tells one history from another; without a tool there is no order but that of names in a folder. */
    private record Root(String tool, Path folder) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Root that && tool.equals(that.tool) && folder.equals(that.folder);
        }

        @Override
        public int hashCode() {
            return 31 * tool.hashCode() + folder.hashCode();
        }
    }

    public List<History> of(List<Linted> files) throws GitTrouble {
        Map<Root, List<Linted>> roots = new LinkedHashMap<>();
        Set<Path> all = files.stream().map(Linted::path).collect(Gathering.set());
        for (Linted file : files) {
            if (owner(file.path()).filter(all::contains).isPresent()) {
                continue;
            }
            roots.computeIfAbsent(root(file), root -> new ArrayList<>()).add(file);
        }
        List<History> histories = new ArrayList<>();
        for (Map.Entry<Root, List<Linted>> root : roots.entrySet()) {
            histories.add(history(root.getKey(), root.getValue()));
        }
        return histories;
    }

    /** The file that a file is linted with, if it is only a part of it. */
    private Optional<Path> owner(Path file) {
        return layouts.of(file).layout().partOf(file, layouts.around());
    }

    private Root root(Linted file) {
        Found found = layouts.of(file.path());
        String tool = found.recognised() ? found.layout().tool() : "";
        if (choice instanceof Choice.None) {
            return new Root(tool, file.path());
        }
        Path own = Optional.ofNullable(file.path().getParent()).orElse(from);
        Path folder = found.recognised() ? found.layout().root(file.path(), layouts.around()) : own;
        return new Root(tool, choice instanceof Choice.Given ? from : folder);
    }

    private History history(Root root, List<Linted> linted) throws GitTrouble {
        Map<Path, Member> members = new LinkedHashMap<>();
        Set<Path> owners =
                linted.stream().flatMap(file -> owner(file.path()).stream()).collect(Gathering.set());
        for (Candidate file : around(root)) {
            if (isElsewhere(root, file)
                    || owners.contains(file.path().toAbsolutePath().normalize())) {
                continue;
            }
            Linted read = Linted.named(file.path(), disk.reading(file));
            Fate fate = base.isPresent() ? Fate.KEPT : Fate.UNKNOWN;
            add(root, members, new Linted(read.path(), read.reading(), fate, Optional.empty()), false);
        }
        for (Linted file : linted) {
            add(root, members, file, true);
        }
        inOtherLanguages(root).forEach(member -> members.putIfAbsent(member.path(), member));
        List<Member> all = sorted(root, new ArrayList<>(members.values()));
        List<Member> ordered = ordered(root, new ArrayList<>(all));
        List<Neighbour> others = new ArrayList<>(History.others(all));
        List<Member> gained = gained(root);
        others.addAll(History.others(gained));
        gained.removeIf(member -> members.containsKey(member.path()) || !leadsForward(root, member));
        boolean inOrder = !root.tool().isEmpty();
        Optional<String> sortedBy = linted.stream()
                .limit(1)
                .flatMap(file -> layouts.named(root.tool()).stream()
                        .flatMap(layout -> layout.sortedBy(file.path(), layouts.around()).stream()))
                .findFirst();
        boolean inDoubt = sortedBy.isPresent() || !inOrder && choice instanceof Choice.Around;
        return new History(
                ordered, inOrder, inDoubt, sortedBy, oneChange, gained, new Neighbours(others), base.map(Base::name));
    }

    /** Migrations in the same folder that are programs. */
    private List<Member> inOtherLanguages(Root root) {
        List<Member> found = new ArrayList<>();
        Optional<Layout> layout = layouts.named(root.tool());
        OtherLanguage other = new OtherLanguage(layout.orElseGet(layouts::plain));
        for (Path folder : layout.isPresent() && !(choice instanceof Choice.None) ? folders(root) : List.<Path>of()) {
            for (String name : layouts.around().names(folder)) {
                Path file = folder.resolve(name);
                Optional<Place> place = other.place(file, layouts.around())
                        .filter(at -> at.role().leadsForward());
                Reading reading = new Reading.Text(SourceText.of(Paths.shown(from, file), ""));
                place.ifPresent(at -> found.add(
                        new Member(Linted.named(file, reading), other, layouts.around(), Optional.of(at), false)));
            }
        }
        return found;
    }

    /** A folder of another history below this one: of another service, or of another engine. */
    private boolean isElsewhere(Root root, Candidate file) {
        Path path = file.path().toAbsolutePath().normalize();
        return choice instanceof Choice.Around
                && layouts.named(root.tool())
                        .map(layout -> layout.root(path, layouts.around()))
                        .filter(folder -> !folder.equals(root.folder()))
                        .filter(folder -> !folders(root).contains(folder))
                        .isPresent();
    }

    /** The folder of a history, and those beside it. */
    private List<Path> folders(Root root) {
        return folders.computeIfAbsent(root, known -> {
            List<Path> all = new ArrayList<>(List.of(known.folder()));
            layouts.named(known.tool())
                    .ifPresent(layout -> all.addAll(layout.beside(known.folder(), layouts.around())));
            return all;
        });
    }

    private List<Candidate> around(Root root) {
        if (choice instanceof Choice.Given given) {
            return given.files();
        }
        return choice instanceof Choice.None || root.tool().isEmpty()
                ? List.of()
                : folders(root).stream()
                        .flatMap(folder -> disk.below(folder, from).stream())
                        .toList();
    }

    /** A file that is linted keeps its place among those that are only read. */
    private void add(Root root, Map<Path, Member> members, Linted file, boolean judged) throws GitTrouble {
        Found found = layouts.of(file.path());
        Optional<Place> place =
                layouts.named(root.tool()).orElse(found.layout()).place(file.path(), layouts.around());
        boolean old = judgeAfter
                .filter(version -> place.isPresent() && !place.get().isAfter(version))
                .isPresent();
        members.put(
                file.path(),
                new Member(file, found.layout(), layouts.around(), place, judged && !old, before(file, found)));
    }

    /** Nothing where the tool remembers whole files, and nothing may be added to them. */
    private Optional<SourceText> before(Linted file, Found found) throws GitTrouble {
        if (base.isEmpty()
                || file.fate() != Fate.EDITED && file.fate() != Fate.RENAMED
                || file.before().isEmpty()
                || !found.layout().remembersParts()) {
            return Optional.empty();
        }
        return base.get().before(file.before().get(), Paths.shown(from, file.path())) instanceof Reading.Text text
                ? Optional.of(text.source())
                : Optional.empty();
    }

    /** As the tool orders them; what has no place in its order counts only when it is linted. */
    private static List<Member> ordered(Root root, List<Member> members) {
        if (root.tool().isEmpty()) {
            return members;
        }
        members.removeIf(member -> !member.judged() && !leadsForward(root, member));
        return withoutNeedlessBaselines(members);
    }

    private static List<Member> sorted(Root root, List<Member> members) {
        if (root.tool().isEmpty()) {
            return members;
        }
        members.sort(Histories::compare);
        return members;
    }

    /** Where older versions are there too, a baseline would do their work again. */
    private static List<Member> withoutNeedlessBaselines(List<Member> members) {
        boolean older = false;
        List<Member> kept = new ArrayList<>();
        for (Member member : members) {
            Optional<Role> role = member.place().map(Place::role);
            if (member.judged() || !older || !role.equals(Optional.of(Role.BASELINE))) {
                kept.add(member);
            }
            older |= role.equals(Optional.of(Role.VERSIONED));
        }
        return kept;
    }

    /** Those without a place come first, and names decide among equals. */
    private static int compare(Member one, Member two) {
        int byPlace = one.place().isPresent() && two.place().isPresent()
                ? one.place().get().compareTo(two.place().get())
                : Boolean.compare(one.place().isPresent(), two.place().isPresent());
        return byPlace != 0 ? byPlace : new NaturalOrder().compare(one.path(), two.path());
    }

    private List<Member> gained(Root root) throws GitTrouble {
        List<Member> gained = new ArrayList<>();
        Layout layout = layouts.named(root.tool()).orElseGet(layouts::plain);
        for (Path folder : base.isPresent() ? folders(root) : List.<Path>of()) {
            for (Linted file : base.get().gainedBelow(folder, from)) {
                Optional<Place> place = layout.place(file.path(), layouts.around());
                gained.add(new Member(file, layout, layouts.around(), place, false));
            }
        }
        return sorted(root, gained);
    }

    /** Without an order, every script does. */
    private static boolean leadsForward(Root root, Member member) {
        return root.tool().isEmpty()
                || member.place().map(Place::role).filter(Role::leadsForward).isPresent();
    }
}
