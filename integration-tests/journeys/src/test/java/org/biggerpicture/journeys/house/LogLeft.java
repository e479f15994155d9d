package org.biggerpicture.journeys.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Verdict;
import org.biggerpicture.region.door.Asked;
import org.h2.jdbcx.JdbcDataSource;

/** The access log that a portal left behind when it was killed, opened anew. */
public final class LogLeft implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("\"commitment\\.\":\\{\"value\":\"([0-9a-f]{64})\"");
    private static final String REQUEST = "request.";
    private static final int PAGE = 500;

    private final Path data;
    private final JdbcDataSource store = new JdbcDataSource();
    private final AccessLog log;
    private final Map<String, Instant> intended = new HashMap<>();

    private LogLeft(Path data) throws SQLException {
        this.data = data;
        store.setURL("jdbc:h2:file:" + data.resolve("access-log")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        SecureRandom randomness = new SecureRandom();
        log = AccessLog.open(
                store,
                AccessLogSettings.of("bigger-picture.invalid/access-log"),
                LogKeys.in(data.resolve("keys"), randomness),
                Clock.systemUTC(),
                randomness);
    }

    /**
     * Opens what lies in a portal's folder of data.
     *
     * @throws SQLException if it cannot be read
     */
    public static LogLeft in(Path data) throws SQLException {
        LogLeft left = new LogLeft(data);
        try {
            left.readIntents();
            return left;
        } catch (SQLException e) {
            left.close();
            throw e;
        }
    }

    private void readIntents() throws SQLException {
        Criteria intents =
                Criteria.ALL.where(Criteria.Field.KIND, EntryKind.INTENT.name()).limit(PAGE);
        List<LoggedEntry> page = log.find(intents);
        while (!page.isEmpty()) {
            page.forEach(this::readIntent);
            page = log.find(intents.after(page.getLast().position()));
        }
    }

    private void readIntent(LoggedEntry entry) {
        entry.entry().attributes().forEach((name, value) -> {
            if (name.startsWith(REQUEST)) {
                intended.merge(
                        named(name.substring(REQUEST.length()), value), entry.at(), (a, b) -> a.isBefore(b) ? a : b);
            }
        });
    }

    /** The questions of one round to one agency bear one name and are counted: a-name-1, a-name-2. */
    private static String named(String agency, String request) {
        return agency + " " + request.replaceFirst("-\\d$", "");
    }

    /** Whether the log says that this question was about to be put to this agency, and said so before it was. */
    public boolean intended(String agency, Asked question) {
        Instant said = intended.get(named(agency, question.requestId().orElseThrow()));
        return said != null && !said.isAfter(question.at());
    }

    /**
     * What was disclosed in an enquiry: a commitment to each part that left.
     *
     * @throws SQLException if the log cannot be read
     */
    public List<Commitment> disclosedIn(String enquiry) throws SQLException {
        List<Commitment> disclosed = new ArrayList<>();
        try (Connection connection = store.getConnection()) {
            for (LoggedEntry logged : log.entriesOf(enquiry)) {
                Optional<Commitment> said = logged.entry().disclosed();
                if (said.isPresent()) {
                    disclosed.add(new Commitment(
                            key(logged.position(), connection), said.get().mac()));
                }
            }
        }
        return disclosed;
    }

    private static String key(long position, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT fields FROM access_log_erasable WHERE seq = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                Matcher key = KEY.matcher(row.next() ? row.getString(1).replace(" ", "") : "");
                return key.find() ? key.group(1) : "";
            }
        }
    }

    /**
     * Every checkpoint that was ever published.
     *
     * @throws SQLException if they cannot be read
     */
    public List<SignedNote> checkpoints() throws SQLException {
        return log.checkpoints().all();
    }

    /**
     * What an auditor's verifier says of it, who has held these checkpoints.
     *
     * @throws SQLException if it cannot be read
     */
    public Verdict verified(List<SignedNote> held) throws IOException, SQLException {
        Path file = Files.createTempFile(data, "bundle", ".zip");
        log.checkpoints().exportTo(file);
        try (Bundle bundle = Bundle.open(file)) {
            return new BundleVerifier(bundle, Optional.of(log.checkpoints().key()), held).verify();
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
