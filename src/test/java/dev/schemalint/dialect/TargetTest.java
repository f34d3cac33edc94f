package dev.schemalint.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemalint.dialect.Target.BadTarget;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void aTargetIsCalledAsItWasGiven() throws BadTarget {
        assertThat(Target.parse("postgres:14")).singleElement().satisfies(target -> {
            assertThat(target.text()).isEqualTo("postgres:14");
            assertThat(target.dialect()).isEqualTo(Dialect.POSTGRESQL);
            assertThat(target.version()).isEqualTo(Version.of(14));
        });
    }

    @Test
    void editionAndServiceMayFollow() throws BadTarget {
        assertThat(Target.parse("sqlserver:2019:standard"))
                .singleElement()
                .satisfies(target -> assertThat(target.edition()).contains("standard"));
        assertThat(Target.parse("postgresql:15@rds"))
                .singleElement()
                .satisfies(target -> assertThat(target.service()).contains("rds"));
        assertThat(Service.named("Cloud-SQL")).contains(Service.CLOUDSQL);
        assertThat(Service.named("azuresql")).contains(Service.AZURE);
    }

    @Test
    void withoutAVersionAllMaintainedReleasesAreMeant() throws BadTarget {
        assertThat(Target.parse("postgresql"))
                .extracting(Target::text)
                .containsExactly("postgresql:15", "postgresql:16", "postgresql:17", "postgresql:18");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithWhatCould() {
        assertThatThrownBy(() -> Target.parse("postgress:14"))
                .isInstanceOf(BadTarget.class)
                .hasMessageContaining("postgresql, mysql");
        assertThatThrownBy(() -> Target.parse("postgresql:new"))
                .isInstanceOf(BadTarget.class)
                .hasMessageContaining("postgresql:18");
        assertThatThrownBy(() -> Target.parse("postgresql:8"))
                .isInstanceOf(BadTarget.class)
                .hasMessageContaining("before 9.6");
        assertThatThrownBy(() -> Target.parse("postgresql:15@rsd"))
                .isInstanceOf(BadTarget.class)
                .hasMessageContaining("rds, aurora");
    }

    @Test
    void aReleaseNewerThanAnyKnownSaysSo() throws BadTarget {
        assertThat(Target.parse("postgresql:19").get(0).newerThanKnown()).isTrue();
        assertThat(Target.parse("postgresql:18.6").get(0).newerThanKnown()).isFalse();
        assertThat(Target.parse("postgresql:9.6.24").get(0).newerThanKnown()).isFalse();
    }
}
