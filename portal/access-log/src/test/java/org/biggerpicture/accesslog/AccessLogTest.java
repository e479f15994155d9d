package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.entry.Withheld;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.keys.Pseudonyms;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T09:30:00.123456Z"));
    private static final AccessLogSettings SETTINGS = AccessLogSettings.of("saltby.example/access-log");
    private static final Who WORKER = new Who("sw-17", "Rosa Invented", "saltby", "social-worker", "AAL2", "s-1");

    @TempDir
    private Path folder;

    @Test
    void an_entry_is_found_again_in_an_h2_file() throws Exception {
        isFoundAgain(h2());
    }

    @Test
    void an_entry_is_found_again_in_postgresql() throws Exception {
        isFoundAgain(Logs.freshPostgres());
    }

    private void isFoundAgain(DataSource source) throws Exception {
        try (AccessLog log = open(source)) {
            log.append(Entry.of(EntryKind.INTENT, WORKER, grounds("e-1")));
            log.append(disclosure());
            var found = log.find(Criteria.ALL.where(Field.AGENCY, "school").where(Field.CLAUSE, "c-4"));
            assertThat(found).hasSize(1);
            var logged = found.getFirst();
            assertThat(logged.at()).isEqualTo(CLOCK.instant());
            assertThat(logged.canonical()).doesNotContain("Rosa").doesNotContain("CASE-9");
            assertThat(logged.entry().agencies().getFirst().released())
                    .isEqualTo(disclosure().agencies().getFirst().released());
            assertThat(log.personalFieldsOf(1))
                    .isEqualTo(Map.of("who.displayName", "Rosa Invented", "grounds.caseReference", "CASE-9"));
            assertThat(log.entriesOf("e-1")).hasSize(2);
            assertThat(log.find(Criteria.ALL.latestFirst()))
                    .extracting(LoggedEntry::position)
                    .containsExactly(1L, 0L);
            assertThat(log.find(Criteria.ALL.latestFirst().after(1)))
                    .extracting(LoggedEntry::position)
                    .containsExactly(0L);
            assertThat(log.count(Criteria.ALL, Field.DAY, Field.HOUR, Field.KIND))
                    .hasSize(2);
            assertThat(log.count(Criteria.ALL, Field.AGENCY, Field.OUTCOME)
                            .getFirst()
                            .entries())
                    .isEqualTo(1);
        }
        try (AccessLog again = open(source)) {
            assertThat(again.size()).isEqualTo(2);
        }
    }

    @Test
    void two_portals_append_in_turn_to_one_log_and_cannot_fork_it() throws Exception {
        DataSource postgres = Logs.freshPostgres();
        try (AccessLog one = open(postgres);
                AccessLog other = open(postgres);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Position>> appends = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Entry entry = Entry.of(EntryKind.INTENT, WORKER, grounds("e-" + i));
                AccessLog log = i % 2 == 0 ? one : other;
                appends.add(() -> log.append(entry));
            }
            TreeSet<Long> places = new TreeSet<>();
            for (Future<Position> each : callers.invokeAll(appends)) {
                places.add(each.get().index());
            }
            assertThat(places).hasSize(200).first().isEqualTo(0L);
            assertThat(places.last()).isEqualTo(199L);
            open(postgres).close();
        }
    }

    @Test
    void a_log_whose_entry_was_altered_does_not_open() throws Exception {
        try (AccessLog log = open(h2())) {
            log.append(Entry.of(EntryKind.INTENT, WORKER, grounds("e-1")));
        }
        try (Connection connection = h2().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE access_log_entry SET envelope = X'00' WHERE seq = 0");
        }
        assertThatThrownBy(() -> open(h2()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Entry 0");
    }

    @Test
    void a_store_that_cannot_be_synced_is_refused() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:log;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        assertThatThrownBy(() -> open(memory)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_closed_log_refuses_in_words_for_a_person() throws Exception {
        AccessLog log = open(h2());
        log.close();
        assertThatThrownBy(() -> log.append(disclosure()))
                .isInstanceOf(AccessLogUnavailable.class)
                .hasMessageContaining("nothing was asked or shown");
    }

    @Test
    void a_child_has_one_pseudonym_a_quarter() {
        LogKeys keys = LogKeys.in(folder.resolve("keys"), new SecureRandom());
        String autumn = new Pseudonyms(keys, CLOCK).of("9000000009");
        assertThat(new Pseudonyms(keys, CLOCK).of("9000000009"))
                .isEqualTo(autumn)
                .startsWith("2026Q4.");
        String winter = new Pseudonyms(keys, () -> Instant.parse("2027-01-01T00:00:00Z")).of("9000000009");
        assertThat(winter.substring(7)).isNotEqualTo(autumn.substring(7));
        assertThat(new Pseudonyms(keys, CLOCK).everyOneOf("9000000009")).containsExactly(autumn, winter);
    }

    private static Entry disclosure() {
        Commitment commitment = Commitment.to("page".getBytes(StandardCharsets.UTF_8), new SecureRandom());
        AgencyLine line = AgencyLine.of("school", new Asked.Trace(new TreeSet<>(List.of("name", "nhs-number"))))
                .answered("answered-part-withheld", 120)
                .disclosing(
                        List.of(new Released("attendance", "DETAIL", "child", 3, "c-4", "a-1", "2", "ca-2004-s10")),
                        List.of(new Withheld("notes", Withheld.Manner.MASK, "narrative", 1, "c-5")))
                .committedTo(commitment);
        return Entry.of(EntryKind.DISCLOSURE, WORKER, grounds("e-1"))
                .withAgencies(List.of(line))
                .with("receipt", "ab");
    }

    private static Grounds grounds(String enquiry) {
        return new Grounds(enquiry, "screening", "ca-2004-s10", "not-sought", "CASE-9", "2026Q4.x", "h-1");
    }

    private AccessLog open(DataSource source) throws Exception {
        SecureRandom randomness = new SecureRandom();
        LogKeys keys = LogKeys.in(folder.resolve("keys"), randomness);
        return AccessLog.open(source, SETTINGS, keys, CLOCK, randomness);
    }

    private DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("log")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return source;
    }
}
