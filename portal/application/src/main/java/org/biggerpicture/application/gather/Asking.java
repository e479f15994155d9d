package org.biggerpicture.application.gather;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Deadline;

/** One branch under way: asks within its own deadline and hands over exactly one answer, whatever happens. */
record Asking(Branch branch, Gathering gathering, Deadline deadline, InstantSource clock, ExecutorService threads) {
    void ask() {
        if (!gathering.begin(branch.agency())) {
            return;
        }
        gathering.settle(answer());
    }

    /** A fault of ours is ours: it never names the agency as its cause. */
    private Answer answer() {
        Deadline own = deadline.within(branch.within());
        try {
            return new Climb(branch, own, clock, threads, gathering).answer();
        } catch (Exception | StackOverflowError | AssertionError e) {
            return new Answers(clock)
                    .without(
                            branch.first(),
                            new Outcome.Down("The portal itself failed while asking", true),
                            gathering.began());
        }
    }
}
