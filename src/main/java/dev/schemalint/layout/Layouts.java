package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out which tool a file is for: by what it says itself, by what lies around it, by how it is called. */
public final class Layouts {

    private static final int LOOKED_AT = 1 << 17;

    private final Layout plain = new PlainLayout();
    /** Those whose marks are the surest first. */
    private final List<Layout> tools = List.of(
            new LiquibaseLayout(),
            new GooseLayout(),
            new DbmateLayout(),
            new PlayLayout(),
            new MybatisLayout(),
            new NodePgMigrateLayout(),
            new SqitchLayout(),
            new AtlasLayout(),
            new DrizzleLayout(),
            new PrismaLayout(),
            new FlywayLayout(),
            new DieselLayout(),
            new SupabaseLayout(),
            new SqlxLayout(),
            new GolangMigrateLayout());

    private final Folders around;
    private final Optional<Layout> given;
    private final Map<Path, Found> found = new HashMap<>();
    private final Map<Path, Optional<Found>> spoken = new HashMap<>();

    /** @param given the tool that was named, whatever the files look like */
    public Layouts(Folders around, Optional<String> given) {
        this.around = around;
        this.given = given.flatMap(this::named);
    }

    /**
     * The layout of a file.
     *
     * @param recognised whether something says so; where nothing does, there is no order either
     */
    public record Found(Layout layout, boolean recognised) {}

    /** The names of all tools. */
    public List<String> names() {
        List<String> names = new ArrayList<>(tools.stream().map(Layout::tool).toList());
        names.add(plain.tool());
        names.sort(null);
        return names;
    }

    public Layout plain() {
        return plain;
    }

    public Optional<Layout> named(String tool) {
        return plain.tool().equals(tool)
                ? Optional.of(plain)
                : tools.stream().filter(layout -> layout.tool().equals(tool)).findFirst();
    }

    public Folders around() {
        return around;
    }

    /** @param file absolute */
    public Found of(Path file) {
        return found.computeIfAbsent(file, this::find);
    }

    private Found find(Path file) {
        if (given.isPresent()) {
            return new Found(given.get(), given.get().place(file, around).isPresent());
        }
        return speaking(file)
                .or(() -> claiming(file))
                .or(() -> likeOthers(file))
                .orElseGet(() -> plain(file));
    }

    private Optional<Found> speaking(Path file) {
        return spoken.computeIfAbsent(file, this::spokenTo);
    }

    private Optional<Found> spokenTo(Path file) {
        return around.text(file)
                .map(Layouts::beginning)
                .flatMap(text -> tools.stream()
                        .filter(layout -> layout.speaksIn(text))
                        .findFirst()
                        .map(layout ->
                                new Found(layout, layout.place(file, around).isPresent())));
    }

    /** Whoever speaks to a tool does so before long. */
    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LOOKED_AT));
    }

    private Optional<Found> claiming(Path file) {
        return tools.stream()
                .filter(layout -> layout.claims(file, around))
                .findFirst()
                .map(layout -> new Found(layout, layout.place(file, around).isPresent()));
    }

    /** A file that says nothing, beside others that do. */
    private Optional<Found> likeOthers(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            return Optional.empty();
        }
        return around.names(folder).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".sql"))
                .findFirst()
                .map(folder::resolve)
                .filter(first -> !first.equals(file))
                .flatMap(this::speaking)
                .filter(first -> first.layout().place(file, around).isPresent());
    }

    private Found plain(Path file) {
        return new Found(plain, plain.claims(file, around));
    }
}
