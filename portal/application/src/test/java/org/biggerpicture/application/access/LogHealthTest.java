package org.biggerpicture.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.Witnesses;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.witness.WitnessPolicy;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class LogHealthTest {
    @TempDir
    private Path folder;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-24T09:30:00Z");
    private AccessLog log;
    private LogHealth health;

    @BeforeEach
    void open() throws Exception {
        JdbcDataSource store = new JdbcDataSource();
        store.setURL("jdbc:h2:file:" + folder.resolve("log")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        SecureRandom randomness = new SecureRandom();
        log = AccessLog.open(
                store,
                AccessLogSettings.of("hub.example/log"),
                LogKeys.in(folder.resolve("keys"), randomness),
                () -> now,
                randomness);
        health = new LogHealth(log);
        health.bindTo(metrics);
    }

    @Test
    void a_log_that_has_stopped_makes_the_portal_unready_and_a_metric_says_so() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(metric("access.log.stopped")).isZero();
        log.close();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(metric("access.log.stopped")).isOne();
    }

    @Test
    void silent_witnesses_are_an_alarm_that_operators_see_also_where_nothing_stops() throws Exception {
        NoteKey key = NoteKey.of(
                "school.example",
                NoteKey.Kind.WITNESS,
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        Witnesses witnesses = log.witnessedBy(
                WitnessPolicy.anyOf(List.of(new WitnessPolicy.Address(key, URI.create("http://127.0.0.1:1/")))));
        log.append(Entry.of(EntryKind.STARTED, Who.portal("hub"), Grounds.NONE));
        log.checkpoints().issue();
        now = now.plus(Duration.ofMinutes(16));
        witnesses.ask();
        assertThat(metric("access.log.witnesses.silent")).isOne();
        assertThat(metric("access.log.entries")).isEqualTo(2);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("witnessesSilentSince", now.toString());
        log.close();
    }

    private double metric(String name) {
        return metrics.get(name).gauge().value();
    }
}
