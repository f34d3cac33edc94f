package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the code to the picture of its rooms. A room is a package below {@code dev.schemalint}, and it may use
 * only the rooms named beside it here, all of which stand above it; "all" leaves out the rooms inside another.
 */
class ArchitectureTest {

    private static final Map<String, Set<String>> ROOMS = rooms("""
        text        <- nothing
        document    <- text
        dialect     <- nothing
        operation   <- text
        sql.token      <- text dialect operation
        sql.split      <- text dialect operation sql.token
        sql.expression <- text dialect operation sql.token
        sql.element    <- text dialect operation sql.token sql.expression
        sql.query      <- text dialect operation sql.token sql.expression sql.element
        sql.body       <- text dialect operation sql.token sql.expression sql.element sql.query sql.split
        sql.statement  <- text dialect operation sql.token sql.expression sql.element sql.query
        sql.postgresql <- text dialect operation sql.token sql.expression sql.element sql.query sql.body sql.statement
        sql.mysql      <- text dialect operation sql.token sql.expression sql.element sql.body
        sql.sqlite     <- text dialect operation sql.token sql.expression sql.element sql.query sql.body sql.statement
        sql.sqlserver  <- text dialect operation sql.token sql.expression sql.element sql.query sql.body sql.split
        sql.cockroachdb <- text dialect operation sql.token sql.expression sql.element sql.query sql.statement sql.postgresql
        sql.oracle     <- text dialect operation sql.token sql.expression sql.element sql.query sql.body
        sql         <- text dialect operation sql.token sql.split sql.postgresql sql.mysql sql.sqlite sql.sqlserver sql.oracle sql.cockroachdb
        layout      <- text document dialect operation sql
        change      <- text dialect layout
        session     <- text operation dialect layout
        schema      <- text operation dialect session
        effect      <- text operation dialect session schema
        effect.postgresql <- text dialect operation session schema effect
        effect.mysql   <- text dialect operation session schema effect
        effect.sqlite  <- text dialect operation session schema effect
        effect.manual  <- text dialect operation session schema effect
        effect.sqlserver <- text dialect operation session schema effect effect.manual
        effect.oracle    <- text dialect operation session schema effect effect.manual
        effect.cockroachdb <- text dialect operation session schema effect effect.manual
        effect.engines <- text dialect operation session schema effect effect.postgresql effect.mysql effect.sqlite effect.manual effect.sqlserver effect.oracle effect.cockroachdb
        story       <- all
        finding     <- text
        write       <- text operation dialect finding
        rule        <- text dialect layout operation change schema effect story finding write
        rules       <- text dialect layout operation change session schema effect story finding write rule
        silence     <- text operation sql rule finding document
        report      <- text document dialect operation schema effect story finding rule
        settings    <- text document dialect finding rule
        engine      <- all effect.engines
        cli         <- text dialect effect change story finding rule report settings engine
        api         <- finding report cli
        """);

    /** The one room that knows a library; whoever wants what the library does asks that room. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "net.sf.jsqlparser.", "sql.query",
            "com.fasterxml.jackson.", "document",
            "org.snakeyaml.", "document",
            "org.pcollections.", "schema",
            "com.contrastsecurity.", "report",
            "picocli.", "cli");

    private static final List<String> NO_LIBRARY = List.of("java.", "javax.", "org.jspecify.", "dev.schemalint.");

    private static final Path MAIN = Path.of("src/main/java/dev/schemalint");
    private static final int LONGEST_FILE = 300;
    private static final int MEDIAN_LINES_OF_CODE = 60;

    private static final Pattern ROOM_NAME = Pattern.compile("\\bdev\\.schemalint\\.([a-z]+(?:\\.[a-z]+)*)\\b(?!\\()");
    private static final Pattern QUALIFIED_NAME =
            Pattern.compile("\\b(?:(?<=new )(?:[a-z]\\w*\\.)+[A-Z]\\w*|(?:[a-z]\\w*\\.)+(?:[A-Z]\\w*+(?!\\()|\\*))");
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile("""
        (?xs) \""" .*? (?<!\\\\) \"""
            | " [^"\\\\\\n]*+ (?: \\\\. [^"\\\\\\n]*+ )*+ "
            | ' [^'\\\\\\n]*+ (?: \\\\. [^'\\\\\\n]*+ )*+ '
            | /\\* .*? \\*/
            | // [^\\n]*+
        """);
    private static final Pattern SENTENCE_IN_JAVADOC = Pattern.compile("(?s)/\\*\\*[\\s*]+\\w.*?\\.\\s");

    private static final List<Source> SOURCES = sources();

    @Test
    void everyRoomIsOnThePicture() {
        assertThat(SOURCES).extracting(Source::room).isSubsetOf(ROOMS.keySet());
    }

    @Test
    void arrowsPointUpwardsSoThePictureHasNoCycle() {
        List<String> above = new ArrayList<>();
        ROOMS.forEach((room, allowed) -> {
            assertThat(above).as("rooms above %s", room).containsAll(allowed);
            above.add(room);
        });
    }

    @Test
    void roomsUseOnlyWhatThePictureAllows() {
        assertThat(SOURCES).flatMap(ArchitectureTest::forbiddenArrows).isEmpty();
    }

    @Test
    void everyLibraryIsKnownToOneRoom() {
        assertThat(SOURCES).flatMap(ArchitectureTest::strangeLibraries).isEmpty();
    }

    @Test
    void aForbiddenArrowIsNamed() {
        assertThat(forbiddenArrows(new Source("text", "Span.java", "import dev.schemalint.engine.Engine;")))
                .containsExactly("text -> engine (Span.java)");
        assertThat(forbiddenArrows(
                        new Source("text", "Span.java", "/* dev.schemalint.engine */ \"dev.schemalint.cli\"")))
                .isEmpty();
        assertThat(strangeLibraries(new Source("text", "Span.java", "new picocli.CommandLine(this)")))
                .containsExactly("text -> picocli.CommandLine (Span.java)");
        assertThat(strangeLibraries(new Source("cli", "Main.java", "import org.unheard.of.*; import picocli.Thing;")))
                .containsExactly("cli -> org.unheard.of.* (Main.java)");
    }

    @Test
    void filesAreShortUnlessTheyAreOneIdea() {
        assertThat(SOURCES)
                .filteredOn(source -> source.text().lines().count() > LONGEST_FILE && !source.isOneIdea())
                .as("more than %d lines, and no sentence \"One idea: ...\" in the Javadoc", LONGEST_FILE)
                .extracting(Source::file)
                .isEmpty();
    }

    @Test
    void theUsualClassIsSmall() {
        List<Long> lengths = SOURCES.stream()
                .filter(source -> !source.file().equals("package-info.java"))
                .map(Source::linesOfCode)
                .sorted()
                .toList();
        assertThat(lengths.get(lengths.size() / 2)).as("median lines of code").isLessThan(MEDIAN_LINES_OF_CODE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndAdmitsNoNulls() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(Path::getParent)
                            .distinct())
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@NullMarked")
                            .containsPattern(SENTENCE_IN_JAVADOC));
        }
    }

    private static List<String> forbiddenArrows(Source source) {
        Set<String> allowed = ROOMS.getOrDefault(source.room(), Set.of());
        return ROOM_NAME
                .matcher(source.code())
                .results()
                .map(name -> name.group(1))
                .filter(room -> !room.equals(source.room()) && !allowed.contains(room))
                .distinct()
                .map(source::arrowTo)
                .toList();
    }

    private static List<String> strangeLibraries(Source source) {
        return QUALIFIED_NAME
                .matcher(source.code())
                .results()
                .map(name -> name.group())
                .filter(name -> NO_LIBRARY.stream().noneMatch(name::startsWith))
                .filter(name -> LIBRARIES.entrySet().stream()
                        .noneMatch(library -> name.startsWith(library.getKey())
                                && library.getValue().equals(source.room())))
                .distinct()
                .map(source::arrowTo)
                .toList();
    }

    private static Map<String, Set<String>> rooms(String picture) {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        picture.lines().forEach(line -> {
            String[] sides = line.split("\\s*<- ");
            Set<String> allowed = new LinkedHashSet<>(List.of(sides[1].split(" ")));
            allowed.remove("nothing");
            if (allowed.remove("all")) {
                rooms.keySet().stream().filter(room -> !room.contains(".")).forEach(allowed::add);
            }
            rooms.put(sides[0], Set.copyOf(allowed));
        });
        return rooms;
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Source::read)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** One source file, and the room it stands in. */
    private record Source(String room, String file, String text) {

        static Source read(Path path) {
            try {
                String room = MAIN.relativize(path.getParent()).toString().replace(File.separatorChar, '.');
                return new Source(room, path.getFileName().toString(), Files.readString(path));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        /** The text without comments and literals, in which a name is only a name. */
        String code() {
            return COMMENT_OR_LITERAL.matcher(text).replaceAll(" ");
        }

        /** Those of the class, which begins behind the imports. */
        long linesOfCode() {
            return code().lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                    .count();
        }

        boolean isOneIdea() {
            return text.lines().anyMatch(line -> line.matches("\\s*/?\\*.*\\bOne idea: .*"));
        }

        String arrowTo(String other) {
            return room + " -> " + other + " (" + file + ")";
        }
    }
}
