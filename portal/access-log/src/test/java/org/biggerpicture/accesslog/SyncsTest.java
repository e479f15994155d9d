package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That a store syncs is not believed but counted, as system calls. Needs {@code strace} and leave to use it; where
 * either is missing the tests say so and are skipped.
 */
class SyncsTest {

    private static final int BATCHES = 60;
    private static final Set<String> SYNCS = Set.of("fsync", "fdatasync", "msync", "sync_file_range");

    @TempDir
    private Path folder;

    @BeforeEach
    void counts() throws Exception {
        boolean works;
        try {
            works = ended(new ProcessBuilder(
                                    "strace", "-o", folder.resolve("trial").toString(), "true")
                            .start())
                    == 0;
        } catch (IOException e) {
            works = false;
        }
        assumeTrue(works, "strace is missing or may not be used here: that stores really sync was not counted");
    }

    @Test
    void an_embedded_log_syncs_at_least_once_for_each_batch_that_was_acknowledged() throws Exception {
        Path file = folder.resolve("log");
        assertThat(ended(SyncTrial.command(Logs.address(Logs.h2(file)), folder.resolve("keys"), 0)
                        .start()))
                .isZero();
        int idle = syncsOf(List.of(), SyncTrial.command(Logs.address(Logs.h2(file)), folder.resolve("keys"), 0));
        int busy = syncsOf(List.of(), SyncTrial.command(Logs.address(Logs.h2(file)), folder.resolve("keys"), BATCHES));
        assertThat(busy - idle).isGreaterThanOrEqualTo(BATCHES);
    }

    @Test
    void postgresql_syncs_at_least_once_for_each_batch_that_was_acknowledged() throws Exception {
        Path data = folder.resolve("data");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .start()) {
            String address = Logs.address(server.getPostgresDatabase());
            assertThat(ended(SyncTrial.command(address, folder.resolve("keys"), 0)
                            .start()))
                    .isZero();
            int syncs = syncsOf(processes(data), SyncTrial.command(address, folder.resolve("keys"), BATCHES));
            assertThat(syncs).isGreaterThanOrEqualTo(BATCHES);
        }
    }

    /** The database's processes, the first and all that came of it. */
    private static List<Long> processes(Path data) throws IOException {
        long first = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        List<Long> all = new ArrayList<>(List.of(first));
        ProcessHandle.of(first)
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .forEach(all::add);
        return all;
    }

    /** Runs the writer, and counts the syncs of it or, where processes are named, of those. */
    private int syncsOf(List<Long> others, ProcessBuilder writer) throws Exception {
        Path trace = folder.resolve("trace");
        Files.deleteIfExists(trace);
        List<String> command = new ArrayList<>(
                List.of("strace", "-f", "-e", "trace=" + String.join(",", SYNCS), "-o", trace.toString()));
        others.forEach(pid -> command.addAll(List.of("-p", String.valueOf(pid))));
        if (others.isEmpty()) {
            command.addAll(writer.command());
            assertThat(ended(new ProcessBuilder(command).inheritIO().start())).isZero();
        } else {
            Process watching =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var said = watching.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).contains("attached");
                assertThat(ended(writer.start())).isZero();
                watching.destroy();
                watching.waitFor(10, TimeUnit.SECONDS);
            }
        }
        return (int)
                Files.readAllLines(trace).stream().filter(SyncsTest::synced).count();
    }

    private static boolean synced(String line) {
        return SYNCS.stream().anyMatch(call -> line.contains(" " + call + "(")) && line.contains("= 0")
                || line.contains("resumed>") && line.contains("= 0");
    }

    private static int ended(Process process) throws InterruptedException {
        return process.waitFor();
    }
}
