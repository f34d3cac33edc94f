package dev.schemalint.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The program's name and version. */
public final class Product {

    public static final String NAME = "schemalint";

    private Product() {}

    /** The version as the build wrote it beside the classes. */
    public static String version() {
        try (InputStream text = Product.class.getResourceAsStream("/dev/schemalint/version.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
