import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays a folder out as a wheel, the archive that pip installs. */
record Wheel(String version, String platform) {

    /** Puts the image among the data of a wheel, and its launcher among the scripts: pip starts no Python for that. */
    Path of(Path image, Path launcher, Path target) throws Exception {
        String tag = "py3-none-manylinux_2_17_" + (platform.endsWith("x64") ? "x86_64" : "aarch64");
        String name = "schemalint-" + version;
        Path wheel = target.resolve(name + "-" + tag + ".whl");
        StringBuilder record = new StringBuilder();
        Map<String, ?> posix = Map.of("create", true, "enablePosixFileAttributes", true);
        try (FileSystem zip = FileSystems.newFileSystem(wheel, posix)) {
            for (Path file : files(image)) {
                String path = name + ".data/data/lib/schemalint/" + image.relativize(file);
                add(zip, record, path, Files.readAllBytes(file), Files.isExecutable(file));
            }
            Path manual = image.resolve("share/man/man1/schemalint.1");
            add(zip, record, name + ".data/data/" + image.relativize(manual), Files.readAllBytes(manual), false);
            add(zip, record, name + ".data/scripts/schemalint", Files.readAllBytes(launcher), true);
            byte[] about =
                    bytes("Metadata-Version: 2.1\nName: schemalint\nVersion: " + version + "\nLicense: Apache-2.0\n");
            add(zip, record, name + ".dist-info/METADATA", about, false);
            byte[] kind =
                    bytes("Wheel-Version: 1.0\nGenerator: schemalint\nRoot-Is-Purelib: false\nTag: " + tag + "\n");
            add(zip, record, name + ".dist-info/WHEEL", kind, false);
            String own = name + ".dist-info/RECORD";
            record.append(own).append(",,\n");
            put(zip, own, bytes(record.toString()), false);
        }
        sayWhichAreFiles(wheel);
        return wheel;
    }

    /** Pip lets only be executed what is said to be a file, which Java's archives leave out. */
    private static void sayWhichAreFiles(Path archive) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(archive)).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.capacity() - 22;
        int entry = bytes.getInt(end + 16);
        while (entry < end) {
            int nameLength = bytes.getShort(entry + 28);
            if (bytes.get(entry + 46 + nameLength - 1) != '/') {
                bytes.put(entry + 41, (byte) (bytes.get(entry + 41) | 0x80));
            }
            entry += 46 + nameLength + bytes.getShort(entry + 30) + bytes.getShort(entry + 32);
        }
        Files.write(archive, bytes.array());
    }

    private static void add(FileSystem zip, StringBuilder record, String path, byte[] content, boolean executable)
            throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        record.append(path)
                .append(",sha256=")
                .append(hash)
                .append(',')
                .append(content.length)
                .append('\n');
        put(zip, path, content, executable);
    }

    /** What is not said to be executable in the archive is not executable where it is unpacked. */
    private static void put(FileSystem zip, String path, byte[] content, boolean executable) throws IOException {
        Path file = zip.getPath(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
