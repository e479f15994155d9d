package org.biggerpicture.accesslog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.accesslog.note.NoteKey;

/**
 * Which key signs checkpoints from which size on. The first checkpoint of a key is signed by the key before it too: that
 * hands over.
 */
public final class KeyHistory {

    private KeyHistory() {}

    private record Span(long from, NoteKey key) {}

    /** The log begins with this key, unless it has begun already. */
    public static void begin(Connection connection, NoteKey key) throws SQLException {
        if (spans(connection).isEmpty()) {
            insert(connection, 0, key);
        }
    }

    /** The entry that was just written, in this transaction, says that this key signs from now on. */
    public static void change(Connection connection, NoteKey key) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT size FROM access_log_head WHERE id = 1")) {
            row.next();
            insert(connection, row.getLong(1), key);
        }
    }

    private static void insert(Connection connection, long from, NoteKey key) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO access_log_key VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setLong(1, from);
            insert.setString(2, key.toString());
            insert.executeUpdate();
        }
    }

    /** All keys that signed a log of this size, the first of them first. */
    public static List<NoteKey> upTo(Connection connection, long size) throws SQLException {
        return spans(connection).stream()
                .filter(each -> each.from() <= size)
                .map(Span::key)
                .toList();
    }

    /** The keys that sign the checkpoint of one size when the one before it had another: one, or more to hand over. */
    static List<NoteKey> signing(Connection connection, long before, long size) throws SQLException {
        List<NoteKey> all = upTo(connection, size);
        int past = upTo(connection, before).size();
        return all.subList(Math.max(0, past - 1), all.size());
    }

    private static List<Span> spans(Connection connection) throws SQLException {
        List<Span> spans = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT from_size, log_key FROM access_log_key ORDER BY from_size")) {
            while (rows.next()) {
                spans.add(new Span(rows.getLong(1), NoteKey.parse(rows.getString(2))));
            }
        }
        return spans;
    }
}
