package org.biggerpicture.accesslog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.biggerpicture.accesslog.json.CanonicalJson;
import org.biggerpicture.accesslog.json.JsonReader;

/** What can be forgotten of the log, and the holds that forbid it. Leaf hashes are never touched. */
public final class Erasures {

    private static final List<String> DERIVED =
            List.of("access_log_erasable", "access_log_index", "access_log_index_agency", "access_log_index_clause");

    private Erasures() {}

    /** The hold that forbids to erase anything of these entries. */
    public static Optional<String> holdOn(Connection connection, SortedSet<Long> entries) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT hold FROM access_log_hold WHERE seq = ? ORDER BY hold")) {
            for (long entry : entries) {
                select.setLong(1, entry);
                Optional<String> hold = first(select);
                if (hold.isPresent()) {
                    return hold;
                }
            }
            return Optional.empty();
        }
    }

    /** The hold that forbids to remove the entries before this position. */
    public static Optional<String> holdBefore(Connection connection, long before) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT hold FROM access_log_hold WHERE seq < ? ORDER BY seq")) {
            select.setLong(1, before);
            return first(select);
        }
    }

    private static Optional<String> first(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /**
     * Deletes salts and values of these fields of these entries.
     *
     * @throws SQLException also if one of them has come under a hold
     */
    public static void erase(Connection connection, SortedSet<Long> entries, Set<String> fields) throws SQLException {
        refuse(holdOn(connection, entries));
        for (long entry : entries) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT fields FROM access_log_erasable WHERE seq = ?")) {
                select.setLong(1, entry);
                Optional<String> kept = first(select);
                if (kept.isPresent()) {
                    Map<String, Object> rest = new TreeMap<>(JsonReader.object(kept.get()));
                    rest.keySet().removeAll(fields);
                    keep(connection, entry, rest);
                }
            }
        }
    }

    private static void keep(Connection connection, long entry, Map<String, Object> rest) throws SQLException {
        String sql = rest.isEmpty()
                ? "DELETE FROM access_log_erasable WHERE seq = ?"
                : "UPDATE access_log_erasable SET fields = ? WHERE seq = ?";
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            if (!rest.isEmpty()) {
                change.setString(1, CanonicalJson.write(rest));
            }
            change.setLong(rest.isEmpty() ? 1 : 2, entry);
            change.executeUpdate();
        }
    }

    /**
     * Removes every entry before a position, and what was derived from it; its leaf hash stays.
     *
     * @throws SQLException also if one of them has come under a hold
     */
    public static void remove(Connection connection, long before) throws SQLException {
        refuse(holdBefore(connection, before));
        update(
                connection,
                "UPDATE access_log_entry SET envelope = NULL WHERE seq < ? AND envelope IS NOT NULL",
                before);
        for (String table : DERIVED) {
            update(connection, "DELETE FROM " + table + " WHERE seq < ?", before);
        }
    }

    private static void refuse(Optional<String> hold) throws SQLException {
        if (hold.isPresent()) {
            throw new SQLException("A legal hold forbids it");
        }
    }

    private static void update(Connection connection, String sql, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    /** Puts entries under a hold. */
    public static void hold(Connection connection, String hold, SortedSet<Long> entries) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO access_log_hold VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            for (long entry : entries) {
                insert.setString(1, hold);
                insert.setLong(2, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Lifts a hold from all its entries. */
    public static void lift(Connection connection, String hold) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM access_log_hold WHERE hold = ?")) {
            delete.setString(1, hold);
            delete.executeUpdate();
        }
    }
}
