package org.biggerpicture.accesslog.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.biggerpicture.accesslog.keys.LogSigners;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.store.CheckpointStore;
import org.biggerpicture.accesslog.store.KeyHistory;
import org.biggerpicture.accesslog.store.Store;
import org.biggerpicture.accesslog.store.TileStore;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Tile;
import org.biggerpicture.accesslog.verifier.BundleKeys;

/** Exports what has been published: entries without personal fields, tiles, checkpoints, keys (FORMAT.md, section 6). */
public final class Export {

    private final Store store;
    private final LogSigners signers;

    /** Exports from this store; the manifest is signed by the log. */
    public Export(Store store, LogSigners signers) {
        this.store = store;
        this.signers = signers;
    }

    /**
     * Writes a ZIP.
     *
     * @throws SQLException if the store cannot be read
     * @throws IllegalStateException if nothing has been published yet
     */
    public void zip(OutputStream out) throws IOException, SQLException {
        ZipOutputStream zip = new ZipOutputStream(out);
        write(BundleFiles.zip(zip));
        zip.finish();
    }

    /**
     * Writes a folder, or a ZIP where the name ends so.
     *
     * @throws SQLException if the store cannot be read
     * @throws IllegalStateException if nothing has been published yet
     */
    public void to(Path path) throws IOException, SQLException {
        if (path.toString().endsWith(".zip")) {
            try (OutputStream out = Files.newOutputStream(path)) {
                zip(out);
            }
        } else {
            Files.createDirectories(path);
            write(BundleFiles.folder(path));
        }
    }

    private void write(BundleFiles files) throws IOException, SQLException {
        try (Connection connection = store.source().getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                write(files, connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private void write(BundleFiles files, Connection connection) throws IOException, SQLException {
        List<SignedNote> checkpoints = CheckpointStore.all(connection);
        if (checkpoints.isEmpty()) {
            throw new IllegalStateException("The access log has published no checkpoint yet");
        }
        files.add("README.txt", readme());
        long size = Checkpoint.parse(checkpoints.getLast().text()).size();
        List<NoteKey> keys = KeyHistory.upTo(connection, size);
        files.add("keys", new BundleKeys(keys, CheckpointStore.witnesses(connection)).text());
        files.add("checkpoints", checkpoints.stream().map(SignedNote::toString).collect(Collectors.joining("\n")));
        for (Tile tile : Tile.of(size)) {
            files.add(tile.path(), Hash.run(new TileStore(connection).hashes(tile)));
            if (tile.level() == 0) {
                files.add(tile.entriesPath(), entries(connection, tile));
            }
        }
        files.sign(signers.of(keys.getLast()).orElseThrow());
    }

    /** Each entry behind its length in two bytes; a length of 0 for one that retention has removed. */
    private static byte[] entries(Connection connection, Tile tile) throws SQLException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT envelope FROM access_log_entry WHERE seq >= ? AND seq < ? ORDER BY seq")) {
            select.setLong(1, tile.index() * Tile.FULL);
            select.setLong(2, tile.index() * Tile.FULL + tile.width());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] envelope = rows.getBytes(1);
                    byte[] entry = envelope == null ? new byte[0] : envelope;
                    entries.write(entry.length >> 8);
                    entries.write(entry.length);
                    entries.writeBytes(entry);
                }
            }
        }
        return entries.toByteArray();
    }

    private static String readme() throws IOException {
        try (InputStream file = Objects.requireNonNull(Export.class.getResourceAsStream("README.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
