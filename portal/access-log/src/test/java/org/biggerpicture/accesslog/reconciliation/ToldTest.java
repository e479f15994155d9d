package org.biggerpicture.accesslog.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Opening;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.reconciliation.Statement.Did;
import org.biggerpicture.accesslog.reconciliation.Statement.Shown;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A line of the log as one agency is told it")
class ToldTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123456Z");
    private static final Statement SCHOOLS = new Statement(
            "school",
            Did.DISCLOSED,
            List.of("a-1", "a-2"),
            "FETCH",
            List.of("LOCAL_ID"),
            "S47",
            "saltby",
            "answered",
            List.of(new Shown("attendance", "DETAIL", "CHILD", 2, "4.1", "schools", "1.0")));
    private static final Statement POLICES = new Statement(
            "police", Did.ASKED, List.of("b-1"), "TRACE", List.of("BIRTH_DATE"), "S47", "saltby", "", List.of());

    @TempDir
    private Path folder;

    private NoteKey key;
    private Told told;

    @BeforeEach
    void two_agencies_are_stated() throws Exception {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + folder.getFileName()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        try (AccessLog log = AccessLog.open(
                memory,
                AccessLogSettings.of("hub.example/log").forTrials(),
                LogKeys.in(folder.resolve("keys"), new SecureRandom()),
                () -> NOW,
                new SecureRandom())) {
            log.append(Entry.of(EntryKind.STARTED, Who.portal("hub"), Grounds.NONE));
            long position = log.append(Entry.of(EntryKind.STATED, Who.portal("hub"), Grounds.NONE)
                            .withPersonal("1", SCHOOLS.text())
                            .withPersonal("2", POLICES.text())
                            .withPersonal("3", ""))
                    .index();
            log.append(Entry.of(EntryKind.STOPPED, Who.portal("hub"), Grounds.NONE));
            log.checkpoints().issue();
            key = log.checkpoints().key();
            Opening own = log.openings(position).stream()
                    .filter(o -> o.field().equals("personal.1"))
                    .findFirst()
                    .orElseThrow();
            told = new Told(
                    log.entry(position).orElseThrow().canonical(),
                    own,
                    log.checkpoints().inclusion(position).orElseThrow());
        }
    }

    @Test
    void a_line_proves_itself_to_whom_it_is_for() {
        ToldPage page = ToldPage.parse(new ToldPage("school", key, List.of(told), 0, OptionalLong.of(7)).ndjson());

        assertThat(page.next()).hasValue(7);
        assertThat(page.key()).isEqualTo(key);
        assertThat(page.told().getFirst().proven(page.key(), "school")).satisfies(proven -> {
            assertThat(proven.statement()).isEqualTo(SCHOOLS);
            assertThat(proven.at()).isEqualTo(NOW);
            assertThat(proven.position()).isEqualTo(1);
        });
    }

    @Test
    void nothing_of_another_agency_can_be_read_in_it() {
        assertThat(told.line()).contains("school").doesNotContain("police", "b-1", "BIRTH_DATE");
    }

    @Test
    void it_proves_nothing_to_another_agency_nor_under_another_key() {
        assertThatThrownBy(() -> told.proven(key, "police")).hasMessageContaining("another agency");
        NoteKey other = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThatThrownBy(() -> told.proven(other, "school")).hasMessageContaining("not proved");
    }

    @Test
    void a_statement_that_was_not_committed_to_is_refused() {
        Statement better = new Statement(
                "school",
                Did.DISCLOSED,
                SCHOOLS.asks(),
                "FETCH",
                SCHOOLS.identifiers(),
                "SCREEN",
                "saltby",
                "answered",
                List.of());
        Told forged =
                new Told(told.entry(), new Opening("personal.1", told.opening().salt(), better.text()), told.proof());

        assertThatThrownBy(() -> forged.proven(key, "school")).hasMessageContaining("does not commit");
    }

    @Test
    void an_entry_that_commits_to_it_and_stands_in_no_log_is_refused() {
        Told forged =
                new Told(told.entry().replace("09:30:00.123456", "09:30:01.123456"), told.opening(), told.proof());

        assertThatThrownBy(() -> forged.proven(key, "school")).hasMessageContaining("not proved");
    }

    /** Every change of one character is either refused or changes nothing that is told. */
    @Test
    void no_change_of_one_character_changes_what_is_told_unnoticed() {
        String page = new ToldPage("school", key, List.of(told), 0, OptionalLong.empty()).ndjson();
        String[] lines = page.split("\n");
        Random random = new Random(20261124);
        for (int i = 0; i < 3000; i++) {
            int at = random.nextInt(lines[1].length());
            char other = (char) (' ' + random.nextInt(95));
            String changed = lines[1].substring(0, at) + other + lines[1].substring(at + 1);
            String whole = lines[0] + "\n" + changed + "\n" + lines[2] + "\n";
            try {
                ToldPage read = ToldPage.parse(whole);
                assertThat(read.told().getFirst().proven(key, "school").statement())
                        .as(changed)
                        .isEqualTo(SCHOOLS);
            } catch (IllegalArgumentException | java.time.DateTimeException refused) {
                // Noticed.
            }
        }
    }

    @Test
    void a_page_that_was_cut_off_is_refused() {
        String page = new ToldPage("school", key, List.of(told, told), 0, OptionalLong.empty()).ndjson();
        List<String> lines = page.lines().toList();

        assertThatThrownBy(() -> ToldPage.parse(lines.get(0) + "\n" + lines.get(1) + "\n"))
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> ToldPage.parse(lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(3) + "\n"))
                .hasMessageContaining("another number");
    }
}
