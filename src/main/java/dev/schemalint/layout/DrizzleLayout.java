package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.document.Tree;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.document.YamlReader;
import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Drizzle: files listed in a journal, in pieces; all that is pending runs in one transaction. */
final class DrizzleLayout implements Layout {

    private static final Pattern BREAKPOINT = Pattern.compile("--> statement-breakpoint");
    private static final Path JOURNAL = Path.of("meta", "_journal.json");
    private static final String SCRIPT = "migration.sql";

    private final Map<Path, List<String>> journals = new ConcurrentHashMap<>();

    @Override
    public String tool() {
        return "drizzle";
    }

    @Override
    public boolean speaksIn(String text) {
        return BREAKPOINT.matcher(text).find();
    }

    @Override
    public boolean claims(Path file, Folders around) {
        Path folder = Layout.super.root(file, around);
        return around.holds(folder.resolve("meta"), "_journal.json")
                || file.endsWith(SCRIPT) && around.holds(folder, "snapshot.json");
    }

    /** Newer versions have a folder for each migration. */
    @Override
    public Path root(Path file, Folders around) {
        Path folder = Layout.super.root(file, around);
        Path above = folder.getParent();
        return file.endsWith(SCRIPT) && above != null ? above : folder;
    }

    /** By the journal; where it cannot be read, by name. */
    @Override
    public Optional<Place> place(Path file, Folders around) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".sql")) {
            return Optional.empty();
        }
        if (name.equals(SCRIPT)) {
            String folder = String.valueOf(Layout.super.root(file, around).getFileName());
            return Optional.of(Place.versioned(Ordinal.ofText(folder), folder));
        }
        String tag = name.substring(0, name.length() - ".sql".length());
        List<String> tags = journals.computeIfAbsent(
                root(file, around),
                folder -> around.text(folder.resolve(JOURNAL))
                        .map(DrizzleLayout::tags)
                        .orElse(List.of()));
        if (tags.isEmpty()) {
            return Optional.of(Place.versioned(Ordinal.ofText(tag), tag));
        }
        int index = tags.indexOf(tag);
        return Optional.of(
                index < 0
                        ? new Place(Place.Role.PASSED_OVER, Ordinal.ofText(tag), tag)
                        : Place.versioned(Ordinal.of(index), tag));
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        Cut cut = Cut.at(BREAKPOINT, file.source(), dialect);
        return Whole.of(cut.script(), this, Migration.Direction.UP, Wrapping.TOOL.overAllPending());
    }

    /** The names of the migrations as the journal has them, in its order. */
    private static List<String> tags(String journal) {
        Optional<Tree> root =
                YamlReader.read(SourceText.of("_journal.json", journal)).root();
        return root.filter(Mapping.class::isInstance)
                .flatMap(tree -> ((Mapping) tree).get("entries"))
                .filter(Sequence.class::isInstance)
                .map(entries -> ((Sequence) entries)
                        .items().stream()
                                .filter(Mapping.class::isInstance)
                                .flatMap(entry -> ((Mapping) entry).get("tag").stream())
                                .filter(Scalar.class::isInstance)
                                .map(tag -> ((Scalar) tag).text())
                                .toList())
                .orElse(List.of());
    }
}
