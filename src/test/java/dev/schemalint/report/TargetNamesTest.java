package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetNamesTest {

    @Test
    void releasesThatFollowEachOtherBecomeARange() {
        assertThat(names("postgresql:15", "postgresql:16", "postgresql:17")).isEqualTo("postgresql 15-17");
        assertThat(names("postgresql:9.6", "postgresql:10", "postgresql:12")).isEqualTo("postgresql 9.6, 10, 12");
        assertThat(names("postgresql:10", "postgresql:14", "postgresql:18")).isEqualTo("postgresql 10, 14, 18");
        assertThat(names("mysql:8.4", "postgresql:18", "postgresql:16@rds"))
                .isEqualTo("mysql 8.4; postgresql 18; postgresql:16@rds");
    }

    @Test
    void aFindingThatHoldsOnAllTargetsOfItsEngineNamesNone() {
        var all = Outcomes.targets("postgresql:15", "postgresql:16", "mysql:8.4");
        assertThat(TargetNames.someOnly(all, List.of("postgresql:15", "postgresql:16")))
                .isEmpty();
        assertThat(TargetNames.someOnly(all, List.of("postgresql:15"))).contains("postgresql 15");
    }

    private static String names(String... targets) {
        return TargetNames.of(Outcomes.targets(targets));
    }
}
