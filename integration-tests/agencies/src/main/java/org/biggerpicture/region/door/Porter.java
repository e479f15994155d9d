package org.biggerpicture.region.door;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Stands at an agency's door: writes down every request, holds it back, lets a fault answer, asks for credentials. */
public final class Porter {
    private final Clock clock;
    private final Latency latency;
    private final RandomGenerator random;
    private final Gate gate;
    private final URI elsewhere;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;

    /**
     * @param random seeded; drawn from one request after another
     * @param elsewhere where a redirect leads: another host, which notes what it was sent
     */
    public Porter(Clock clock, Latency latency, RandomGenerator random, Gate gate, URI elsewhere) {
        this.clock = clock;
        this.latency = latency;
        this.random = random;
        this.gate = gate;
        this.elsewhere = elsewhere;
    }

    /** The answer that is given in place of the agency's own system's, if any. May take long; may never return. */
    public Optional<Reply> instead(Ask ask) {
        asked.add(Asked.of(clock.instant(), ask));
        hold(pause());
        Optional<Reply> failing = Failing.answer(fault, elsewhere);
        return failing.or(() -> gate.answer(ask)).map(reply -> echoing(ask, reply));
    }

    /** The whole answer: {@link #instead}, or else the agency's own. */
    public Reply answer(Ask ask, Supplier<Reply> own) {
        return instead(ask).orElseGet(() -> echoing(ask, own.get()));
    }

    /** What the agency was asked so far, oldest first. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what was asked. */
    public void forget() {
        asked.clear();
    }

    /** What goes wrong here now. */
    public Fault fault() {
        return fault;
    }

    void go(Fault wrong) {
        fault = wrong;
    }

    private static Reply echoing(Ask ask, Reply reply) {
        return ask.header("X-Request-ID")
                .map(id -> reply.with("X-Request-ID", id))
                .orElse(reply);
    }

    private synchronized long pause() {
        long usual = latency.draw(random);
        return switch (fault.kind()) {
            case SLOW -> usual + fault.millis();
            case HANG -> Long.MAX_VALUE;
            case NONE,
                    DRIP,
                    REFUSE_401,
                    REFUSE_403,
                    TOO_MANY,
                    FAIL_500,
                    NONSENSE,
                    TRUNCATED,
                    WRONG_CHILD,
                    BOMB,
                    BIG,
                    REDIRECT,
                    EXPIRED_CERTIFICATE,
                    DOWN -> usual;
        };
    }

    private static void hold(long millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
