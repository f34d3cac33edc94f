package dev.schemalint.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.document.Tree.Entry;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.text.SourceText;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void everyPartKnowsItsPlace() {
        SourceText source = SourceText.of("x.yml", """
                # who we are
                targets: [postgresql:15, "mysql:8.4"]
                runner:
                  lock_timeout: 5s
                """);
        Mapping root = mapping(source);
        Sequence targets = (Sequence) root.get("targets").orElseThrow();
        assertThat(targets.items())
                .extracting(item -> source.text(item.span()))
                .containsExactly("postgresql:15", "\"mysql:8.4\"");
        assertThat(targets.items()).extracting(item -> ((Scalar) item).quoted()).containsExactly(false, true);
        assertThat(source.text(targets.span())).isEqualTo("[postgresql:15, \"mysql:8.4\"]");
        Mapping runner = (Mapping) root.get("runner").orElseThrow();
        assertThat(runner.line()).isEqualTo(4);
        assertThat(runner.entries())
                .extracting(Entry::key)
                .extracting(Scalar::line)
                .containsExactly(4);
    }

    @Test
    void offsetsCountUtf16Units() {
        SourceText source = SourceText.of("x.yml", "a: \"😀\"\nb: 列");
        assertThat(source.text(mapping(source).get("b").orElseThrow().span())).isEqualTo("列");
    }

    @Test
    void jsonIsYaml() {
        SourceText source = SourceText.of("x.json", "{\"a\": {\"b\": [1, null]},\n\t\"c\": \"d\"}");
        assertThat(mapping(source).entries()).hasSize(2);
    }

    @Test
    void wordsThatLookLikeSwitchesStayTexts() {
        Scalar off = (Scalar) mapping(SourceText.of("x.yml", "a: off")).get("a").orElseThrow();
        assertThat(off.text()).isEqualTo("off");
        assertThat(off.absent()).isFalse();
        assertThat(((Scalar) mapping(SourceText.of("x.yml", "a:")).get("a").orElseThrow()).absent())
                .isTrue();
    }

    @Test
    void anEmptyDocumentIsNoFlaw() {
        assertThat(read("# nothing yet\n")).isEqualTo(new Document(Optional.empty(), List.of()));
    }

    @Test
    void flawsHaveLinesAndPlainWords() {
        assertThat(flaw("a: 1\n\tb: 2\n")).contains("2: a tab stands where only spaces may");
        assertThat(flaw("a: 1\n b: 2\n")).contains("2: a ':' stands where it cannot");
        assertThat(flaw("a: 1\na: 2\n")).isEqualTo("2: 'a' stands here a second time");
        assertThat(flaw("a: !!java.net.URL [x]\n")).isEqualTo("1: tags such as '!!java.net.URL' are not used here");
        assertThat(flaw("a: !thing x\n")).isEqualTo("1: tags such as '!thing' are not used here");
        assertThat(flaw("a: &a [*a]\n")).isEqualTo("1: '*a' refers to nothing that stands before it");
        assertThat(flaw("a: b\n---\nc: d\n")).contains("a second document begins here");
        assertThat(flaw("? [a]\n: b\n")).isEqualTo("1: a key must be a plain text");
        assertThat(flaw("a: [b\n")).contains("this is not YAML");
        assertThat(flaw("a: 'b\n")).contains("this is not YAML");
        assertThat(flaw("a: \u0000\n")).contains("this is not YAML");
    }

    @Test
    void aliasesShareTheirTreeButNotWithoutEnd() {
        assertThat(read("a: &x [1, 2]\nb: *x\n").flaws()).isEmpty();
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(flaw(laughs.toString())).contains("more than 1000000 values");
    }

    @Test
    void depthIsLimited() {
        assertThat(flaw("[".repeat(100_000))).contains("nested more than");
    }

    @Property(tries = 300)
    void neverThrows(@ForAll String text) {
        Document document = read(text);
        document.root().ifPresent(root -> assertThat(root.span().end()).isLessThanOrEqualTo(text.length()));
    }

    private static Mapping mapping(SourceText source) {
        Document document = YamlReader.read(source);
        assertThat(document.flaws()).isEmpty();
        return (Mapping) document.root().orElseThrow();
    }

    private static String flaw(String text) {
        Document document = read(text);
        assertThat(document.root()).isEmpty();
        Flaw flaw = document.flaws().get(0);
        return flaw.line() + ": " + flaw.message();
    }

    private static Document read(String text) {
        return YamlReader.read(SourceText.of("x.yml", text));
    }
}
