package org.biggerpicture.accesslog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.biggerpicture.accesslog.AccessLogUnavailable.Why;
import org.biggerpicture.accesslog.store.Change;
import org.biggerpicture.accesslog.store.Row;

/** Entries that a caller waits for, kept together. */
final class Submission {

    private final List<Row> rows;
    private final Change change;
    private final CompletableFuture<List<Position>> kept = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();

    Submission(List<Row> rows, Change change) {
        this.rows = rows;
        this.change = change;
    }

    List<Row> rows() {
        return rows;
    }

    /** What else is done in the transaction of these entries; one that does more is kept in a transaction of its own. */
    Change change() {
        return change;
    }

    /** The writer takes it, unless its caller has given up. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void kept(List<Position> positions) {
        kept.complete(positions);
    }

    void refused(AccessLogUnavailable why) {
        kept.completeExceptionally(why);
    }

    List<Position> await(long nanos) throws AccessLogUnavailable {
        try {
            return kept.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            claimed.set(true);
            throw new AccessLogUnavailable(Why.TOO_LATE, e);
        } catch (InterruptedException e) {
            claimed.set(true);
            Thread.currentThread().interrupt();
            throw new AccessLogUnavailable(Why.TOO_LATE, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AccessLogUnavailable unavailable) {
                throw new AccessLogUnavailable(unavailable.why(), unavailable);
            }
            throw new AccessLogUnavailable(Why.STORE_FAILED, e);
        }
    }
}
