package org.biggerpicture.accesslog.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.keys.LogSigners;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.NoteSigner;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.jspecify.annotations.Nullable;

/** Signs what has been kept: writes tiles and a checkpoint, never one that contradicts an earlier one. */
public final class Publishing {

    private final Store store;
    private final LogSigners signers;
    private final InstantSource clock;
    private CompactRange published;
    private @Nullable Connection connection;

    /**
     * Goes on from the last checkpoint.
     *
     * @param published the tree at the last checkpoint, as it was verified when the log was opened
     */
    public Publishing(Store store, LogSigners signers, InstantSource clock, CompactRange published) {
        this.store = store;
        this.signers = signers;
        this.clock = clock;
        this.published = published.copy();
    }

    /**
     * Publishes a checkpoint over everything that is durable; nothing if there is nothing new.
     *
     * @throws IllegalStateException if the store holds another history than was published
     * @throws SQLException if nothing was published
     * @throws InDoubt if nobody can say whether something was
     */
    public synchronized Optional<SignedNote> issue() throws SQLException, InDoubt {
        Connection open = connection == null ? store.connect() : connection;
        connection = null;
        try {
            Optional<SignedNote> note = issue(open);
            connection = open;
            return note;
        } finally {
            if (connection == null) {
                open.close();
            }
        }
    }

    private Optional<SignedNote> issue(Connection open) throws SQLException, InDoubt {
        long from = CheckpointStore.lockPublished(open);
        Head head = store.head(open);
        CompactRange grown = grown(open, head);
        if (from >= head.size()) {
            open.rollback();
            return Optional.empty();
        }
        Checkpoint checkpoint = new Checkpoint(signers.origin(), head.size(), head.root());
        SignedNote note = sign(open, checkpoint, KeyHistory.signing(open, from, head.size()));
        TileStore.extend(open, from, head.size());
        CheckpointStore.put(open, checkpoint, note, clock.instant());
        store.commit(open);
        published = grown;
        return Optional.of(note);
    }

    /**
     * Keeps the cosignature of a witness under a checkpoint.
     *
     * @throws SQLException if it was not kept: the witness can be asked again
     */
    public synchronized void cosigned(NoteKey witness, long size, SignedNote.Line line) throws SQLException {
        try (Connection own = store.connect()) {
            CheckpointStore.cosign(own, witness, size, line, clock.instant());
            own.commit();
        }
    }

    /** Gives back its connection. */
    public synchronized void close() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    private CompactRange grown(Connection connection, Head head) throws SQLException {
        if (head.size() < published.size()) {
            throw new IllegalStateException("The access log's store has lost entries that were published");
        }
        CompactRange grown = published.copy();
        TileStore.leaves(connection, published.size(), head.size()).forEach(grown::append);
        if (!grown.root().equals(head.root())) {
            throw new IllegalStateException("The access log's store holds another history than was published");
        }
        return grown;
    }

    /** Signed by the log's key, at a hand-over by the old one and then the new one, and with ML-DSA where so decided. */
    private SignedNote sign(Connection open, Checkpoint checkpoint, List<NoteKey> keys) throws SQLException {
        List<SignedNote.Line> lines = new ArrayList<>();
        for (NoteKey key : keys) {
            NoteSigner signer = signers.of(key)
                    .orElseThrow(() -> new IllegalStateException("The access log's key is not kept here"));
            lines.add(signer.sign(checkpoint.text()));
        }
        Optional<NoteSigner> mlDsa = signers.mlDsa();
        if (mlDsa.isPresent()) {
            CheckpointStore.know(open, mlDsa.get().key());
            lines.add(mlDsa.get().cosign(checkpoint.text(), clock.instant()));
        }
        return new SignedNote(checkpoint.text(), lines);
    }
}
