package org.biggerpicture.accesslog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The two kinds of store, and where they differ. */
public enum Dialect {
    /** PostgreSQL: a commit is a sync, unless its settings say otherwise. */
    POSTGRESQL {
        @Override
        void demand(Connection connection, Durability durability) throws SQLException {
            execute(connection, "SET synchronous_commit TO on");
            if (durability == Durability.REAL && !"on".equals(single(connection, "SHOW fsync"))) {
                throw new IllegalStateException("The access log needs a PostgreSQL that syncs: set fsync = on");
            }
        }

        @Override
        void lockSchema(Connection connection) throws SQLException {
            execute(connection, "SELECT pg_advisory_xact_lock(4711300611)");
        }

        @Override
        void insert(Connection connection, long first, List<Row> rows) throws SQLException {
            Long[] places = new Long[rows.size()];
            byte[][] leaves = new byte[rows.size()][];
            byte[][] envelopes = new byte[rows.size()][];
            for (int i = 0; i < rows.size(); i++) {
                places[i] = first + i;
                leaves[i] = rows.get(i).leaf().bytes();
                envelopes[i] = rows.get(i).envelope();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO access_log_entry SELECT * FROM unnest(?::bigint[], ?::bytea[], ?::bytea[])")) {
                insert.setArray(1, connection.createArrayOf("bigint", places));
                insert.setArray(2, connection.createArrayOf("bytea", leaves));
                insert.setArray(3, connection.createArrayOf("bytea", envelopes));
                insert.executeUpdate();
            }
            insertErasable(connection, first, rows);
        }

        private void insertErasable(Connection connection, long first, List<Row> rows) throws SQLException {
            List<Integer> with = withErasable(rows);
            if (with.isEmpty()) {
                return;
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO access_log_erasable SELECT * FROM unnest(?::bigint[], ?::text[])")) {
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", with.stream().map(i -> first + i).toArray()));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                with.stream().map(i -> rows.get(i).erasable()).toArray()));
                insert.executeUpdate();
            }
        }

        @Override
        void sync(Connection connection) {}
    },

    /** H2 in a file: a commit syncs nothing at all, so each batch is followed by CHECKPOINT SYNC. */
    H2 {
        @Override
        void demand(Connection connection, Durability durability) throws SQLException {
            String url = connection.getMetaData().getURL().toLowerCase(Locale.ROOT);
            if (durability == Durability.REAL && NOT_ON_DISK.stream().anyMatch(url::contains)) {
                throw new IllegalStateException(
                        "The access log needs an H2 file that it alone may write and that it can sync");
            }
        }

        @Override
        void lockSchema(Connection connection) {}

        @Override
        void insert(Connection connection, long first, List<Row> rows) throws SQLException {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO access_log_entry VALUES (?, ?, ?)")) {
                for (int i = 0; i < rows.size(); i++) {
                    insert.setLong(1, first + i);
                    insert.setBytes(2, rows.get(i).leaf().bytes());
                    insert.setBytes(3, rows.get(i).envelope());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO access_log_erasable VALUES (?, ?)")) {
                for (int i : withErasable(rows)) {
                    insert.setLong(1, first + i);
                    insert.setString(2, rows.get(i).erasable());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        @Override
        void sync(Connection connection) throws SQLException {
            execute(connection, "CHECKPOINT SYNC");
        }
    };

    private static final List<String> NOT_ON_DISK = List.of(":mem:", "memfs:", "memlzf:", "niomapped:", "file_lock=no");

    /**
     * Which store this is.
     *
     * @throws IllegalStateException for one whose durability is not known here
     */
    static Dialect of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            case String other -> throw new IllegalStateException("The access log cannot be kept in " + other);
        };
    }

    /** Sets this connection to durable commits, and refuses a store that cannot give them. */
    abstract void demand(Connection connection, Durability durability) throws SQLException;

    /** Keeps two portals that start at once from making the tables together. */
    abstract void lockSchema(Connection connection) throws SQLException;

    abstract void insert(Connection connection, long first, List<Row> rows) throws SQLException;

    /** Makes what has been committed survive a power cut. */
    abstract void sync(Connection connection) throws SQLException;

    private static List<Integer> withErasable(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).erasable().isEmpty())
                .boxed()
                .toList();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
