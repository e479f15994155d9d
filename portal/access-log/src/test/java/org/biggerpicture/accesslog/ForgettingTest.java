package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.note.InclusionProof;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {

    private static final String ERASURE = "uk-gdpr-art-17";
    private static final TreeSet<String> NAME = new TreeSet<>(List.of("who.displayName"));

    @TempDir
    private Path folder;

    private Instant now = Logs.CLOCK.instant();

    @Test
    void a_field_is_forgotten_and_every_earlier_proof_stays_valid_on_h2() throws Exception {
        forgets(Logs.h2(folder.resolve("log")));
    }

    @Test
    void a_field_is_forgotten_and_every_earlier_proof_stays_valid_on_postgresql() throws Exception {
        forgets(Logs.freshPostgres());
    }

    private void forgets(DataSource store) throws Exception {
        try (AccessLog log = open(store)) {
            List<Position> kept = log.append(Logs.intents(0, 300));
            log.checkpoints().issue();
            InclusionProof before = log.checkpoints().inclusion(7).orElseThrow();
            log.forgetting().redact(Logs.WORKER, ERASURE, new TreeSet<>(List.of(7L, 8L)), NAME);
            assertThat(log.personalFieldsOf(7)).isEqualTo(Map.of("grounds.caseReference", "CASE-7"));
            assertThat(log.personalFieldsOf(9)).containsKey("who.displayName");
            Hash leaf = kept.get(7).leaf();
            assertThat(log.entry(7).orElseThrow().leaf()).isEqualTo(leaf.hex());
            assertThat(before.proves(leaf, log.checkpoints().key())).isTrue();
            log.checkpoints().issue();
            assertThat(log.checkpoints()
                            .inclusion(7)
                            .orElseThrow()
                            .proves(leaf, log.checkpoints().key()))
                    .isTrue();
            var act = log.entry(300).orElseThrow().entry();
            assertThat(act.kind()).isEqualTo(EntryKind.REDACTION);
            assertThat(act.grounds().lawfulBasis()).isEqualTo(ERASURE);
            assertThat(act.attributes()).isEqualTo(Map.of("entries", "7,8", "fields", "who.displayName"));
        }
    }

    @Test
    void what_has_outlived_its_retention_goes_and_the_log_is_still_sound() throws Exception {
        DataSource store = Logs.h2(folder.resolve("log"));
        try (AccessLog log = open(store)) {
            List<Position> old = log.append(Logs.intents(0, 260));
            log.checkpoints().issue();
            now = now.plus(Duration.ofDays(3000));
            log.append(Logs.intents(260, 300));
            assertThat(log.forgetting().expire(Logs.WORKER, "retention-8y", now.minus(Duration.ofDays(2922))))
                    .get()
                    .extracting(Position::index)
                    .isEqualTo(300L);
            assertThat(log.entry(259)).isEmpty();
            assertThat(log.entry(260)).isPresent();
            assertThat(log.personalFieldsOf(3)).isEmpty();
            assertThat(log.find(Criteria.ALL.limit(1000))).hasSize(41);
            assertThat(log.checkpoints()
                            .inclusion(3)
                            .orElseThrow()
                            .proves(old.get(3).leaf(), log.checkpoints().key()))
                    .isTrue();
            assertThat(log.forgetting().expire(Logs.WORKER, "retention-8y", now.minus(Duration.ofDays(2922))))
                    .isEmpty();
            assertThat(verdict(log, "bundle"))
                    .isInstanceOfSatisfying(
                            Verdict.Sound.class,
                            sound -> assertThat(sound.removed()).isEqualTo(260));
        }
        try (AccessLog again = open(store)) {
            assertThat(again.size()).isEqualTo(301);
        }
    }

    @Test
    void an_entry_removed_without_an_act_of_retention_is_named_by_the_verifier() throws Exception {
        DataSource store = Logs.h2(folder.resolve("log"));
        try (AccessLog log = open(store)) {
            log.append(Logs.intents(0, 10));
        }
        try (var connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE access_log_entry SET envelope = NULL WHERE seq = 4");
        }
        try (AccessLog log = open(store)) {
            assertThat(verdict(log, "bundle"))
                    .isInstanceOfSatisfying(
                            Verdict.Faulty.class,
                            faulty -> assertThat(faulty.faults())
                                    .singleElement()
                                    .satisfies(
                                            fault -> assertThat(fault.entry()).hasValue(4)));
        }
    }

    @Test
    void a_legal_hold_blocks_redaction_and_retention_until_it_is_lifted() throws Exception {
        try (AccessLog log = open(Logs.h2(folder.resolve("log")))) {
            log.append(Logs.intents(0, 5));
            TreeSet<Long> three = new TreeSet<>(List.of(3L));
            log.forgetting().placeHold(Logs.WORKER, "inquiry", "hold-1", three);
            now = now.plus(Duration.ofDays(3000));
            List<ThrowingAct> acts = new ArrayList<>();
            acts.add(() -> log.forgetting().redact(Logs.WORKER, ERASURE, three, NAME));
            acts.add(() -> log.forgetting().expire(Logs.WORKER, "retention-8y", now));
            for (ThrowingAct act : acts) {
                assertThatThrownBy(act::run)
                        .isInstanceOfSatisfying(
                                HeldException.class,
                                held -> assertThat(held.hold()).isEqualTo("hold-1"));
            }
            assertThat(log.personalFieldsOf(3)).hasSize(2);
            assertThat(log.size()).isEqualTo(6);
            log.forgetting().liftHold(Logs.WORKER, "inquiry", "hold-1");
            for (ThrowingAct act : acts) {
                act.run();
            }
            assertThat(log.entry(3)).isEmpty();
        }
    }

    private interface ThrowingAct {
        void run() throws Exception;
    }

    private Verdict verdict(AccessLog log, String name) throws Exception {
        log.checkpoints().exportTo(folder.resolve(name));
        try (Bundle bundle = Bundle.open(folder.resolve(name))) {
            return new BundleVerifier(bundle, Optional.empty(), List.of()).verify();
        }
    }

    private AccessLog open(DataSource store) throws Exception {
        InstantSource clock = () -> now;
        return Logs.open(store, folder.resolve("keys"), clock, step -> {});
    }
}
