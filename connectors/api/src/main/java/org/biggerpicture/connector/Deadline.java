package org.biggerpicture.connector;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The moment by which an answer must be whole, handed to every step: waiting for a connection, headers, body, parsing.
 *
 * @param by the moment
 * @param clock by which it is told
 */
public record Deadline(Instant by, InstantSource clock) {
    /** That long from now. */
    public static Deadline in(Duration duration, InstantSource clock) {
        return new Deadline(clock.instant().plus(duration), clock);
    }

    /** How long is left; zero when it has passed. */
    public Duration left() {
        Duration left = Duration.between(clock.instant(), by);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether it has passed. */
    public boolean passed() {
        return left().isZero();
    }

    /** The earlier of this and that long from now. */
    public Deadline within(Duration duration) {
        Instant other = clock.instant().plus(duration);
        return other.isBefore(by) ? new Deadline(other, clock) : this;
    }
}
