import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Joins each rule page to its rule class, before the compiler runs: {@code rules/ classes/ output/}. */
final class GenerateCatalog {

    private GenerateCatalog() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(Path.of(arguments[2]));
    }
}
