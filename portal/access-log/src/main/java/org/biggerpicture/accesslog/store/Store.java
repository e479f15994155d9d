package org.biggerpicture.accesslog.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.biggerpicture.accesslog.tree.Hash;

/** The writing side of the store: its tables, its head, and the one way to append. */
public final class Store {

    private final DataSource source;
    private final Dialect dialect;
    private final Durability durability;
    private final Consumer<Step> passing;

    private Store(DataSource source, Dialect dialect, Durability durability, Consumer<Step> passing) {
        this.source = source;
        this.dialect = dialect;
        this.durability = durability;
        this.passing = passing;
    }

    /**
     * Opens the store and makes what tables are missing.
     *
     * @param passing told of every step of an append as it is passed; a trial stops the process there
     * @throws IllegalStateException if the store cannot keep entries durably
     * @throws SQLException if it cannot be reached
     */
    public static Store open(DataSource source, Durability durability, Consumer<Step> passing) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            dialect.demand(connection, durability);
            connection.setAutoCommit(false);
            dialect.lockSchema(connection);
            makeTables(connection);
            connection.commit();
            dialect.sync(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return new Store(source, dialect, durability, passing);
        }
    }

    private static void makeTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : schema().split(";", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            statement.execute("INSERT INTO access_log_indexed VALUES (1, 0) ON CONFLICT DO NOTHING");
            statement.execute("INSERT INTO access_log_published VALUES (1, 0) ON CONFLICT DO NOTHING");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO access_log_head VALUES (1, 0, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setBytes(1, Hash.EMPTY_TREE.bytes());
            insert.setBytes(2, new byte[0]);
            insert.executeUpdate();
        }
    }

    private static String schema() {
        try (InputStream file = Objects.requireNonNull(Store.class.getResourceAsStream("schema.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections for reading. */
    public DataSource source() {
        return source;
    }

    /** A connection for the one writer: no commit but its own. */
    public Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        try {
            dialect.demand(connection, durability);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * The head as the store has it.
     *
     * @throws IllegalStateException if it contradicts itself
     */
    public Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT size, root, peaks FROM access_log_head WHERE id = 1")) {
            row.next();
            Head head = Head.of(CompactRange.of(row.getLong(1), row.getBytes(3)));
            if (!head.root().equals(Hash.of(row.getBytes(2)))) {
                throw new IllegalStateException("The head of the access log contradicts itself");
            }
            return head;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The head of the access log contradicts itself", e);
        }
    }

    /**
     * Appends rows after {@code from} and makes them durable, together with the change.
     *
     * @return false if another portal has moved the head: nothing was written
     * @throws NotKept if nothing was committed
     * @throws InDoubt if the commit or the sync failed
     */
    public boolean append(Connection connection, Head from, Head to, List<Row> rows, Change change)
            throws NotKept, InDoubt {
        try {
            if (!moveHead(connection, from, to)) {
                connection.rollback();
                return false;
            }
            passing.accept(Step.HEAD_MOVED);
            dialect.insert(connection, from.size(), rows);
            change.apply(connection);
            passing.accept(Step.ROWS_WRITTEN);
        } catch (SQLException e) {
            rollBack(connection);
            throw new NotKept("The access log's store refused entries", e);
        }
        makeDurable(connection, Step.COMMITTED, Step.SYNCED);
        return true;
    }

    private void makeDurable(Connection connection, Step committed, Step synced) throws InDoubt {
        try {
            connection.commit();
            passing.accept(committed);
            dialect.sync(connection);
            passing.accept(synced);
        } catch (SQLException e) {
            throw new InDoubt("The access log's store could not confirm that entries are durable", e);
        }
    }

    private static boolean moveHead(Connection connection, Head from, Head to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE access_log_head SET size = ?, root = ?, peaks = ? WHERE id = 1 AND size = ?")) {
            update.setLong(1, to.size());
            update.setBytes(2, to.root().bytes());
            update.setBytes(3, to.tree().bytes());
            update.setLong(4, from.size());
            return update.executeUpdate() == 1;
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The caller drops the connection, and with it the transaction.
        }
    }

    /** Commits other changes on the writer's connection (erasures, checkpoints) as durably as entries. */
    public void commit(Connection connection) throws InDoubt {
        passing.accept(Step.OTHER_WRITTEN);
        makeDurable(connection, Step.OTHER_COMMITTED, Step.OTHER_SYNCED);
    }
}
