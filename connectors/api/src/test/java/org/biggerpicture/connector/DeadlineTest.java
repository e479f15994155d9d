package org.biggerpicture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void time_left_shrinks_and_never_goes_below_nothing() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(3), () -> now);
        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(3));
        now = now.plusSeconds(10);
        assertThat(deadline.left()).isZero();
        assertThat(deadline.passed()).isTrue();
    }

    @Test
    void a_step_may_have_less_time_than_the_whole_but_never_more() {
        Deadline whole = Deadline.in(Duration.ofSeconds(3), () -> now);
        assertThat(whole.within(Duration.ofSeconds(1)).left()).isEqualTo(Duration.ofSeconds(1));
        assertThat(whole.within(Duration.ofSeconds(9))).isSameAs(whole);
    }
}
