package org.biggerpicture.application.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.review.ReviewStates;
import org.biggerpicture.accesslog.review.Watch;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.usage.Usage;
import org.biggerpicture.application.configuration.Auditing;

/**
 * Follows the log as it grows, so that what surfaced, where reviews stand and how the portal is used need no reading of
 * all of it when somebody looks. All of it is in memory and comes from the log again at every start.
 */
final class Following {
    private static final int PART = 500;

    private final AccessLog log;
    private final Auditing auditing;
    private final InstantSource clock;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock(true);
    private Known known;
    private long last = Criteria.START;
    private long begun;

    /**
     * @param patience how long who looks waits for the log to be read on; what was read by then is shown
     */
    Following(AccessLog log, Auditing auditing, InstantSource clock, Duration patience) {
        this.log = log;
        this.auditing = auditing;
        this.clock = clock;
        this.patience = patience;
        this.known = new Known(auditing);
    }

    /** What is known of the log as far as it was read. */
    static final class Known {
        private final Watch watch;
        private final Usage usage = new Usage(Auditing.ZONE);
        private final ReviewStates reviews = new ReviewStates();
        private final SortedSet<String> persons = new TreeSet<>();

        private Known(Auditing auditing) {
            this.watch = new Watch(auditing.rules(), Auditing.ZONE);
        }

        private void saw(LoggedEntry logged) {
            watch.saw(logged);
            usage.saw(logged);
            reviews.saw(logged);
            persons.add(logged.entry().who().person());
        }

        Watch watch() {
            return watch;
        }

        Usage usage() {
            return usage;
        }

        ReviewStates reviews() {
            return reviews;
        }

        /** Everyone the log names. */
        SortedSet<String> persons() {
            return persons;
        }
    }

    /**
     * What was asked of the log, and how much of the log it does not regard.
     *
     * @param unread entries not read yet; none but for a short while after the portal started
     */
    record Told<T>(T what, long unread) {}

    /** Reads on, for a moment, and answers a question about what is known then. */
    <T> Told<T> ask(Function<Known, T> question) throws SQLException {
        Instant until = clock.instant().plus(patience);
        boolean more = true;
        while (more && clock.instant().isBefore(until)) {
            more = part();
        }
        lock.lock();
        try {
            return new Told<>(question.apply(known), more ? Math.max(0, log.size() - 1 - last) : 0);
        } finally {
            lock.unlock();
        }
    }

    /** Reads on to the end, however long it takes. */
    void readOn() throws SQLException {
        boolean more = true;
        while (more) {
            more = part();
        }
    }

    /** Others get in between one part and the next. */
    private boolean part() throws SQLException {
        lock.lock();
        try {
            for (LoggedEntry logged : log.following(last, PART)) {
                if (logged.entry().kind() == EntryKind.RETENTION && logged.position() >= begun) {
                    beginAgain();
                    return true;
                }
                known.saw(logged);
                last = logged.position();
            }
            return last < log.size() - 1;
        } finally {
            lock.unlock();
        }
    }

    /** Entries were removed: what is left is counted afresh, so that a figure never counts what can't be found. */
    private void beginAgain() {
        known = new Known(auditing);
        last = Criteria.START;
        begun = log.size();
    }
}
