package org.biggerpicture.application.gather;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.biggerpicture.agency.AgencyId;

/** One gate for each agency, for the life of the portal. */
public final class Gates {
    private static final int FAILURES_WATCHED = 10;
    private static final Duration REST = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final Map<AgencyId, Gate> gates = new ConcurrentHashMap<>();

    /** Gates that tell time by this clock. */
    public Gates(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The agency's gate.
     *
     * @param atOnce how many questions it bears at once; waiting for a place counts against the question's own time
     * @param longest how long a question may wait for a place
     */
    public Gate of(AgencyId agency, int atOnce, Duration longest) {
        return gates.computeIfAbsent(agency, a -> gate(a, atOnce, longest));
    }

    /** Forgets how every agency has fared, as after a start: questions under way end at the gates they passed. */
    public void renew() {
        gates.clear();
    }

    private Gate gate(AgencyId agency, int atOnce, Duration longest) {
        Bulkhead bulkhead = Bulkhead.of(
                agency.value(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(atOnce)
                        .maxWaitDuration(longest)
                        .build());
        CircuitBreaker circuit = CircuitBreaker.of(
                agency.value(),
                CircuitBreakerConfig.custom()
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .currentTimestampFunction(c -> clock.millis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                        .slidingWindowSize(FAILURES_WATCHED)
                        .minimumNumberOfCalls(FAILURES_WATCHED)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        return new Gate(bulkhead, circuit, new Answers(clock));
    }
}
