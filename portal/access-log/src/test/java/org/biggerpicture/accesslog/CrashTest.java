package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.store.Step;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes the log is killed at every point between taking an entry and telling its caller, and at random.
 * Afterwards the log opens, everything it said to be durable is there, every checkpoint it published still holds. The
 * property {@code crash.kills} says how often in all; without it, once at each point.
 */
class CrashTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(Long.getLong("crash.seed", 20261124));
    private static final Step[] POINTS = Step.values();
    private static final int KILLS = Integer.getInteger("crash.kills", 0);

    @TempDir
    private Path folder;

    private final Map<Long, String> told = new TreeMap<>();
    private final List<SignedNote> published = new ArrayList<>();

    @Test
    void nothing_told_is_lost_when_the_process_is_killed_at_any_point_on_h2() throws Exception {
        DataSource store = Logs.h2(folder.resolve("log"));
        survives(store, Logs.address(store), Math.max(POINTS.length + 2, KILLS / 2));
    }

    @Test
    void nothing_told_is_lost_when_the_process_is_killed_at_any_point_on_postgresql() throws Exception {
        DataSource store = Logs.freshPostgres();
        survives(store, Logs.address(store), Math.max(POINTS.length + 2, KILLS / 2));
    }

    private void survives(DataSource store, String address, int kills) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            Step point = kill % (POINTS.length + 2) < POINTS.length ? POINTS[kill % (POINTS.length + 2)] : null;
            run(address, point);
            if (kill % 20 == 0 || kill == kills - 1 || kills < 50) {
                holds(store);
            }
        }
        assertThat(told).hasSizeGreaterThan(kills);
        assertThat(published).hasSizeGreaterThan(kills / 2);
    }

    /** Lets a process write until it dies at this point, or is killed after some lines where there is none. */
    private void run(String address, Step point) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                CrashTrial.class.getName(),
                address,
                folder.resolve("keys").toString(),
                point == null ? "none" : point.name(),
                String.valueOf(2 + RANDOM.nextInt(8)));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        int lines = point == null ? 20 + RANDOM.nextInt(200) : Integer.MAX_VALUE;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hear(line);
                if (--lines == 0) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor())
                .as(() -> "the process was killed, and did not end by itself: " + errors())
                .isEqualTo(137);
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void hear(String line) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[0].equals("A") && words[2].length() == 64) {
            assertThat(told.put(Long.parseLong(words[1]), words[2]))
                    .as("no place is given twice")
                    .isNull();
        } else if (words.length == 2 && words[0].equals("C")) {
            try {
                published.add(
                        SignedNote.parse(new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException cutOffByTheKill) {
                // Then nobody was told of it.
            }
        }
    }

    private void holds(DataSource store) throws Exception {
        Path bundle = folder.resolve("bundle.zip");
        try (AccessLog log = Logs.open(store, folder.resolve("keys"))) {
            for (Map.Entry<Long, String> each : told.entrySet()) {
                assertThat(log.entry(each.getKey()).orElseThrow().leaf()).isEqualTo(each.getValue());
            }
            log.append(Logs.intent(0));
            log.checkpoints().exportTo(bundle);
            try (Bundle exported = Bundle.open(bundle)) {
                assertThat(new BundleVerifier(
                                        exported, Optional.of(log.checkpoints().key()), published)
                                .verify())
                        .isInstanceOf(Verdict.Sound.class);
            }
        }
    }
}
