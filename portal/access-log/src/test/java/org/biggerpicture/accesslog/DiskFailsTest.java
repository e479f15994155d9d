package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.biggerpicture.accesslog.RecordedDisk.Trouble;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk under an embedded log fails a sync, or is full, at any moment while callers append. Whoever was told that an
 * entry is durable finds it after the restart, though the disk has lost whatever a good sync had not kept. The property
 * {@code crash.disks} says how often.
 */
class DiskFailsTest {

    private static final int TIMES = Integer.getInteger("crash.disks", 24);
    private static final int CALLERS = 4;
    private static final int MOST = 60;

    private final SplittableRandom random = new SplittableRandom(Long.getLong("crash.seed", 20261124));

    @TempDir
    private Path folder;

    @Test
    void nothing_told_is_lost_when_a_sync_fails() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            fails(Trouble.SYNC_FAILS, folder.resolve("sync" + i));
        }
    }

    @Test
    void nothing_told_is_lost_when_the_disk_is_full() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            fails(Trouble.FULL, folder.resolve("full" + i));
        }
    }

    private void fails(Trouble trouble, Path place) throws Exception {
        Path first = Files.createDirectories(place.resolve("first"));
        Path left = Files.createDirectories(place.resolve("left"));
        Map<Long, String> told = new ConcurrentSkipListMap<>();
        RecordedDisk.begin();
        JdbcDataSource recorded = new JdbcDataSource();
        recorded.setURL("jdbc:h2:file:recorded:" + first.resolve("log")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        AccessLog log = Logs.open(recorded, folder.resolve("keys"));
        RecordedDisk.troubled(trouble, random.nextInt(40));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() -> appendUntilRefused(log, told));
            }
        }
        assertThat(told).as("it failed while callers appended").hasSizeLessThan(CALLERS * MOST);
        RecordedDisk.restore(RecordedDisk.now(), random, left);
        RecordedDisk.troubled(Trouble.NONE, 0);
        log.close();
        holds(left, told);
    }

    private static Void appendUntilRefused(AccessLog log, Map<Long, String> told) throws AccessLogUnavailable {
        for (int i = 0; i < MOST; i++) {
            Position kept = log.append(Logs.intent(i));
            told.put(kept.index(), kept.leaf().hex());
        }
        return null;
    }

    private void holds(Path left, Map<Long, String> told) throws Exception {
        try (AccessLog log = Logs.open(Logs.h2(left.resolve("log")), folder.resolve("keys"))) {
            for (Map.Entry<Long, String> each : told.entrySet()) {
                assertThat(log.entry(each.getKey()).orElseThrow().leaf()).isEqualTo(each.getValue());
            }
            assertThat(log.append(Logs.intent(0)).index()).isGreaterThanOrEqualTo(told.size());
            log.checkpoints().issue();
        }
    }
}
