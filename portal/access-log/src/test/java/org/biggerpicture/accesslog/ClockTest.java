package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's clock goes back and forward by days while the log is written, and between one opening and the next. */
class ClockTest {

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(20261124);
    private Instant now = Logs.CLOCK.instant();

    @Test
    void a_clock_that_goes_astray_moves_neither_entries_nor_checkpoints_and_is_told_as_it_was() throws Exception {
        List<Instant> shown = new ArrayList<>();
        List<SignedNote> published = new ArrayList<>();
        for (int opening = 0; opening < 4; opening++) {
            try (AccessLog log =
                    Logs.open(Logs.h2(folder.resolve("log")), folder.resolve("keys"), () -> now, s -> {})) {
                for (int i = 0; i < 30; i++) {
                    now = now.plus(Duration.ofMinutes(random.nextInt(-3000, 3000)));
                    assertThat(log.append(Logs.intent(i)).index()).isEqualTo(shown.size());
                    shown.add(now);
                    if (random.nextInt(4) == 0) {
                        published.add(log.checkpoints().issue().orElseThrow());
                    }
                }
                Logs.verifies(log, folder.resolve("bundle.zip"), published);
                for (int i = 0; i < shown.size(); i++) {
                    assertThat(log.entry(i).orElseThrow().at()).isEqualTo(shown.get(i));
                }
            }
        }
        assertThat(published.stream().map(each -> Checkpoint.parse(each.text()).size()))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
