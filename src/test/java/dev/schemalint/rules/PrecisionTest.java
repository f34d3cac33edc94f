package dev.schemalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.engine.Rules;
import dev.schemalint.rule.Page;
import dev.schemalint.rule.Page.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page says about how often its rule is right is what the samples of testdata/precision show. */
class PrecisionTest {

    private static final int ENOUGH = 9;
    private static final Pattern VERDICT =
            Pattern.compile("\\| \\d+ \\| ([a-z-]+) \\| \\w+ \\| [^|]* \\| ([^|]*) \\|.*");

    @Test
    void onlyWhatWasRightInEverySampleIsVeryPrecise() throws IOException {
        Map<String, List<Boolean>> samples = samples();
        assertThat(samples).hasSizeGreaterThan(20);
        for (Page page : Rules.all().pages()) {
            List<Boolean> right = samples.getOrDefault(page.id(), List.of());
            if (page.precision() == Precision.VERY_HIGH) {
                assertThat(right)
                        .as(page.id())
                        .hasSizeGreaterThanOrEqualTo(ENOUGH)
                        .doesNotContain(false);
            }
            if (right.stream().filter(one -> !one).count() * 3 >= right.size() && !right.isEmpty()) {
                assertThat(page.precision()).as(page.id()).isIn(Precision.MEDIUM, Precision.LOW);
            }
        }
    }

    /** For each rule, of every finding that was drawn whether it was true and useful. */
    private static Map<String, List<Boolean>> samples() throws IOException {
        Map<String, List<Boolean>> samples = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("testdata/precision"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher verdict = VERDICT.matcher(line);
                    if (verdict.matches()) {
                        samples.computeIfAbsent(verdict.group(1), rule -> new ArrayList<>())
                                .add(verdict.group(2).equals("true, useful"));
                    }
                }
            }
        }
        return samples;
    }
}
