package org.biggerpicture.accesslog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.search.SearchIndex;
import org.biggerpicture.accesslog.store.Change;
import org.biggerpicture.accesslog.store.Erasures;
import org.biggerpicture.accesslog.store.Store;

/**
 * How the log forgets without breaking: salts and values go, or whole entries at its beginning, while leaf hashes and
 * with them every proof stay. Each act is an entry of its own under the lawful basis named, and both are durable
 * together. A legal hold blocks all of it.
 */
public final class Forgetting {

    private final Store store;
    private final SearchIndex index;
    private final Appending appending;
    private final Checkpoints checkpoints;
    private final Optional<String> second;

    /** Appends an entry and changes the store, both or neither. */
    interface Appending {
        Position append(Entry entry, Change change) throws AccessLogUnavailable;
    }

    Forgetting(Store store, SearchIndex index, Appending appending, Checkpoints checkpoints, Optional<String> second) {
        this.store = store;
        this.index = index;
        this.appending = appending;
        this.checkpoints = checkpoints;
        this.second = second;
    }

    /**
     * The same, each act being done together with a second person, whom its entry names.
     *
     * @param person identifier at their organisation
     */
    public Forgetting together(String person) {
        return new Forgetting(store, index, appending, checkpoints, Optional.of(person));
    }

    /**
     * Erases personal fields of entries.
     *
     * @param lawfulBasis code of the basis on which it is done
     * @param entries positions; so many that their list fits into one entry
     * @param fields names as {@link org.biggerpicture.accesslog.entry.Personal} gives them
     * @throws HeldException if one of them is under a legal hold: nothing was erased
     * @throws AccessLogUnavailable if it could not be made durable
     * @throws SQLException if the store cannot be read
     */
    public Position redact(Who who, String lawfulBasis, SortedSet<Long> entries, SortedSet<String> fields)
            throws HeldException, AccessLogUnavailable, SQLException {
        try (Connection connection = store.source().getConnection()) {
            refuse(Erasures.holdOn(connection, entries));
        }
        Entry act = act(EntryKind.REDACTION, who, lawfulBasis)
                .with("entries", positions(entries))
                .with("fields", String.join(",", fields));
        return appending.append(act, connection -> Erasures.erase(connection, entries, fields));
    }

    /**
     * Removes every entry older than this, from the beginning of the log up to the first that is not.
     *
     * @return where the act stands, or nothing if there was nothing to remove
     * @throws HeldException if one of them is under a legal hold: nothing was removed
     * @throws AccessLogUnavailable if it could not be made durable
     * @throws SQLException if the store cannot be read, or the checkpoint that follows cannot be published
     */
    public Optional<Position> expire(Who who, String lawfulBasis, Instant olderThan)
            throws HeldException, AccessLogUnavailable, SQLException {
        index.catchUp();
        long before;
        try (Connection connection = store.source().getConnection()) {
            before = firstNotBefore(connection, olderThan);
            refuse(Erasures.holdBefore(connection, before));
        }
        if (before == 0) {
            return Optional.empty();
        }
        Entry act = act(EntryKind.RETENTION, who, lawfulBasis).with("before", String.valueOf(before));
        Position position = appending.append(act, connection -> Erasures.remove(connection, before));
        checkpoints.issue();
        return Optional.of(position);
    }

    /** Position of the first entry that is not older; 0 where nothing older is left to remove. */
    private static long firstNotBefore(Connection connection, Instant olderThan) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COALESCE("
                + "(SELECT MIN(seq) FROM access_log_index WHERE at_micros >= ?),"
                + "(SELECT MAX(seq) + 1 FROM access_log_index), 0),"
                + "(SELECT COUNT(*) FROM access_log_index WHERE at_micros < ?)")) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, olderThan);
            select.setLong(1, micros);
            select.setLong(2, micros);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(2) == 0 ? 0 : row.getLong(1);
            }
        }
    }

    /**
     * Puts entries under a legal hold, on top of any other.
     *
     * @param hold reference of the hold
     * @throws AccessLogUnavailable if it could not be made durable
     */
    public Position placeHold(Who who, String lawfulBasis, String hold, SortedSet<Long> entries)
            throws AccessLogUnavailable {
        Entry act = act(EntryKind.LEGAL_HOLD_PLACED, who, lawfulBasis)
                .with("hold", hold)
                .with("entries", positions(entries));
        return appending.append(act, connection -> Erasures.hold(connection, hold, entries));
    }

    /**
     * Lifts a legal hold; others on the same entries stay.
     *
     * @throws AccessLogUnavailable if it could not be made durable
     */
    public Position liftHold(Who who, String lawfulBasis, String hold) throws AccessLogUnavailable {
        Entry act = act(EntryKind.LEGAL_HOLD_LIFTED, who, lawfulBasis).with("hold", hold);
        return appending.append(act, connection -> Erasures.lift(connection, hold));
    }

    private Entry act(EntryKind kind, Who who, String lawfulBasis) {
        Entry act = Entry.of(kind, who, new Grounds("", "", lawfulBasis, "", "", "", ""));
        return second.map(person -> act.with("second", person)).orElse(act);
    }

    private static String positions(SortedSet<Long> entries) {
        return entries.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void refuse(Optional<String> hold) throws HeldException {
        if (hold.isPresent()) {
            throw new HeldException(hold.get());
        }
    }
}
