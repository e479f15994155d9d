package org.biggerpicture.application.gather;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.biggerpicture.connector.Deadline;

/** Rings when a deadline has come. */
@FunctionalInterface
public interface Alarm {
    /** Runs this once the deadline has passed. */
    void at(Deadline deadline, Runnable ring);

    /** An alarm that goes by real time. */
    static Alarm realTime() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("deadlines").factory());
        return (deadline, ring) -> {
            var unused = timer.schedule(ring, deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        };
    }
}
