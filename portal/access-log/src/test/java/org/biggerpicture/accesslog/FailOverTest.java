package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is killed while portals append, and its standby takes over. The property {@code crash.failovers} says how
 * often.
 */
class FailOverTest {

    private static final int TIMES = Integer.getInteger("crash.failovers", 1);
    private static final int CALLERS = 8;

    @TempDir
    private Path folder;

    private final Map<Long, String> told = new ConcurrentSkipListMap<>();

    @Test
    void nothing_told_is_lost_when_the_database_is_killed_and_its_standby_takes_over() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            told.clear();
            failsOver(folder.resolve("first" + i), folder.resolve("second" + i));
        }
    }

    private void failsOver(Path first, Path second) throws Exception {
        int port = freePort();
        server(first, port).start().close();
        copy(first, second);
        Files.createFile(second.resolve("standby.signal"));
        Files.writeString(
                second.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres'\n",
                StandardOpenOption.APPEND);
        EmbeddedPostgres primary = server(first, port)
                .setServerConfig("synchronous_standby_names", "*")
                .start();
        try (EmbeddedPostgres standby = server(second, freePort()).start()) {
            SignedNote published = appendUntilKilled(primary.getPostgresDatabase(), first);
            execute(standby.getPostgresDatabase(), "SELECT pg_promote()");
            try (AccessLog log = Logs.open(standby.getPostgresDatabase(), folder.resolve("keys"))) {
                assertThat(told).hasSizeGreaterThanOrEqualTo(200);
                for (Map.Entry<Long, String> each : told.entrySet()) {
                    assertThat(log.entry(each.getKey()).orElseThrow().leaf()).isEqualTo(each.getValue());
                }
                assertThat(log.checkpoints().all()).contains(published);
                log.append(Logs.intent(0));
                log.checkpoints().issue();
                assertThat(log.checkpoints()
                                .consistency(Checkpoint.parse(published.text()).size(), log.size()))
                        .isNotEmpty();
                Logs.verifies(log, folder.resolve("bundle.zip"), List.of(published));
            }
        }
    }

    private SignedNote appendUntilKilled(DataSource source, Path data) throws Exception {
        CountDownLatch enough = new CountDownLatch(200);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            AccessLog log = Logs.open(source, folder.resolve("keys"));
            log.append(Logs.intents(0, 3)).forEach(this::hear);
            SignedNote published = log.checkpoints().issue().orElseThrow();
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() -> appendUntilRefused(log, enough));
            }
            enough.await();
            kill(data);
            return published;
        }
    }

    private Void appendUntilRefused(AccessLog log, CountDownLatch enough) throws AccessLogUnavailable {
        for (int i = 0; ; i++) {
            hear(log.append(Logs.intent(i)));
            enough.countDown();
        }
    }

    private void hear(Position kept) {
        told.put(kept.index(), kept.leaf().hex());
    }

    /** The database's first process, and so all of it. */
    private static void kill(Path data) throws IOException {
        long id = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        assertThat(ProcessHandle.of(id).orElseThrow().destroyForcibly()).isTrue();
    }

    private static EmbeddedPostgres.Builder server(Path data, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                if (!each.endsWith("postmaster.pid") && !each.endsWith("epg-lock")) {
                    Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void execute(DataSource source, String sql) throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
