package org.biggerpicture.accesslog.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.EntryReader;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/**
 * Keeps the index level with the log. It lags behind on purpose, so that an append need not wait for it, and is brought
 * level before each search.
 */
public final class SearchIndex {

    private static final int STEP = 2000;
    private static final int LONGEST = 200;

    private final DataSource source;
    private final ZoneId zone;

    /** The index in this store, counting days and hours in this zone. */
    public SearchIndex(DataSource source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /** Indexes every entry that is durable and not yet indexed. */
    public void catchUp() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                while (step(connection)) {
                    connection.commit();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private boolean step(Connection connection) throws SQLException {
        long[] bounds = bounds(connection);
        long upto = Math.min(bounds[1], bounds[0] + STEP);
        if (upto == bounds[0]) {
            return false;
        }
        try (Insertions insertions = new Insertions(connection);
                PreparedStatement select = connection.prepareStatement(
                        "SELECT seq, envelope FROM access_log_entry WHERE seq >= ? AND seq < ? AND envelope IS NOT NULL")) {
            select.setLong(1, bounds[0]);
            select.setLong(2, upto);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    index(insertions, EntryReader.read(rows.getLong(1), rows.getBytes(2)));
                }
            }
            insertions.flush();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE access_log_indexed SET upto = ? WHERE id = 1")) {
            update.setLong(1, upto);
            update.executeUpdate();
        }
        return true;
    }

    /** How far the index and the log go. The lock keeps two portals from indexing the same entries. */
    private static long[] bounds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long indexed = number(statement, "SELECT upto FROM access_log_indexed WHERE id = 1 FOR UPDATE");
            return new long[] {indexed, number(statement, "SELECT size FROM access_log_head WHERE id = 1")};
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void index(Insertions insertions, LoggedEntry logged) throws SQLException {
        ZonedDateTime local = logged.at().atZone(zone);
        long micros = TimeUnit.SECONDS.toMicros(logged.at().getEpochSecond())
                + logged.at().getNano() / 1000;
        var entry = logged.entry();
        insertions.entry(
                logged.position(),
                micros,
                local.toLocalDate().toString(),
                local.getHour(),
                entry.kind().name(),
                cut(entry.grounds().enquiry()),
                cut(entry.who().person()),
                cut(entry.who().organisation()),
                cut(entry.who().role()),
                cut(entry.grounds().purpose()),
                cut(entry.grounds().subject()));
        Set<List<String>> seen = new LinkedHashSet<>();
        for (AgencyLine line : entry.agencies()) {
            if (seen.add(List.of(line.agency()))) {
                insertions.agency(logged.position(), cut(line.agency()), cut(outcome(line)));
            }
            for (List<String> clause : clauses(line).toList()) {
                if (seen.add(List.of(line.agency(), clause.get(0), clause.get(1)))) {
                    insertions.clause(logged.position(), cut(line.agency()), cut(clause.get(0)), cut(clause.get(1)));
                }
            }
        }
    }

    /** An agency about to be asked has no outcome yet; so that it can be looked for, it has this one. */
    private static String outcome(AgencyLine line) {
        return line.outcome().isEmpty() && !(line.asked() instanceof Asked.NotAsked) ? Criteria.ASKED : line.outcome();
    }

    private static Stream<List<String>> clauses(AgencyLine line) {
        return Stream.concat(
                line.released().stream().map(shown -> List.of(shown.clause(), shown.agreement())),
                line.withheld().stream()
                        .filter(kept -> !kept.clause().isEmpty())
                        .map(kept -> List.of(kept.clause(), "")));
    }

    /** A value longer than its column is found by its beginning. */
    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
