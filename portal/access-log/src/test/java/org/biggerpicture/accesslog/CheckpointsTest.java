package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.InclusionProof;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.store.CheckpointStore;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    @TempDir
    private Path folder;

    @Test
    void every_entry_and_every_earlier_checkpoint_is_proved_by_the_latest_on_h2() throws Exception {
        proves(h2());
    }

    @Test
    void every_entry_and_every_earlier_checkpoint_is_proved_by_the_latest_on_postgresql() throws Exception {
        proves(Logs.freshPostgres());
    }

    private void proves(DataSource source) throws Exception {
        try (AccessLog log = open(source)) {
            assertThat(log.checkpoints().issue()).isEmpty();
            int size = 0;
            for (int more : new int[] {1, 254, 1, 1, 300, 511, 1000}) {
                log.append(Logs.intents(size, size + more));
                size += more;
                assertThat(log.checkpoints().issue()).isPresent();
                assertThat(log.checkpoints().issue()).isEmpty();
            }
            for (long position : new long[] {0, 1, 255, 256, 257, 1023, 1900, size - 1}) {
                provesEntry(log, position);
            }
            assertThat(log.checkpoints().inclusion(size)).isEmpty();
            provesEarlierCheckpoints(log);
        }
        try (AccessLog again = open(source)) {
            again.append(Logs.intent(9999));
            assertThat(again.checkpoints().issue()).isPresent();
            provesEarlierCheckpoints(again);
        }
    }

    private static void provesEntry(AccessLog log, long position) throws Exception {
        InclusionProof proof = InclusionProof.parse(
                log.checkpoints().inclusion(position).orElseThrow().text());
        Hash leaf = Hash.of(
                HexFormat.of().parseHex(log.entry(position).orElseThrow().leaf()));
        assertThat(proof.proves(leaf, log.checkpoints().key())).isTrue();
        assertThat(proof.proves(Hash.EMPTY_TREE, log.checkpoints().key())).isFalse();
    }

    private static void provesEarlierCheckpoints(AccessLog log) throws Exception {
        List<Checkpoint> all = log.checkpoints().all().stream()
                .map(note -> Checkpoint.parse(note.text()))
                .toList();
        Checkpoint latest = all.getLast();
        for (Checkpoint each : all) {
            List<Hash> proof = log.checkpoints().consistency(each.size(), latest.size());
            assertThat(Proofs.consistent(each.size(), latest.size(), each.root(), latest.root(), proof))
                    .isTrue();
        }
    }

    @Test
    void a_checkpoint_is_due_after_each_interval_and_after_a_thousand_entries() throws Exception {
        List<Runnable> timed = new ArrayList<>();
        CountDownLatch atOnce = new CountDownLatch(1);
        try (AccessLog log = open(h2())) {
            log.issueCheckpointsOn(timer(timed, atOnce));
            log.append(Logs.intents(0, 3));
            assertThat(log.checkpoints().latest()).isEmpty();
            timed.getFirst().run();
            assertThat(sizes(log)).containsExactly(3L);
            log.append(Logs.intents(3, 1003));
            atOnce.await();
        }
        try (AccessLog log = open(h2())) {
            assertThat(sizes(log)).containsExactly(3L, 1003L);
        }
    }

    /** A timer whose timed work the trial starts, and whose other work is done at once. */
    private static ScheduledExecutorService timer(List<Runnable> timed, CountDownLatch atOnce) {
        return (ScheduledExecutorService) Proxy.newProxyInstance(
                CheckpointsTest.class.getClassLoader(),
                new Class<?>[] {ScheduledExecutorService.class},
                (timer, method, arguments) -> {
                    if (method.getName().equals("scheduleWithFixedDelay")) {
                        timed.add((Runnable) arguments[0]);
                    } else if (method.getName().equals("execute")) {
                        ((Runnable) arguments[0]).run();
                        atOnce.countDown();
                    }
                    return null;
                });
    }

    private static List<Long> sizes(AccessLog log) throws Exception {
        return log.checkpoints().all().stream()
                .map(note -> Checkpoint.parse(note.text()).size())
                .toList();
    }

    @Test
    void two_portals_on_one_log_sign_each_size_once_and_never_contradict_one_another() throws Exception {
        DataSource postgres = Logs.freshPostgres();
        try (AccessLog one = open(postgres);
                AccessLog other = open(postgres)) {
            for (int i = 0; i < 20; i++) {
                (i % 2 == 0 ? one : other).append(Logs.intents(i * 50, i * 50 + 50));
                assertThat(one.checkpoints().issue()).isPresent();
                assertThat(other.checkpoints().issue()).isEmpty();
            }
            Set<Long> sizes = new HashSet<>(sizes(other));
            assertThat(sizes).hasSize(20);
            provesEarlierCheckpoints(other);
        }
    }

    @Test
    void a_history_rewritten_behind_the_logs_back_is_never_signed_and_stops_the_log() throws Exception {
        try (AccessLog log = open(h2())) {
            log.append(Logs.intents(0, 5));
            log.checkpoints().issue();
            log.append(Logs.intent(5));
            execute("UPDATE access_log_entry SET leaf_hash = (SELECT leaf_hash FROM access_log_entry WHERE seq = 0)"
                    + " WHERE seq = 5");
            assertThatThrownBy(() -> log.checkpoints().issue()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> log.append(Logs.intent(6))).isInstanceOf(AccessLogUnavailable.class);
        }
    }

    @Test
    void a_log_rewritten_as_a_whole_does_not_open_against_its_last_checkpoint() throws Exception {
        SignedNote signed;
        try (AccessLog log = open(h2())) {
            log.append(Logs.intents(0, 5));
            signed = log.checkpoints().issue().orElseThrow();
        }
        execute("DROP ALL OBJECTS");
        try (AccessLog log = open(h2())) {
            log.append(Logs.intents(100, 105));
        }
        execute("UPDATE access_log_checkpoint SET note = '" + signed + "'");
        assertThatThrownBy(() -> open(h2()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("contradict its last checkpoint");
        try (Connection connection = h2().getConnection()) {
            assertThat(CheckpointStore.all(connection)).hasSize(1);
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = h2().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private AccessLog open(DataSource source) throws Exception {
        return Logs.open(source, folder.resolve("keys"));
    }

    private DataSource h2() {
        return Logs.h2(folder.resolve("log"));
    }
}
