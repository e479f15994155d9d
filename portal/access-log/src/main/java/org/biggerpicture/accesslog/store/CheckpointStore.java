package org.biggerpicture.accesslog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;

/** Every checkpoint ever published, with what witnesses added to it. */
public final class CheckpointStore {

    private static final String NOTES = "SELECT c.note, w.line FROM access_log_checkpoint c"
            + " LEFT JOIN access_log_cosignature w ON w.size = c.size";

    private CheckpointStore() {}

    /** How many entries have been published, held until the transaction ends so that portals take turns. */
    static long lockPublished(Connection connection) throws SQLException {
        return number(connection, "SELECT size FROM access_log_published WHERE id = 1 FOR UPDATE");
    }

    /** How many entries have been published. */
    public static long published(Connection connection) throws SQLException {
        return number(connection, "SELECT size FROM access_log_published WHERE id = 1");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void put(Connection connection, Checkpoint checkpoint, SignedNote note, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO access_log_checkpoint VALUES (?, ?, ?)")) {
            insert.setLong(1, checkpoint.size());
            insert.setLong(2, at.getEpochSecond());
            insert.setString(3, note.toString());
            insert.executeUpdate();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE access_log_published SET size = ? WHERE id = 1")) {
            update.setLong(1, checkpoint.size());
            update.executeUpdate();
        }
    }

    /** Keeps the cosignature of a witness; a later one of the same witness takes its place. */
    public static void cosign(Connection connection, NoteKey witness, long size, SignedNote.Line line, Instant at)
            throws SQLException {
        know(connection, witness);
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM access_log_cosignature WHERE size = ? AND witness = ?")) {
            delete.setLong(1, size);
            delete.setString(2, line.name());
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO access_log_cosignature VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, size);
            insert.setString(2, line.name());
            insert.setLong(3, at.getEpochSecond());
            insert.setString(4, line.toString());
            insert.executeUpdate();
        }
    }

    /** Remembers the key of a witness, so that what it cosigned can be checked for ever. */
    static void know(Connection connection, NoteKey witness) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO access_log_witness (witness_key) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, witness.toString());
            insert.executeUpdate();
        }
    }

    /** Keys of all witnesses that ever cosigned. */
    public static List<NoteKey> witnesses(Connection connection) throws SQLException {
        List<NoteKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT witness_key FROM access_log_witness ORDER BY witness_key")) {
            while (rows.next()) {
                keys.add(NoteKey.parse(rows.getString(1)));
            }
        }
        return keys;
    }

    /** The latest checkpoint. */
    public static Optional<SignedNote> latest(Connection connection) throws SQLException {
        return notes(
                        connection,
                        NOTES + " WHERE c.size = (SELECT size FROM access_log_published WHERE id = 1)"
                                + " ORDER BY w.witness")
                .stream()
                .findFirst();
    }

    /** All of them, by size. */
    public static List<SignedNote> all(Connection connection) throws SQLException {
        return notes(connection, NOTES + " ORDER BY c.size, w.witness");
    }

    private static List<SignedNote> notes(Connection connection, String sql) throws SQLException {
        List<SignedNote> notes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                SignedNote note = SignedNote.parse(rows.getString(1));
                if (notes.isEmpty() || !notes.getLast().text().equals(note.text())) {
                    notes.add(note);
                }
                String line = rows.getString(2);
                if (line != null) {
                    notes.add(notes.removeLast().with(SignedNote.Line.parse(line)));
                }
            }
        }
        return notes;
    }
}
