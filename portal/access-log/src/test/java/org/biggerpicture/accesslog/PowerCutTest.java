package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails at any moment, and of what was not yet synced the disk has kept some writes and lost others. */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("crash.cuts", 40);

    @TempDir
    private Path folder;

    /** What somebody was told, and how much had reached the disk by then. */
    private record Told(int when, long position, String leaf) {}

    @Test
    void an_embedded_log_keeps_through_a_power_cut_all_that_anybody_was_told() throws Exception {
        RecordedDisk.begin();
        List<Told> told = new ArrayList<>();
        List<Told> published = new ArrayList<>();
        JdbcDataSource recorded = new JdbcDataSource();
        recorded.setURL("jdbc:h2:file:recorded:"
                + Files.createDirectory(folder.resolve("first")).resolve("log")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        int opened;
        try (AccessLog log = Logs.open(recorded, folder.resolve("keys"))) {
            opened = RecordedDisk.now();
            long syncs = RecordedDisk.syncs();
            for (int i = 0; i < 30; i++) {
                for (Position each : log.append(Logs.intents(i * 10, i * 10 + 1 + i % 9))) {
                    told.add(new Told(
                            RecordedDisk.now(), each.index(), each.leaf().hex()));
                }
                assertThat(RecordedDisk.syncs())
                        .as("a sync before anybody is told")
                        .isGreaterThan(syncs);
                syncs = RecordedDisk.syncs();
                if (i % 4 == 3) {
                    Checkpoint signed = Checkpoint.parse(
                            log.checkpoints().issue().orElseThrow().text());
                    published.add(new Told(
                            RecordedDisk.now(), signed.size(), signed.root().hex()));
                }
            }
        }
        SplittableRandom random = new SplittableRandom(Long.getLong("crash.seed", 20261124));
        int all = RecordedDisk.now();
        for (int cut = 0; cut < CUTS; cut++) {
            int moment = opened + random.nextInt(all - opened + 1);
            Path left = Files.createDirectory(folder.resolve("cut" + cut));
            RecordedDisk.restore(moment, random, left);
            holds(left, moment, told, published);
        }
    }

    private void holds(Path left, int moment, List<Told> told, List<Told> published) throws Exception {
        try (AccessLog log = Logs.open(Logs.h2(left.resolve("log")), folder.resolve("keys"))) {
            for (Told each : told) {
                if (each.when() <= moment) {
                    assertThat(log.entry(each.position()).orElseThrow().leaf()).isEqualTo(each.leaf());
                }
            }
            List<String> kept = log.checkpoints().all().stream()
                    .map(note -> Checkpoint.parse(note.text()))
                    .map(each -> each.size() + " " + each.root().hex())
                    .toList();
            assertThat(kept)
                    .containsAll(published.stream()
                            .filter(each -> each.when() <= moment)
                            .map(each -> each.position() + " " + each.leaf())
                            .toList());
        }
    }
}
