import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the texts that usual runs need, the tables of facts and the version, into a class. To read one from the jar, Java
 * must open the jar anew, and that takes as long as linting a file.
 */
public final class EmbedTexts {

    private static final String TYPE = "dev/schemalint/text/Embedded";
    /** A constant of a class holds no more than 65,535 bytes. */
    private static final int LONGEST = 20_000;

    private EmbedTexts() {}

    /** @param arguments the folder of the resources, that of the sources to be written, and the version */
    public static void main(String[] arguments) throws IOException {
        Path resources = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]).resolve(TYPE + ".java");
        Map<String, String> texts = new TreeMap<>();
        texts.put("dev/schemalint/version.txt", arguments[2]);
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".tsv"))::iterator) {
                String name = resources.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file).replace("\r\n", "\n"));
            }
        }
        String source = source(texts);
        if (!Files.exists(output) || !Files.readString(output).equals(source)) {
            Files.createDirectories(output.getParent());
            Files.writeString(output, source);
        }
    }

    private static String source(Map<String, String> texts) {
        StringBuilder source = new StringBuilder("""
                package dev.schemalint.text;

                import java.util.Optional;

                /** The texts that usual runs need. */
                final class Embedded {

                    private Embedded() {}

                    static Optional<String> of(String path) {
                        return switch (path) {
                """);
        texts.forEach((path, text) -> {
            source.append("            case ").append(literal(path)).append(" -> Optional.of(\"\"");
            for (int from = 0; from < text.length(); from += LONGEST) {
                String part = text.substring(from, Math.min(text.length(), from + LONGEST));
                source.append("\n                    .concat(")
                        .append(literal(part))
                        .append(")");
            }
            source.append(");\n");
        });
        return source.append("            default -> Optional.empty();\n        };\n    }\n}\n")
                .toString();
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c >= ' ' && c <= '~') {
                        literal.append(c);
                    } else {
                        literal.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return literal.append('"').toString();
    }
}
