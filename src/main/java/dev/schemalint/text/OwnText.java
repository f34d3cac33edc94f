package dev.schemalint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that come with the program. */
public final class OwnText {

    private OwnText() {}

    /** The text of that name, which stands beside the class, or, with a slash before it, at the root. */
    public static String of(Class<?> beside, String name) {
        String path = name.startsWith("/")
                ? name.substring(1)
                : beside.getPackageName().replace('.', '/') + "/" + name;
        return Embedded.of(path).orElseGet(() -> inJar("/" + path));
    }

    private static String inJar(String path) {
        try (InputStream stream = OwnText.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program is not whole: " + path + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
