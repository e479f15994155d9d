package org.biggerpicture.accesslog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Nodes;
import org.biggerpicture.accesslog.tree.Tile;

/** The tiles of the tree as they are stored: written as the log grows, read for proofs. */
public final class TileStore implements Nodes<SQLException> {

    private static final int BITS = 8;

    private final Connection connection;
    private final Map<List<Long>, List<Hash>> read = new HashMap<>();

    /** Reads tiles over this connection, each of them once. */
    public TileStore(Connection connection) {
        this.connection = connection;
    }

    /** Writes what tiles gained when the log grew from {@code from} to {@code to} entries. */
    public static void extend(Connection connection, long from, long to) throws SQLException {
        List<Hash> full = new ArrayList<>();
        long first = from >> BITS;
        for (long index = first; index < to >> BITS; index++) {
            List<Hash> leaves = leaves(connection, index << BITS, (index + 1) << BITS);
            put(connection, 0, index, leaves);
            full.add(rootOf(leaves));
        }
        extendAbove(connection, 1, first, full);
    }

    private static void extendAbove(Connection connection, int level, long from, List<Hash> gained)
            throws SQLException {
        if (gained.isEmpty()) {
            return;
        }
        List<Hash> growing =
                new ArrayList<>(stored(connection, level, from >> BITS).subList(0, (int) (from & 255)));
        List<Hash> full = new ArrayList<>();
        long index = from >> BITS;
        for (Hash hash : gained) {
            growing.add(hash);
            if (growing.size() == Tile.FULL) {
                put(connection, level, index++, growing);
                full.add(rootOf(growing));
                growing.clear();
            }
        }
        if (!growing.isEmpty()) {
            put(connection, level, index, growing);
        }
        extendAbove(connection, level + 1, from >> BITS, full);
    }

    /** Leaf hashes of the entries from one position up to another. */
    public static List<Hash> leaves(Connection connection, long from, long upto) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT leaf_hash FROM access_log_entry WHERE seq >= ? AND seq < ? ORDER BY seq")) {
            select.setLong(1, from);
            select.setLong(2, upto);
            select.setFetchSize(1000);
            List<Hash> leaves = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    leaves.add(Hash.of(rows.getBytes(1)));
                }
            }
            if (leaves.size() != upto - from) {
                throw new IllegalStateException("Entries of the access log are missing");
            }
            return leaves;
        }
    }

    private static void put(Connection connection, int level, long index, List<Hash> hashes) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE access_log_tile SET hashes = ? WHERE tile_level = ? AND tile_index = ?")) {
            if (set(update, level, index, hashes) == 0) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO access_log_tile (hashes, tile_level, tile_index) VALUES (?, ?, ?)")) {
                    set(insert, level, index, hashes);
                }
            }
        }
    }

    private static int set(PreparedStatement statement, int level, long index, List<Hash> hashes) throws SQLException {
        statement.setBytes(1, Hash.run(hashes));
        statement.setInt(2, level);
        statement.setLong(3, index);
        return statement.executeUpdate();
    }

    private static List<Hash> stored(Connection connection, int level, long index) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT hashes FROM access_log_tile WHERE tile_level = ? AND tile_index = ?")) {
            select.setInt(1, level);
            select.setLong(2, index);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Hash.all(row.getBytes(1)) : List.of();
            }
        }
    }

    /** The hashes of a tile, at least as many as its width says. */
    public List<Hash> hashes(Tile tile) throws SQLException {
        List<Long> place = List.of((long) tile.level(), tile.index());
        List<Hash> hashes = read.get(place);
        if (hashes == null || hashes.size() < tile.width()) {
            hashes = tile.level() == 0 && tile.width() < Tile.FULL
                    ? leaves(connection, tile.index() << BITS, (tile.index() << BITS) + tile.width())
                    : stored(connection, tile.level(), tile.index());
            read.put(place, hashes);
        }
        if (hashes.size() < tile.width()) {
            throw new IllegalStateException("A tile of the access log is missing: " + tile.path());
        }
        return hashes.subList(0, tile.width());
    }

    @Override
    public Hash at(int height, long index) throws SQLException {
        int within = height % BITS;
        long first = index << within;
        int start = (int) (first & 255);
        int end = start + (1 << within);
        List<Hash> hashes = hashes(new Tile(height / BITS, first >> BITS, end));
        return rootOf(hashes.subList(start, end));
    }

    private static Hash rootOf(List<Hash> hashes) {
        CompactRange range = CompactRange.empty();
        hashes.forEach(range::append);
        return range.root();
    }
}
