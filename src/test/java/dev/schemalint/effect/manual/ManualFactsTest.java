package dev.schemalint.effect.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.text.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the tables of engines that were not measured to their own rules. */
class ManualFactsTest {

    private static List<ManualFact> facts(Dialect dialect) {
        return Rows.of(Effect.class, dialect.id() + "/effects.tsv").stream()
                .map(ManualFact::read)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLSERVER", "ORACLE", "COCKROACHDB"})
    void noVersionAndEditionIsToldTwoThingsOfOneShape(Dialect dialect) {
        List<ManualFact> facts = facts(dialect);
        Set<String> editions = new HashSet<>(Set.of(ManualEffects.NO_EDITION));
        facts.forEach(fact -> editions.addAll(fact.editions()));
        for (Version version : dialect.knownVersions()) {
            for (String edition : editions) {
                assertThat(facts)
                        .filteredOn(fact -> fact.covers(version, edition))
                        .extracting(ManualFact::shape)
                        .as("%s %s %s", dialect.id(), version, edition)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLSERVER", "ORACLE", "COCKROACHDB"})
    void everyRowNamesItsPageOfTheManual(Dialect dialect) {
        assertThat(facts(dialect)).allSatisfy(fact -> assertThat(fact.source()).startsWith("manual: "));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLSERVER", "ORACLE", "COCKROACHDB"})
    void everyLockIsInTheTableOfLocks(Dialect dialect) {
        LockTable locks = LockTable.of(dialect.id());
        assertThat(facts(dialect))
                .flatExtracting(ManualFact::locks)
                .allSatisfy(
                        taken -> assertThat(locks.named(taken.lock()).name()).isEqualTo(taken.lock()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLSERVER", "ORACLE", "COCKROACHDB"})
    void aRefusalTakesNoLockAndDoesNothing(Dialect dialect) {
        assertThat(facts(dialect))
                .filteredOn(fact -> fact.refusal().isPresent())
                .allSatisfy(fact -> {
                    assertThat(fact.work()).as(fact.shape()).isEmpty();
                    assertThat(fact.locks()).as(fact.shape()).isEmpty();
                });
    }
}
