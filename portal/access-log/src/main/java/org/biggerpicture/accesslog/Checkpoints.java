package org.biggerpicture.accesslog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.biggerpicture.accesslog.bundle.Export;
import org.biggerpicture.accesslog.keys.LogSigners;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.InclusionProof;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.store.CheckpointStore;
import org.biggerpicture.accesslog.store.InDoubt;
import org.biggerpicture.accesslog.store.KeyHistory;
import org.biggerpicture.accesslog.store.Publishing;
import org.biggerpicture.accesslog.store.Store;
import org.biggerpicture.accesslog.store.TileStore;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Prover;
import org.jspecify.annotations.Nullable;

/** The log's signed checkpoints, and the proofs that lead from an entry or an earlier checkpoint to them. */
public final class Checkpoints {

    private final Store store;
    private final LogSigners signers;
    private final Publishing publishing;
    private final int entries;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final Writer writer;
    private final Runnable failed;
    private volatile long published;
    private volatile @Nullable ScheduledExecutorService scheduler;

    Checkpoints(Store store, LogSigners signers, Publishing publishing, Writer writer, int entries, Runnable failed) {
        this.store = store;
        this.signers = signers;
        this.publishing = publishing;
        this.writer = writer;
        this.entries = entries;
        this.failed = failed;
    }

    /**
     * The public key that checkpoints are signed with: what an auditor and a witness must have from the hub itself.
     *
     * @throws SQLException if the store cannot be read
     */
    public NoteKey key() throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            return KeyHistory.upTo(connection, Long.MAX_VALUE).getLast();
        }
    }

    /** From now on issues a checkpoint once an interval while entries come, and as soon as there are enough of them. */
    void issueOn(ScheduledExecutorService timer, Duration every) {
        scheduler = timer;
        var unused = timer.scheduleWithFixedDelay(
                this::issueOrReport, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The log has grown to this size. */
    void grown(long size) {
        ScheduledExecutorService timer = scheduler;
        if (timer != null && size - published >= entries && asked.compareAndSet(false, true)) {
            timer.execute(() -> {
                asked.set(false);
                issueOrReport();
            });
        }
    }

    private void issueOrReport() {
        try {
            if (issue().isPresent()) {
                failing.set(false);
            }
        } catch (IllegalStateException e) {
            // The log has stopped already; there is nothing to write to.
        } catch (SQLException | RuntimeException e) {
            // Thrown on, it would end the timer's work in silence.
            reportFailure();
        }
    }

    private void reportFailure() {
        if (failing.compareAndSet(false, true)) {
            failed.run();
        }
    }

    /**
     * Publishes a checkpoint over everything that is durable; nothing if there is nothing new.
     *
     * @throws SQLException if nothing could be published
     * @throws IllegalStateException if the store contradicts what was published, or nobody can say whether something
     *     was: the log has stopped
     */
    public Optional<SignedNote> issue() throws SQLException {
        try {
            Optional<SignedNote> note = publishing.issue();
            note.ifPresent(each -> published = Checkpoint.parse(each.text()).size());
            return note;
        } catch (InDoubt | IllegalStateException | Error e) {
            writer.poison();
            throw new IllegalStateException("The access log stopped: a checkpoint could not be vouched for", e);
        }
    }

    /** Keeps the cosignature of a witness under a checkpoint. */
    void cosigned(NoteKey witness, long size, SignedNote.Line line) throws SQLException {
        publishing.cosigned(witness, size, line);
    }

    void close() throws SQLException {
        publishing.close();
    }

    /**
     * The latest checkpoint with every cosignature it has.
     *
     * @throws SQLException if the store cannot be read
     */
    public Optional<SignedNote> latest() throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            return CheckpointStore.latest(connection);
        }
    }

    /**
     * Every checkpoint ever published, by size.
     *
     * @throws SQLException if the store cannot be read
     */
    public List<SignedNote> all() throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            return CheckpointStore.all(connection);
        }
    }

    /**
     * Exports everything published, after publishing what is new: a ZIP where the name ends so, else a folder.
     *
     * @throws SQLException if the store cannot be read or written
     */
    public void exportTo(Path path) throws IOException, SQLException {
        issue();
        new Export(store, signers).to(path);
    }

    /**
     * Exports everything published, after publishing what is new, as a ZIP.
     *
     * @throws SQLException if the store cannot be read or written
     */
    public void exportZip(OutputStream out) throws IOException, SQLException {
        issue();
        new Export(store, signers).zip(out);
    }

    /**
     * Proof that the entry at a position stands in the log; nothing until a checkpoint covers it.
     *
     * @throws SQLException if the store cannot be read
     */
    public Optional<InclusionProof> inclusion(long position) throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            Optional<SignedNote> note = CheckpointStore.latest(connection);
            long size = note.map(each -> Checkpoint.parse(each.text()).size()).orElse(0L);
            if (note.isEmpty() || position < 0 || position >= size) {
                return Optional.empty();
            }
            List<Hash> path = new Prover<>(new TileStore(connection)).inclusion(position, size);
            return Optional.of(new InclusionProof(position, path, note.get()));
        }
    }

    /**
     * Proof that the log of {@code earlier} entries is the beginning of the log of {@code later} entries.
     *
     * @throws SQLException if the store cannot be read
     * @throws IllegalArgumentException unless {@code 0 < earlier <= later} and a checkpoint covers both
     */
    public List<Hash> consistency(long earlier, long later) throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            if (later > CheckpointStore.published(connection)) {
                throw new IllegalArgumentException("No checkpoint covers " + later + " entries");
            }
            return new Prover<>(new TileStore(connection)).consistency(earlier, later);
        }
    }
}
