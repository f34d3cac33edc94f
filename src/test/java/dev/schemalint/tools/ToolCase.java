package dev.schemalint.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small repository that a real tool has run, in one text: first what came of it, then its files.
 *
 * @param tool the folder it lies in
 * @param files the texts by their names below the repository
 */
public record ToolCase(Path path, String tool, Map<String, String> files, Optional<Course> recorded) {

    public static final Path CASES = Path.of("testdata/tools");
    private static final Pattern FILE = Pattern.compile("(?m)^== (.*)\\n");
    private static final String RECORD = "-- ";

    /** All cases, tool by tool. */
    public static List<ToolCase> all() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ToolCase::read)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static ToolCase read(Path path) {
        try {
            String text = Files.readString(path);
            List<String> names = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            Matcher file = FILE.matcher(text);
            while (file.find()) {
                names.add(file.group(1));
                ends.add(file.start());
                starts.add(file.end());
            }
            ends.add(text.length());
            Map<String, String> files = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                files.put(names.get(i), text.substring(starts.get(i), ends.get(i + 1)));
            }
            Optional<Course> recorded = text.startsWith(RECORD)
                    ? Optional.of(
                            Course.parse(text.lines().findFirst().orElseThrow().substring(RECORD.length())))
                    : Optional.empty();
            return new ToolCase(path, path.getParent().getFileName().toString(), files, recorded);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public String name() {
        return tool + ": " + path.getFileName().toString().replaceFirst("\\.txt$", "");
    }

    /** Lays its files down. */
    public void into(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
    }

    /** Writes down what came of it. */
    public void record(Course course) throws IOException {
        String text = Files.readString(path);
        Matcher file = FILE.matcher(text);
        String files = file.find() ? text.substring(file.start()) : "";
        Files.writeString(path, RECORD + course + "\n" + files);
    }
}
