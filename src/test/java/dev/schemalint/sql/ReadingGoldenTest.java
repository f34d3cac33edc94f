package dev.schemalint.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Condition;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.Position;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Scripts in {@code testdata/parse/<dialect>} and beside each what is read from it, a line for each operation. Run with
 * {@code -Dupdate} to rewrite these; then look at what changed.
 */
class ReadingGoldenTest {

    private static final Path CASES = Path.of("testdata", "parse");

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        Dialect dialect =
                Dialect.named(file.getParent().getFileName().toString()).orElseThrow();
        String content = Files.readString(file);
        String read = described(ScriptReader.read(SourceText.of(file.toString(), content), dialect));
        Path golden = Path.of(file.toString().replaceAll("\\.sql$", ".txt"));
        if (System.getProperty("update") != null) {
            Files.writeString(golden, read);
        }
        assertThat(read).isEqualTo(Files.readString(golden));
    }

    private static String described(Script script) {
        StringBuilder lines = new StringBuilder();
        for (Statement statement : script.statements()) {
            Position start = script.source().position(statement.span().start());
            Position end = script.source().position(statement.span().end());
            lines.append(start.line()).append(':').append(start.column()).append('-');
            lines.append(end.line()).append(':').append(end.column()).append('\n');
            for (Condition condition : statement.conditions()) {
                lines.append("  only").append(condition.mariadb() ? " mariadb" : "");
                condition.from().ifPresent(version -> lines.append(" from ").append(version));
                String text = script.source().text(condition.span()).replaceAll("\\s+", " ");
                lines.append(": ").append(text).append('\n');
            }
            for (Operation operation : statement.operations()) {
                lines.append("  ")
                        .append(Described.operation(operation, script.source()))
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
