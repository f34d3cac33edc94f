package dev.schemalint.live;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a machine lacks for a live test: the test is skipped and says so, or fails where live tests are required. */
final class Missing {

    private Missing() {}

    static <T> T skip(String why) {
        if ("1".equals(System.getenv("SCHEMALINT_REQUIRE_LIVE"))) {
            return Assertions.fail("live test required, but " + why);
        }
        System.err.println("live test skipped: " + why);
        return Assumptions.abort(why);
    }
}
