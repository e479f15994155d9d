package org.biggerpicture.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Verdict;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogDeskTest {
    private static final String ORIGIN = "bigger-picture.invalid/access-log";

    @TempDir
    private Path data;

    @BeforeEach
    void someEntries() throws Exception {
        try (AccessLog log = open()) {
            for (int i = 0; i < 3; i++) {
                log.append(Entry.of(EntryKind.STARTED, Who.portal("hub"), Grounds.NONE)
                        .withPersonal("note", "about somebody " + i));
            }
        }
    }

    @Test
    void the_log_of_a_portal_that_is_stopped_is_handed_over() throws Exception {
        run("export-log", data.resolve("bundle.zip").toString());
        try (Bundle bundle = Bundle.open(data.resolve("bundle.zip"))) {
            assertThat(new BundleVerifier(bundle, Optional.empty(), List.of()).verify())
                    .isInstanceOf(Verdict.Sound.class);
        }
    }

    @Test
    void two_persons_forget_on_a_lawful_basis_and_the_log_says_so() throws Exception {
        run("retention", "redact", "dpo.one", "caldicott.two", "uk-gdpr-17", "1,2", "personal.note");
        try (AccessLog log = open()) {
            assertThat(log.personalFieldsOf(0)).hasSize(1);
            assertThat(log.personalFieldsOf(1)).isEmpty();
            LoggedEntry act = log.entry(3).orElseThrow();
            assertThat(act.entry().kind()).isEqualTo(EntryKind.REDACTION);
            assertThat(act.entry().who().person()).isEqualTo("dpo.one");
            assertThat(act.entry().attributes()).containsEntry("second", "caldicott.two");
            assertThat(act.entry().grounds().lawfulBasis()).isEqualTo("uk-gdpr-17");
        }
        assertThatThrownBy(() -> run("retention", "expire", "dpo.one", "dpo.one", "policy", "2030-01-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two persons");
    }

    @Test
    void a_legal_hold_forbids_to_remove_what_it_covers_until_it_is_lifted() throws Exception {
        String[] expire = {"expire", "dpo.one", "caldicott.two", "policy-8-years", "2130-01-01"};
        run("retention", "hold", "dpo.one", "caldicott.two", "inquiry", "INQ-7", "0,1");
        assertThatThrownBy(() -> run("retention", expire)).hasMessageContaining("INQ-7");
        run("retention", "lift", "dpo.one", "caldicott.two", "inquiry", "INQ-7");
        run("retention", expire);
        try (AccessLog log = open()) {
            assertThat(log.entry(0)).isEmpty();
            assertThat(log.entry(5).orElseThrow().entry().kind()).isEqualTo(EntryKind.RETENTION);
        }
    }

    @Test
    void a_new_key_signs_from_now_on() throws Exception {
        String before = key();
        run("change-log-key", "keeper.one");
        assertThat(key()).isNotEqualTo(before);
        the_log_of_a_portal_that_is_stopped_is_handed_over();
    }

    private String key() throws Exception {
        try (AccessLog log = open()) {
            return log.checkpoints().key().toString();
        }
    }

    private void run(String command, String... words) {
        assertThat(LogDesk.run(command, List.of(words), Map.of("bigger-picture.data", data.toString())))
                .isNotEmpty();
    }

    private AccessLog open() throws Exception {
        JdbcDataSource store = new JdbcDataSource();
        store.setURL("jdbc:h2:file:" + data.resolve("access-log")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        SecureRandom randomness = new SecureRandom();
        return AccessLog.open(
                store,
                AccessLogSettings.of(ORIGIN),
                LogKeys.in(data.resolve("keys"), randomness),
                Clock.systemUTC(),
                randomness);
    }
}
