package dev.schemalint.effect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.text.Rows;
import dev.schemalint.text.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the table of effects to its own rules. */
class FactsTest {

    private static final List<Fact> FACTS = Rows.of(Effect.class, "postgresql/effects.tsv").stream()
            .map(Fact::read)
            .toList();

    @Test
    void noVersionIsToldTwoThingsOfOneShape() {
        for (Version version : Dialect.POSTGRESQL.knownVersions()) {
            List<String> shapes = FACTS.stream()
                    .filter(fact -> fact.versions().cover(version))
                    .map(Fact::shape)
                    .toList();
            assertThat(shapes).as(version.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyRowSaysWhereItIsKnownFrom() throws IOException {
        Set<String> cases = Stream.concat(MeasuredCase.all().stream(), MeasuredCase.hard().stream())
                .map(MeasuredCase::name)
                .collect(Collectors.toSet());
        assertThat(FACTS)
                .filteredOn(fact -> !fact.source().startsWith("manual: "))
                .allSatisfy(fact -> assertThat(cases)
                        .as(fact.shape())
                        .containsAll(Arrays.asList(fact.source().split(" "))));
    }

    @Test
    void aRefusalDoesNothing() {
        assertThat(FACTS)
                .filteredOn(fact -> fact.refusal().isPresent())
                .allSatisfy(fact -> assertThat(fact.work()).as(fact.shape()).isEmpty());
    }

    @Test
    void aNewerServerThanAnyKnownIsTakenToDoAsTheNewest() {
        assertThat(Said.locks(Database.postgres("99").effect("create index i on t (c)")))
                .containsExactly("t=Share");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsNotUnderstoodHasNoEffectThatIsKnown(Dialect dialect) throws Exception {
        Effects effects = EffectsCatalog.of(Target.parse(dialect.id()).get(0));
        Effect effect = effects.of(
                new Unread(Extent.of(new Span(0, 0)), "whatever"), Schema.empty(dialect), Session.begunWith(Map.of()));
        assertThat(effect.accepted()).isEqualTo(Accepted.UNKNOWN);
        assertThat(effect.why()).contains("whatever");
    }
}
