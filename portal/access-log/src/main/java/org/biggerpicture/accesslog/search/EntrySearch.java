package org.biggerpicture.accesslog.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.EntryReader;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Opening;
import org.biggerpicture.accesslog.entry.Personal;
import org.biggerpicture.accesslog.json.JsonReader;
import org.biggerpicture.accesslog.search.Criteria.Field;

/** Reads the log for auditors and pages. Personal fields are not among what it finds; they are read one entry at a time. */
public final class EntrySearch {

    private final DataSource source;
    private final SearchIndex index;

    /** Searches this store. */
    public EntrySearch(DataSource source, SearchIndex index) {
        this.source = source;
        this.index = index;
    }

    /**
     * One page of the entries that fit, in order of the log.
     *
     * @throws SQLException if the store cannot be read
     */
    public List<LoggedEntry> find(Criteria criteria) throws SQLException {
        index.catchUp();
        try (Connection connection = source.getConnection();
                PreparedStatement select = Question.entries(criteria).prepare(connection);
                ResultSet rows = select.executeQuery()) {
            List<LoggedEntry> found = new ArrayList<>();
            while (rows.next()) {
                entry(connection, rows.getLong(1)).ifPresent(found::add);
            }
            return found;
        }
    }

    /**
     * The entries that follow a position, in order of the log, without regard to the index.
     *
     * @param most how many at most
     * @throws SQLException if the store cannot be read
     */
    public List<LoggedEntry> following(long position, int most) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT seq, envelope FROM access_log_entry"
                        + " WHERE seq > ? AND envelope IS NOT NULL ORDER BY seq FETCH FIRST ? ROWS ONLY")) {
            select.setLong(1, position);
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                List<LoggedEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(EntryReader.read(rows.getLong(1), rows.getBytes(2)));
                }
                return entries;
            }
        }
    }

    /**
     * How many entries fit, by each combination of these fields.
     *
     * @throws SQLException if the store cannot be read
     */
    public List<Tally> count(Criteria criteria, Field... by) throws SQLException {
        index.catchUp();
        List<Field> fields = List.of(by);
        try (Connection connection = source.getConnection();
                PreparedStatement select = Question.tallies(criteria, fields).prepare(connection);
                ResultSet rows = select.executeQuery()) {
            List<Tally> tallies = new ArrayList<>();
            while (rows.next()) {
                Map<Field, String> values = new EnumMap<>(Field.class);
                for (int i = 0; i < fields.size(); i++) {
                    values.put(fields.get(i), rows.getString(i + 1));
                }
                tallies.add(new Tally(values, rows.getLong(fields.size() + 1)));
            }
            return tallies;
        }
    }

    /**
     * The entry at a position; nothing where there is none, or where retention has removed it.
     *
     * @throws SQLException if the store cannot be read
     */
    public Optional<LoggedEntry> entry(long position) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return entry(connection, position);
        }
    }

    private static Optional<LoggedEntry> entry(Connection connection, long position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT envelope FROM access_log_entry WHERE seq = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                byte[] envelope = row.next() ? row.getBytes(1) : null;
                return Optional.ofNullable(envelope).map(bytes -> EntryReader.read(position, bytes));
            }
        }
    }

    /**
     * The personal fields of an entry that have not been erased, by field. Not for an auditor's ordinary view.
     *
     * @throws SQLException if the store cannot be read
     */
    public Map<String, String> personalFieldsOf(long position) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        erasable(position).forEach((field, kept) -> {
            if (kept.containsKey("salt")) {
                values.put(field, String.valueOf(kept.get("value")));
            }
        });
        return values;
    }

    /**
     * The same fields, each with the salt that opens its commitment.
     *
     * @throws SQLException if the store cannot be read
     */
    public List<Opening> openings(long position) throws SQLException {
        List<Opening> openings = new ArrayList<>();
        erasable(position).forEach((field, kept) -> {
            if (kept.get("salt") instanceof String salt) {
                openings.add(new Opening(field, salt, String.valueOf(kept.get("value"))));
            }
        });
        return openings;
    }

    /**
     * What an entry commits to as a whole, with its key; nothing if there is none or the key has been erased.
     *
     * @throws SQLException if the store cannot be read
     */
    public Optional<Commitment> commitmentOf(long position) throws SQLException {
        Object key = erasable(position)
                .getOrDefault(Personal.COMMITMENT_KEY, Map.of())
                .get("value");
        return entry(position)
                .flatMap(logged -> logged.entry().disclosed())
                .filter(whole -> key instanceof String)
                .map(whole -> new Commitment(String.valueOf(key), whole.mac()));
    }

    /**
     * What has not been erased of an entry: personal fields with their salts, keys of commitments.
     *
     * @throws SQLException if the store cannot be read
     */
    public Map<String, Map<String, Object>> erasable(long position) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT fields FROM access_log_erasable WHERE seq = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                Map<String, Map<String, Object>> fields = new TreeMap<>();
                if (row.next()) {
                    JsonReader.object(row.getString(1))
                            .forEach((field, kept) -> fields.put(field, JsonReader.object(kept)));
                }
                return fields;
            }
        }
    }
}
