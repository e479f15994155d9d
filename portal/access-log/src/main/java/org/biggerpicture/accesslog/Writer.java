package org.biggerpicture.accesslog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.biggerpicture.accesslog.AccessLogUnavailable.Why;
import org.biggerpicture.accesslog.store.Change;
import org.biggerpicture.accesslog.store.Head;
import org.biggerpicture.accesslog.store.InDoubt;
import org.biggerpicture.accesslog.store.NotKept;
import org.biggerpicture.accesslog.store.Row;
import org.biggerpicture.accesslog.store.Step;
import org.biggerpicture.accesslog.store.Store;
import org.biggerpicture.accesslog.store.StoredTree;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.jspecify.annotations.Nullable;

/** The one thread that appends. It takes what callers have queued, makes it durable in one step, and releases them. */
final class Writer {

    private static final int LARGEST_BATCH = 1024;
    private static final int QUEUE = 8192;
    private static final int ATTEMPTS = 100;

    private final Store store;
    private final Consumer<Step> passing;
    private final BlockingQueue<Submission> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private @Nullable Connection connection;
    private volatile Head head;
    private volatile @Nullable Why stopped;
    private volatile boolean closing;
    private volatile LongConsumer grown = size -> {};

    Writer(Store store, Connection connection, Head head, Consumer<Step> passing) {
        this.store = store;
        this.connection = connection;
        this.head = head;
        this.passing = passing;
        this.thread = Thread.ofPlatform().name("access-log-writer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Tells of the log's size after each step in which it grew. */
    void onGrowth(LongConsumer told) {
        grown = told;
    }

    Head head() {
        return head;
    }

    @Nullable
    Why stopped() {
        return stopped;
    }

    List<Position> append(List<Row> rows, Change change, Duration deadline) throws AccessLogUnavailable {
        long until = System.nanoTime() + deadline.toNanos();
        refuseIfStopped();
        Submission submission = new Submission(rows, change);
        try {
            if (!queue.offer(submission, deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new AccessLogUnavailable(Why.TOO_LATE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccessLogUnavailable(Why.TOO_LATE, e);
        }
        if (stopped != null) {
            refuseQueued();
        }
        return submission.await(until - System.nanoTime());
    }

    private void refuseIfStopped() throws AccessLogUnavailable {
        Why why = stopped;
        if (why != null) {
            throw new AccessLogUnavailable(why);
        }
    }

    /** Stops after everything queued has been kept. */
    void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing || !queue.isEmpty()) {
            List<Submission> batch = take();
            if (!batch.isEmpty()) {
                keep(batch);
            }
        }
        if (stopped == null) {
            stopped = Why.CLOSED;
        }
        refuseQueued();
        dropConnection();
    }

    private List<Submission> take() {
        List<Submission> batch = new ArrayList<>();
        try {
            Submission next = queue.poll(20, TimeUnit.MILLISECONDS);
            int rows = 0;
            while (next != null) {
                if (next.claim()) {
                    batch.add(next);
                    rows += next.rows().size();
                }
                next = rows < LARGEST_BATCH && mayJoin(batch) ? queue.poll() : null;
            }
        } catch (InterruptedException e) {
            closing = true;
        }
        return batch;
    }

    private boolean mayJoin(List<Submission> batch) {
        Submission next = queue.peek();
        return next != null
                && (batch.isEmpty() || next.change() == Change.NONE)
                && batch.stream().allMatch(each -> each.change() == Change.NONE);
    }

    private void keep(List<Submission> batch) {
        Why why = stopped;
        if (why != null) {
            refuse(batch, new AccessLogUnavailable(why));
            return;
        }
        try {
            passing.accept(Step.TAKEN);
            List<Row> rows =
                    batch.stream().flatMap(each -> each.rows().stream()).toList();
            Head before = append(rows, batch.getFirst().change());
            release(batch, before.size());
            passing.accept(Step.RELEASED);
            grown.accept(head.size());
        } catch (NotKept e) {
            dropConnection();
            refuse(batch, new AccessLogUnavailable(Why.STORE_FAILED, e));
        } catch (SQLException e) {
            dropConnection();
            refuse(batch, new AccessLogUnavailable(Why.STORE_FAILED, e));
        } catch (InDoubt | RuntimeException | Error e) {
            poison();
            dropConnection();
            refuse(batch, new AccessLogUnavailable(Why.POISONED, e));
        }
    }

    /** Returns the head that the rows were appended to. */
    private Head append(List<Row> rows, Change change) throws SQLException, NotKept, InDoubt {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Connection open = connected();
            Head from = head;
            CompactRange tree = from.tree().copy();
            rows.forEach(row -> tree.append(row.leaf()));
            Head to = Head.of(tree);
            passing.accept(Step.HASHED);
            if (store.append(open, from, to, rows, change)) {
                head = to;
                return from;
            }
            catchUp(open);
        }
        throw new SQLException("Other portals moved the head of the access log " + ATTEMPTS + " times in a row");
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = store.connect();
            connection = open;
            catchUp(open);
        }
        return open;
    }

    /** Follows the head that another portal has moved, after checking that it only appended. */
    private void catchUp(Connection open) throws SQLException {
        Head stored = store.head(open);
        if (stored.size() < head.size()) {
            throw new IllegalStateException("The access log's store has lost entries that were durable");
        }
        Head grown = StoredTree.grow(open, head, stored.size());
        if (!grown.root().equals(stored.root())) {
            throw new IllegalStateException("The access log's store holds another history");
        }
        open.rollback();
        head = grown;
    }

    private void release(List<Submission> batch, long first) {
        long index = first;
        for (Submission each : batch) {
            List<Position> positions = new ArrayList<>(each.rows().size());
            for (Row row : each.rows()) {
                positions.add(new Position(index++, row.leaf()));
            }
            each.kept(positions);
        }
    }

    /** Stops for good: nothing is appended until the log is opened and verified anew. */
    void poison() {
        stopped = Why.POISONED;
    }

    private void refuseQueued() {
        Why why = stopped;
        List<Submission> late = new ArrayList<>();
        queue.drainTo(late);
        refuse(late, new AccessLogUnavailable(why == null ? Why.CLOSED : why));
    }

    private static void refuse(List<Submission> batch, AccessLogUnavailable why) {
        batch.forEach(each -> each.refused(why));
    }

    private void dropConnection() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // Nothing depends on it: the next append opens a new one and checks the head.
            }
        }
    }
}
