package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.note.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is killed under a portal that appends and publishes, and started anew. The property {@code crash.databases}
 * says how often.
 */
class DatabaseKilledTest {

    private static final int KILLS = Integer.getInteger("crash.databases", 2);
    private static final int CALLERS = 8;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(Long.getLong("crash.seed", 20261124));
    private final Map<Long, String> told = new ConcurrentSkipListMap<>();
    private final List<SignedNote> published = new ArrayList<>();

    @Test
    void nothing_told_is_lost_and_no_two_roots_are_signed_however_often_the_database_is_killed() throws Exception {
        Path data = folder.resolve("data");
        for (int kill = 0; kill <= KILLS; kill++) {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .start();
            AccessLog log = Logs.open(server.getPostgresDatabase(), folder.resolve("keys"));
            holds(log);
            if (kill < KILLS) {
                appendUntilKilled(log, data);
            }
            log.close();
            server.close();
        }
        assertThat(told).hasSizeGreaterThan(20 * KILLS);
    }

    private void appendUntilKilled(AccessLog log, Path data) throws Exception {
        CountDownLatch enough = new CountDownLatch(20 + random.nextInt(300));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() -> appendUntilRefused(log, enough));
            }
            callers.submit(() -> publishUntilRefused(log));
            enough.await();
            kill(data);
        }
    }

    private Void appendUntilRefused(AccessLog log, CountDownLatch enough) throws AccessLogUnavailable {
        for (int i = 0; ; i++) {
            Position kept = log.append(Logs.intent(i));
            assertThat(told.put(kept.index(), kept.leaf().hex())).isNull();
            enough.countDown();
        }
    }

    private Void publishUntilRefused(AccessLog log) throws Exception {
        while (true) {
            log.checkpoints().issue().ifPresent(published::add);
        }
    }

    /** All of the database's processes, at once; waits until they are gone. */
    private static void kill(Path data) throws IOException {
        long id = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle first = ProcessHandle.of(id).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(first), first.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    private void holds(AccessLog log) throws Exception {
        for (Map.Entry<Long, String> each : told.entrySet()) {
            assertThat(log.entry(each.getKey()).orElseThrow().leaf()).isEqualTo(each.getValue());
        }
        if (!told.isEmpty()) {
            Logs.verifies(log, folder.resolve("bundle.zip"), published);
        }
    }
}
