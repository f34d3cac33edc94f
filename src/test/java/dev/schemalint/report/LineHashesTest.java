package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The texts and hashes are those that GitHub's action is tested with. */
class LineHashesTest {

    @Test
    void hashesAreThoseOfGitHubsAction() {
        assertThat(hashes("")).containsExactly("c129715d7a2bc9a3:1");
        assertThat(hashes(" a\nb\n  \t\tc\n d"))
                .containsExactly("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
        assertThat(hashes("Lorem ipsum dolor sit amet.\n".repeat(10)))
                .containsExactly(
                        "a7f2ff13bc495cf2:1",
                        "a7f2ff13bc495cf2:2",
                        "a7f2ff13bc495cf2:3",
                        "a7f2ff13bc495cf2:4",
                        "a7f2ff13bc495cf2:5",
                        "a7f2ff13bc495cf2:6",
                        "a7f2ff1481e87703:1",
                        "a9cf91f7bbf1862b:1",
                        "55ec222b86bcae53:1",
                        "cc97dc7b1d7d8f7b:1",
                        "c129715d7a2bc9a3:1");
    }

    @Test
    void lineEndsOfAllKindsAreTheSame() {
        assertThat(LineHashes.of("a\r\nb\rc\n")).isEqualTo(LineHashes.of("a\nb\nc\n"));
    }

    private static List<String> hashes(String text) {
        Map<Integer, String> byLine = new TreeMap<>(LineHashes.of(text));
        return List.copyOf(byLine.values());
    }
}
