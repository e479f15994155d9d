package org.biggerpicture.accesslog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.AccessLogUnavailable.Why;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Opening;
import org.biggerpicture.accesslog.entry.SealedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.keys.LogSigners;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.accesslog.search.EntrySearch;
import org.biggerpicture.accesslog.search.SearchIndex;
import org.biggerpicture.accesslog.search.Tally;
import org.biggerpicture.accesslog.store.Change;
import org.biggerpicture.accesslog.store.CheckpointStore;
import org.biggerpicture.accesslog.store.Head;
import org.biggerpicture.accesslog.store.InDoubt;
import org.biggerpicture.accesslog.store.KeyHistory;
import org.biggerpicture.accesslog.store.Publishing;
import org.biggerpicture.accesslog.store.Row;
import org.biggerpicture.accesslog.store.Step;
import org.biggerpicture.accesslog.store.Store;
import org.biggerpicture.accesslog.store.StoredTree;
import org.biggerpicture.accesslog.witness.WitnessPolicy;

/**
 * The access log. An append returns only when the entry is durable; until then nothing may be asked or shown. Several
 * portals may keep one log in one PostgreSQL. Callers are expected to be many virtual threads; one thread writes for
 * them all.
 */
public final class AccessLog implements AutoCloseable {

    private final AccessLogSettings settings;
    private final InstantSource clock;
    private final RandomGenerator randomness;
    private final Writer writer;
    private final SearchIndex index;
    private final EntrySearch search;
    private final LogSigners signers;
    private final Checkpoints checkpoints;
    private final Forgetting forgetting;
    private volatile boolean unwitnessed;
    private volatile Optional<Instant> silentSince = Optional.empty();

    private AccessLog(
            AccessLogSettings settings,
            InstantSource clock,
            RandomGenerator randomness,
            Store store,
            Writer writer,
            LogSigners signers,
            Publishing publishing) {
        this.settings = settings;
        this.clock = clock;
        this.randomness = randomness;
        this.writer = writer;
        this.index = new SearchIndex(store.source(), settings.zone());
        this.search = new EntrySearch(store.source(), index);
        this.signers = signers;
        this.checkpoints = new Checkpoints(
                store, signers, publishing, writer, settings.checkpointEntries(), this::recordFailedCheckpoint);
        this.forgetting = new Forgetting(store, index, this::append, checkpoints, Optional.empty());
        writer.onGrowth(checkpoints::grown);
    }

    /**
     * Opens the log and verifies it: every entry against its hash, all of them against the head.
     *
     * @param source the store: PostgreSQL, or an H2 file in PostgreSQL mode
     * @param keys the folder of the log's secrets, shared by portals that share the log
     * @param randomness a secure source, for salts
     * @throws IllegalStateException if the store cannot keep entries durably, or the log does not verify
     * @throws SQLException if the store cannot be reached
     */
    public static AccessLog open(
            DataSource source,
            AccessLogSettings settings,
            LogKeys keys,
            InstantSource clock,
            RandomGenerator randomness)
            throws SQLException {
        return open(source, settings, keys, clock, randomness, step -> {});
    }

    static AccessLog open(
            DataSource source,
            AccessLogSettings settings,
            LogKeys keys,
            InstantSource clock,
            RandomGenerator randomness,
            Consumer<Step> passing)
            throws SQLException {
        Store store = Store.open(source, settings.durability(), passing);
        Connection connection = store.connect();
        try {
            LogSigners signers = new LogSigners(keys, settings.origin(), settings.mlDsa());
            beginKeys(store, connection, signers);
            Head published = published(connection, settings.origin());
            Head head = verified(store, connection, published);
            Writer writer = new Writer(store, connection, head, passing);
            Publishing publishing = new Publishing(store, signers, clock, published.tree());
            writer.start();
            return new AccessLog(settings, clock, randomness, store, writer, signers, publishing);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The log as far as its last checkpoint vouches for it. */
    private static Head published(Connection connection, String origin) throws SQLException {
        Optional<SignedNote> note = CheckpointStore.latest(connection);
        if (note.isEmpty()) {
            return Head.empty();
        }
        Checkpoint checkpoint = Checkpoint.parse(note.get().text());
        Head published = StoredTree.grow(connection, Head.empty(), checkpoint.size());
        if (!published.root().equals(checkpoint.root())
                || !checkpoint.origin().equals(origin)
                || !signed(
                        note.get(),
                        KeyHistory.upTo(connection, checkpoint.size()).getLast())) {
            throw new IllegalStateException(
                    "The entries of the access log contradict its last checkpoint, or its key is another one");
        }
        return published;
    }

    private static boolean signed(SignedNote note, NoteKey key) {
        return note.lines().stream().anyMatch(line -> key.verifies(note.text(), line));
    }

    private static void beginKeys(Store store, Connection connection, LogSigners signers) throws SQLException {
        KeyHistory.begin(connection, signers.first().key());
        if (signers.of(KeyHistory.upTo(connection, Long.MAX_VALUE).getLast()).isEmpty()) {
            throw new IllegalStateException("The key that signs for the access log is not in its folder of keys");
        }
        try {
            store.commit(connection);
        } catch (InDoubt e) {
            throw new SQLException("The access log's store could not be opened for writing", e);
        }
    }

    private static Head verified(Store store, Connection connection, Head published) throws SQLException {
        Head head = store.head(connection);
        if (!StoredTree.grow(connection, published, head.size()).root().equals(head.root())) {
            throw new IllegalStateException("The entries of the access log do not add up to its head");
        }
        connection.rollback();
        return head;
    }

    /**
     * Appends an entry and returns when it is durable.
     *
     * @throws AccessLogUnavailable if it could not be made durable within the deadline, or the log has stopped: then
     *     nothing may be asked or shown
     * @throws IllegalArgumentException if the entry is longer than an entry may be
     */
    public Position append(Entry entry) throws AccessLogUnavailable {
        return append(List.of(entry)).getFirst();
    }

    /**
     * Appends entries in one durable step: all of them or none, next to one another.
     *
     * @throws AccessLogUnavailable as for one
     */
    public List<Position> append(List<Entry> entries) throws AccessLogUnavailable {
        if (entries.isEmpty()) {
            return List.of();
        }
        if (unwitnessed) {
            throw new AccessLogUnavailable(Why.WITNESSES_SILENT);
        }
        Instant now = clock.instant();
        return writer.append(entries.stream().map(entry -> row(entry, now)).toList(), Change.NONE, settings.deadline());
    }

    private Position append(Entry entry, Change change) throws AccessLogUnavailable {
        return writer.append(List.of(row(entry, clock.instant())), change, settings.deadline())
                .getFirst();
    }

    private Row row(Entry entry, Instant at) {
        SealedEntry sealed = SealedEntry.of(entry, at, randomness);
        return new Row(sealed.leaf(), sealed.canonical(), sealed.erasable());
    }

    /** Whether entries can be appended, and if not, why: for a readiness probe. */
    public Optional<Why> stopped() {
        return Optional.ofNullable(unwitnessed ? Why.WITNESSES_SILENT : writer.stopped());
    }

    /** Since when there has been an alarm because too few witnesses cosign; nothing while enough of them do. */
    public Optional<Instant> witnessesSilentSince() {
        return silentSince;
    }

    /** Durable entries. */
    public long size() {
        return writer.head().size();
    }

    /**
     * One page of the entries that fit, in order of the log, without personal fields.
     *
     * @throws SQLException if the store cannot be read
     */
    public List<LoggedEntry> find(Criteria criteria) throws SQLException {
        return search.find(criteria);
    }

    /**
     * Every entry of one enquiry, in order, up to a thousand.
     *
     * @throws SQLException if the store cannot be read
     */
    public List<LoggedEntry> entriesOf(String enquiry) throws SQLException {
        return search.find(Criteria.ALL.where(Field.ENQUIRY, enquiry).limit(1000));
    }

    /**
     * The entries that follow a position, in order of the log: for who reads all of it, a part at a time.
     *
     * @param most how many at most
     * @throws SQLException if the store cannot be read
     */
    public List<LoggedEntry> following(long position, int most) throws SQLException {
        return search.following(position, most);
    }

    /**
     * The entry at a position; nothing where there is none, or where retention has removed it.
     *
     * @throws SQLException if the store cannot be read
     */
    public Optional<LoggedEntry> entry(long position) throws SQLException {
        return search.entry(position);
    }

    /**
     * How many entries fit, by each combination of these fields.
     *
     * @throws SQLException if the store cannot be read
     */
    public List<Tally> count(Criteria criteria, Field... by) throws SQLException {
        return search.count(criteria, by);
    }

    /**
     * The personal fields of an entry that have not been erased ({@code who.displayName},
     * {@code grounds.caseReference}, {@code personal.…}). Apart, so that an auditor's ordinary view can do without.
     *
     * @throws SQLException if the store cannot be read
     */
    public Map<String, String> personalFieldsOf(long position) throws SQLException {
        return search.personalFieldsOf(position);
    }

    /**
     * The personal fields of an entry that have not been erased, each with the salt that opens its commitment: to prove
     * one field to whom it is about, never for a view of the log.
     *
     * @throws SQLException if the store cannot be read
     */
    public List<Opening> openings(long position) throws SQLException {
        return search.openings(position);
    }

    /**
     * What an entry commits to as a whole, with the key by which bytes can be held against it; nothing where the entry
     * commits to nothing or the key has been erased.
     *
     * @throws SQLException if the store cannot be read
     */
    public Optional<Commitment> commitmentOf(long position) throws SQLException {
        return search.commitmentOf(position);
    }

    /** Redaction, retention and legal holds. */
    public Forgetting forgetting() {
        return forgetting;
    }

    /**
     * Replaces the key that signs checkpoints by a new one. An entry says so, and the checkpoint that follows is signed
     * by both: whoever trusts one of them can follow to the other. The hub then publishes the new one, and tells it to
     * its witnesses.
     *
     * @throws AccessLogUnavailable if it could not be made durable: the old key goes on signing
     * @throws SQLException if the checkpoint that hands over cannot be published now; the next one will hand over
     */
    public Position changeKey(Who who) throws AccessLogUnavailable, SQLException {
        NoteKey next = signers.fresh().key();
        Entry act = Entry.of(EntryKind.KEY_ROTATED, who, Grounds.NONE)
                .with("old", checkpoints.key().toString())
                .with("new", next.toString());
        Position position = append(act, connection -> KeyHistory.change(connection, next));
        checkpoints.issue();
        return position;
    }

    /** The log's checkpoints and proofs. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /**
     * From now on a checkpoint is signed while entries come: once an interval, and as soon as there are enough entries,
     * both as the settings say.
     *
     * @param timer whose thread does it; the caller shuts it down before closing the log
     */
    public void issueCheckpointsOn(ScheduledExecutorService timer) {
        checkpoints.issueOn(timer, settings.checkpointEvery());
    }

    /**
     * Has these witnesses cosign the log's checkpoints from now on. When they are silent for longer than the policy
     * allows, an entry says so; if the policy says stop, nothing is appended from then on until they cosign again.
     *
     * @return the witnesses; it is for the caller to have them asked
     */
    public Witnesses witnessedBy(WitnessPolicy policy) {
        return new Witnesses(checkpoints, policy, clock, silent -> {
            if (silent) {
                record(EntryKind.WITNESS_SILENT);
            }
            unwitnessed = silent && policy.stop();
            silentSince = silent ? Optional.of(clock.instant()) : Optional.empty();
        });
    }

    private void recordFailedCheckpoint() {
        record(EntryKind.CHECKPOINT_FAILED);
    }

    private void record(EntryKind kind) {
        try {
            append(Entry.of(kind, Who.portal(settings.origin()), Grounds.NONE), Change.NONE);
        } catch (AccessLogUnavailable e) {
            // The log cannot be written either, and says so to everybody who appends.
        }
    }

    /** Keeps what is queued, then stops, with a last checkpoint over all of it. */
    @Override
    public void close() {
        writer.close();
        try {
            if (writer.stopped() == Why.CLOSED) {
                checkpoints.issue();
            }
            checkpoints.close();
        } catch (SQLException e) {
            // What is durable stays so; the next to open the log signs it.
        }
    }
}
