package dev.schemalint.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b.git, https://github.com/a/b.git",
        "https://someone:secret@github.com/a/b, https://github.com/a/b",
        "https://x-access-token@git.example.org:8443/a/b.git, https://git.example.org:8443/a/b.git",
        "git@github.com:a/b.git, ssh://github.com/a/b.git",
        "ssh://git@git.example.org:22/a/b.git, ssh://git.example.org:22/a/b.git"
    })
    void anAddressTellsNothingOfWhoeverUsesIt(String remote, String address) {
        assertThat(Checkout.address(remote)).contains(address);
    }

    @Test
    void whatIsOfUseOnThisMachineAloneIsNoAddress() {
        for (String remote : new String[] {"/srv/git/a.git", "../a", "C:/a/b", "file:///srv/a.git", "", "a b"}) {
            assertThat(Checkout.address(remote)).as(remote).isEmpty();
        }
    }
}
