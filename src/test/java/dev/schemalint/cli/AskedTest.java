package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final Usage USAGE = new LintCommand().usage();

    @Test
    void plainWordsAreReadWithoutPicocli() {
        assertThat(Asked.plainly(
                        USAGE, "--target", "mysql:8", "a.sql", "--staged", "--target=sqlite", "-", "--tool", "plain"))
                .contains(new Asked(
                        Map.of(
                                "--target",
                                List.of("mysql:8", "sqlite"),
                                "--staged",
                                List.of(),
                                "--tool",
                                List.of("plain")),
                        List.of("a.sql", "-")));
        assertThat(Asked.plainly(USAGE, "-V").map(asked -> asked.has("--version")))
                .contains(true);
    }

    @Test
    void whatIsWrongIsLeftToPicocli() {
        for (String words : List.of("--taget mysql", "--target", "--staged=yes", "--tool a --tool b", "--", "-hV")) {
            assertThat(Asked.plainly(USAGE, words.split(" "))).as(words).isEmpty();
        }
        assertThat(Asked.plainly(new RulesCommand().usage(), "x")).isEmpty();
        assertThat(Asked.plainly(new ExplainCommand().usage())).isEmpty();
        assertThatThrownBy(() -> Picocli.read(USAGE, "--taget", "mysql"))
                .hasMessage("unknown option '--taget'; did you mean '--target'?");
    }

    @Property(tries = 400)
    void whatIsReadPlainlyPicocliReadsAlike(@ForAll("words") List<String> words) throws WrongUsage {
        String[] all = words.toArray(String[]::new);
        Optional<Asked> plain = Asked.plainly(USAGE, all);
        if (plain.isPresent()) {
            assertThat(Picocli.read(USAGE, all)).isEqualTo(plain.get());
        }
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "--target",
                        "--target=mysql",
                        "--target=",
                        "mysql:8",
                        "--staged",
                        "--staged=",
                        "a b.sql",
                        "@a.sql",
                        "-",
                        "--",
                        "-x",
                        "-h",
                        "-V",
                        "--tool",
                        "--only=a,b",
                        "--format",
                        "json",
                        "'q'",
                        "\"q\"",
                        "",
                        "${x}",
                        "--since=-x",
                        "=",
                        "a=b",
                        "--no-history")
                .list()
                .ofMaxSize(6);
    }
}
