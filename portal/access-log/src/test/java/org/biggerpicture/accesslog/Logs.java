package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.store.Step;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Verdict;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An invented hub's logs, for trials. */
final class Logs {

    static final String ORIGIN = "saltby.example/access-log";
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T09:30:00.123456Z"));
    static final Who WORKER = new Who("sw-17", "Rosa Invented", "saltby", "social-worker", "AAL2", "s-1");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Logs() {}

    static AccessLog open(DataSource source, Path keys) throws SQLException {
        return open(source, keys, CLOCK, step -> {});
    }

    static AccessLog open(DataSource source, Path keys, InstantSource clock, Consumer<Step> passing)
            throws SQLException {
        SecureRandom randomness = new SecureRandom();
        return AccessLog.open(
                source, AccessLogSettings.of(ORIGIN), LogKeys.in(keys, randomness), clock, randomness, passing);
    }

    static DataSource h2(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return source;
    }

    /** The store at an address that {@link #address} gave. */
    static DataSource at(String address) {
        if (address.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(address);
            return postgres;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(address);
        return h2;
    }

    /** The address by which another process finds a store. */
    static String address(DataSource store) throws SQLException {
        if (store instanceof JdbcDataSource h2) {
            return h2.getURL();
        }
        try (Connection connection = store.getConnection()) {
            String url = connection.getMetaData().getURL();
            return url + (url.contains("?") ? "&" : "?") + "user=postgres";
        }
    }

    /** A new database in the one PostgreSQL of this run; it really syncs, and ends with the run. */
    static DataSource freshPostgres() throws SQLException {
        String name = "log" + DATABASES.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return Server.RUNNING.getDatabase("postgres", name);
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The log as it is exported is sound, also against checkpoints that somebody held: no two roots for one size. */
    static void verifies(AccessLog log, Path bundle, List<SignedNote> held) throws Exception {
        log.checkpoints().exportTo(bundle);
        try (Bundle exported = Bundle.open(bundle)) {
            assertThat(new BundleVerifier(
                                    exported, Optional.of(log.checkpoints().key()), held)
                            .verify())
                    .isInstanceOf(Verdict.Sound.class);
        }
    }

    /** What the second verifier says of a bundle, with these options. */
    static String python(Path bundle, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "-B", "verify_log.py", bundle.toString()));
        command.addAll(List.of(options));
        Process python;
        try {
            python = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "python3 is not installed, so the second verifier was not tried");
            throw e;
        }
        return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static Entry intent(int number) {
        Grounds grounds = new Grounds(
                "e-" + number, "screening", "ca-2004-s10", "not-sought", "CASE-" + number, "2026Q4.x" + number, "h-1");
        return Entry.of(EntryKind.INTENT, WORKER, grounds)
                .withAgencies(List.of(
                        AgencyLine.of("school", new Asked.Trace(new TreeSet<>(List.of("name", "nhs-number")))),
                        AgencyLine.of("police", new Asked.NotAsked("no-clause"))));
    }

    static List<Entry> intents(int from, int upto) {
        List<Entry> entries = new ArrayList<>();
        for (int i = from; i < upto; i++) {
            entries.add(intent(i));
        }
        return entries;
    }
}
