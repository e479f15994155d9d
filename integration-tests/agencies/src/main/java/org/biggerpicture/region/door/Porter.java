package org.biggerpicture.region.door;

import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
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
    private final Map<Asked, Integer> answered = Collections.synchronizedMap(new IdentityHashMap<>());
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
    private Optional<Reply> instead(Ask ask) {
        hold(ask);
        Optional<Reply> failing = Failing.answer(met(ask), elsewhere);
        return failing.or(() -> gate.answer(ask)).map(reply -> echoing(ask, reply));
    }

    /** The whole answer: {@link #instead}, or else the agency's own. */
    public Reply answer(Ask ask, Supplier<Reply> own) {
        Asked taken = Asked.of(clock.instant(), ask);
        asked.add(taken);
        Reply reply = instead(ask).orElseGet(() -> echoing(ask, own.get()));
        answered.put(taken, reply.status());
        return reply;
    }

    /** With which status of HTTP a request was answered; empty while it was not. */
    public Optional<Integer> answered(Asked request) {
        return Optional.ofNullable(answered.get(request));
    }

    /** What the agency was asked so far, oldest first. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what was asked. */
    public void forget() {
        asked.clear();
        answered.clear();
    }

    /** What goes wrong here now. */
    public Fault fault() {
        return fault;
    }

    /** From now on this goes wrong; whoever is held back by what went wrong before is let go on. */
    synchronized void go(Fault wrong) {
        fault = wrong;
        notifyAll();
    }

    private static Reply echoing(Ask ask, Reply reply) {
        return ask.header("X-Request-ID")
                .map(id -> reply.with("X-Request-ID", id))
                .orElse(reply);
    }

    /**
     * The fault as this request meets it. The token desk is another system than the records: it fails only where a test
     * is about credentials, so that every other fault shows itself once, in the answer it is about.
     */
    private Fault met(Ask ask) {
        Fault now = fault;
        return ask.path().equals(TokenDesk.PATH) && now.kind() != Fault.Kind.REFUSE_401 && now.kind() != Fault.Kind.HANG
                ? Fault.NONE
                : now;
    }

    private synchronized void hold(Ask ask) {
        try {
            Fault first = met(ask);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(latency.draw(random) + first.millis());
            for (long left = end - System.nanoTime();
                    left > 0 && met(ask).equals(first);
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            while (met(ask).kind() == Fault.Kind.HANG) {
                wait();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
