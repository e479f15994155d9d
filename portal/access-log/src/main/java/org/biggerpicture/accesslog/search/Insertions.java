package org.biggerpicture.accesslog.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The index's three tables, filled in batches. */
final class Insertions implements AutoCloseable {

    private final PreparedStatement entries;
    private final PreparedStatement agencies;
    private final PreparedStatement clauses;

    Insertions(Connection connection) throws SQLException {
        entries = connection.prepareStatement("INSERT INTO access_log_index VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        agencies = connection.prepareStatement("INSERT INTO access_log_index_agency VALUES (?, ?, ?)");
        clauses = connection.prepareStatement("INSERT INTO access_log_index_clause VALUES (?, ?, ?, ?)");
    }

    void entry(Object... columns) throws SQLException {
        add(entries, columns);
    }

    void agency(Object... columns) throws SQLException {
        add(agencies, columns);
    }

    void clause(Object... columns) throws SQLException {
        add(clauses, columns);
    }

    void flush() throws SQLException {
        entries.executeBatch();
        agencies.executeBatch();
        clauses.executeBatch();
    }

    private static void add(PreparedStatement insert, Object... columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            insert.setObject(i + 1, columns[i]);
        }
        insert.addBatch();
    }

    @Override
    public void close() throws SQLException {
        try (entries;
                agencies) {
            clauses.close();
        }
    }
}
