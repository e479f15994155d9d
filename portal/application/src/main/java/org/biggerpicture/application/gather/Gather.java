package org.biggerpicture.application.gather;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.biggerpicture.connector.Deadline;

/**
 * Asks all agencies of a plan at once. The answers stream out as they arrive; at the deadline the round is whole with
 * what came, even if a branch never ends or the route loses one.
 */
public final class Gather implements AutoCloseable {
    private final InstantSource clock;
    private final Alarm alarm;
    private final ExecutorService threads;
    private final ProducerTemplate template;

    /**
     * A gather on its own route of this context, on virtual threads of its own.
     *
     * @throws IllegalStateException if the route can't be added
     */
    public Gather(CamelContext camel, InstantSource clock, Alarm alarm) {
        this.clock = clock;
        this.alarm = alarm;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("ask-", 0).factory());
        try {
            camel.addRoutes(new GatherRoute(threads));
        } catch (Exception e) {
            throw new IllegalStateException("The gather route can't be added", e);
        }
        this.template = camel.createProducerTemplate();
    }

    /** Starts asking and returns at once. */
    public Gathering start(List<Branch> branches, Duration within) {
        Gathering gathering = new Gathering(branches, clock);
        Deadline deadline = Deadline.in(within, clock);
        alarm.at(deadline, gathering::close);
        List<Asking> asking = branches.stream()
                .map(b -> new Asking(b, gathering, deadline, clock, threads))
                .toList();
        // What goes wrong on the way is no answer of any agency: the deadline makes one.
        threads.execute(() -> template.send(
                GatherRoute.START, exchange -> exchange.getMessage().setBody(asking)));
        return gathering;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
