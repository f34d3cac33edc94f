package dev.schemalint.settings;

import dev.schemalint.text.OwnText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the settings file of a linted file: the nearest one in its folder or above. */
public final class SettingsFiles {

    public static final String NAME = "schemalint.yml";

    private final Map<Path, Optional<Path>> byFolder = new HashMap<>();

    /** The published schema of these files. */
    public static String schema() {
        return OwnText.of(SettingsFiles.class, "schemalint.schema.json");
    }

    /** @param file where the linted file is, or would be */
    public Optional<Path> nearest(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .flatMap(this::inOrAbove);
    }

    private Optional<Path> inOrAbove(Path folder) {
        Optional<Path> known = byFolder.get(folder);
        if (known != null) {
            return known;
        }
        Path here = folder.resolve(NAME);
        Optional<Path> found = Files.isRegularFile(here)
                ? Optional.of(here)
                : Optional.ofNullable(folder.getParent()).flatMap(this::inOrAbove);
        byFolder.put(folder, found);
        return found;
    }
}
