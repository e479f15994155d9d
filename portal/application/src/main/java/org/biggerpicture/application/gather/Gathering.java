package org.biggerpicture.application.gather;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;

/**
 * The answers of one round as they arrive: never more nor fewer than one for each agency planned, whatever becomes of
 * the branches. Any number of readers may follow it, each from the beginning.
 */
public final class Gathering {
    private final InstantSource clock;
    private final Instant began;
    private final Map<AgencyId, Branch> planned = new LinkedHashMap<>();
    private final List<CompletableFuture<Answer>> arrivals = new ArrayList<>();
    private final Set<AgencyId> settled = new HashSet<>();
    private final Map<AgencyId, Thread> asking = new LinkedHashMap<>();
    private final Map<AgencyId, Set<Ask>> put = new LinkedHashMap<>();
    private int arrived;

    Gathering(List<Branch> branches, InstantSource clock) {
        this.clock = clock;
        this.began = clock.instant();
        for (Branch branch : branches) {
            if (planned.put(branch.agency(), branch) != null) {
                throw new IllegalArgumentException("An agency is asked once in a round: " + branch.agency());
            }
            arrivals.add(new CompletableFuture<>());
        }
    }

    /** How many answers there will be. */
    public int size() {
        return arrivals.size();
    }

    /** Whom it asks, in the order planned. */
    public List<AgencyId> agencies() {
        return List.copyOf(planned.keySet());
    }

    /** When it began. */
    public Instant began() {
        return began;
    }

    /** The answer that arrived as the n-th, from 0; waits for it, at most until the round's deadline. */
    public Answer arrival(int n) {
        return arrivals.get(n).join();
    }

    /** All answers in the order they arrived; waits for the last of them, at most until the round's deadline. */
    public List<Answer> all() {
        return arrivals.stream().map(CompletableFuture::join).toList();
    }

    /** Hands over each answer as it arrives, those that are here already at once; never waits. */
    public void each(Consumer<Answer> taker) {
        arrivals.forEach(arrival -> {
            var unused = arrival.thenAccept(taker);
        });
    }

    /** The questions that have really been put to an agency, from the plainest to the widest. */
    public synchronized List<Ask> put(AgencyId agency) {
        Set<Ask> left = put.getOrDefault(agency, Set.of());
        return Optional.ofNullable(planned.get(agency)).stream()
                .flatMap(branch -> branch.rungs().stream())
                .flatMap(List::stream)
                .filter(left::contains)
                .toList();
    }

    /** Whether every answer is in. */
    public boolean whole() {
        return arrivals.stream().allMatch(CompletableFuture::isDone);
    }

    /** Says which thread asks an agency, so that it can be stopped; false when it need not be asked any more. */
    synchronized boolean begin(AgencyId agency) {
        if (settled.contains(agency)) {
            return false;
        }
        asking.put(agency, Thread.currentThread());
        return true;
    }

    /** A question leaves. */
    synchronized void put(Ask ask) {
        put.computeIfAbsent(ask.agency(), a -> new HashSet<>()).add(ask);
    }

    /** A question did not leave after all: its agency can't be asked so. */
    synchronized void keptBack(Ask ask) {
        put.getOrDefault(ask.agency(), new HashSet<>()).remove(ask);
    }

    /** Takes an agency's answer; only the first counts. */
    void settle(Answer answer) {
        CompletableFuture<Answer> place;
        synchronized (this) {
            asking.remove(answer.agency());
            if (!planned.containsKey(answer.agency()) || !settled.add(answer.agency())) {
                return;
            }
            place = arrivals.get(arrived++);
        }
        place.complete(answer);
    }

    /** The deadline: whoever has not answered is late, and is not waited for any longer. */
    void close() {
        Map<AgencyId, Thread> stragglers;
        synchronized (this) {
            stragglers = new LinkedHashMap<>(asking);
        }
        for (Branch branch : planned.values()) {
            settle(new Answers(clock).without(branch.first(), new Outcome.Late(), began));
        }
        stragglers.values().forEach(Thread::interrupt);
    }
}
