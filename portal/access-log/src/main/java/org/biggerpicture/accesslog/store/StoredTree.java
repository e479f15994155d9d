package org.biggerpicture.accesslog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.biggerpicture.accesslog.tree.Hash;

/** Recomputes the tree from the entries as they are stored. */
public final class StoredTree {

    /** Rows read at a time: an embedded store keeps all rows of an answer in memory. */
    private static final int ROWS = 4096;

    private StoredTree() {}

    /**
     * The head that follows {@code from} after all entries up to {@code size}, each checked against its leaf hash.
     *
     * @throws IllegalStateException naming the first entry that is missing or was altered
     */
    public static Head grow(Connection connection, Head from, long size) throws SQLException {
        CompactRange tree = from.tree().copy();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT seq, leaf_hash, envelope FROM access_log_entry WHERE seq >= ? AND seq < ? ORDER BY seq")) {
            for (long upto = from.size(); upto < size; ) {
                select.setLong(1, upto);
                upto = Math.min(size, upto + ROWS);
                select.setLong(2, upto);
                append(tree, select, upto);
            }
        }
        return Head.of(tree);
    }

    private static void append(CompactRange tree, PreparedStatement select, long upto) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                append(tree, rows);
            }
        }
        if (tree.size() != upto) {
            throw new IllegalStateException("Entry " + tree.size() + " of the access log is missing");
        }
    }

    private static void append(CompactRange tree, ResultSet row) throws SQLException {
        long place = row.getLong(1);
        if (place != tree.size()) {
            throw new IllegalStateException("Entry " + tree.size() + " of the access log is missing");
        }
        Hash leaf = Hash.of(row.getBytes(2));
        byte[] envelope = row.getBytes(3);
        if (envelope != null && !Hash.leaf(envelope).equals(leaf)) {
            throw new IllegalStateException("Entry " + place + " of the access log was altered");
        }
        tree.append(leaf);
    }
}
