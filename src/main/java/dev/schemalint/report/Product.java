package dev.schemalint.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The program's name and version. */
public final class Product {

    public static final String NAME = "schemalint";

    /** Where it lives, and where the page of each rule can be read in the words of this version. */
    static final String HOME = "https://github.com/schemalint/schemalint";

    private Product() {}

    /** The address of a rule's page. */
    static String page(String rule) {
        return HOME + "/blob/v" + version() + "/rules/" + rule + ".md";
    }

    /** The version as the build wrote it beside the classes. */
    public static String version() {
        try (InputStream text = Product.class.getResourceAsStream("/dev/schemalint/version.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
