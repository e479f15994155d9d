package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyChangeTest {

    @TempDir
    private Path folder;

    @Test
    void a_new_key_is_told_in_the_log_and_the_old_one_hands_over_to_it() throws Exception {
        NoteKey first;
        NoteKey second;
        try (AccessLog log = open()) {
            log.append(Logs.intents(0, 5));
            log.checkpoints().issue();
            first = log.checkpoints().key();
            Position told = log.changeKey(Logs.WORKER);
            second = log.checkpoints().key();
            assertThat(second).isNotEqualTo(first);
            assertThat(log.entry(told.index()).orElseThrow().entry().kind()).isEqualTo(EntryKind.KEY_ROTATED);
            SignedNote handOver = log.checkpoints().latest().orElseThrow();
            assertThat(handOver.lines()).hasSize(2);
            assertThat(first.verifies(handOver.text(), handOver.lines().getFirst()))
                    .isTrue();
            assertThat(second.verifies(handOver.text(), handOver.lines().getLast()))
                    .isTrue();
        }
        try (AccessLog log = open()) {
            log.append(Logs.intents(5, 9));
            SignedNote later = log.checkpoints().issue().orElseThrow();
            assertThat(later.lines()).singleElement().matches(line -> second.verifies(later.text(), line));
            assertThat(log.checkpoints().key()).isEqualTo(second);
        }
    }

    @Test
    void whoever_trusts_one_key_of_the_log_can_follow_to_the_others() throws Exception {
        Path bundle = folder.resolve("bundle");
        try (AccessLog log = open()) {
            NoteKey first = log.checkpoints().key();
            log.append(Logs.intents(0, 300));
            SignedNote held = log.checkpoints().issue().orElseThrow();
            log.changeKey(Logs.WORKER);
            log.append(Logs.intents(300, 310));
            log.changeKey(Logs.WORKER);
            log.append(Logs.intents(310, 311));
            List<NoteKey> keys = List.of(first, log.checkpoints().key());
            log.checkpoints().exportTo(bundle);
            for (NoteKey trusted : keys) {
                assertThat(verdict(bundle, trusted, List.of(held)))
                        .isInstanceOfSatisfying(
                                Verdict.Sound.class,
                                sound -> assertThat(sound.log()).isEqualTo(keys.getLast()));
            }
            assertThat(Logs.python(bundle, "--key", first.toString())).contains("Sound: 313 entries");
        }
        try (AccessLog other = Logs.open(Logs.h2(folder.resolve("other")), folder.resolve("other-keys"))) {
            assertThat(verdict(bundle, other.checkpoints().key(), List.of())).isInstanceOf(Verdict.Faulty.class);
        }
    }

    @Test
    void a_log_does_not_open_with_a_folder_that_lacks_the_key_in_force() throws Exception {
        try (AccessLog log = open()) {
            log.append(Logs.intent(0));
            log.changeKey(Logs.WORKER);
        }
        assertThatThrownBy(() -> Logs.open(Logs.h2(folder.resolve("log")), folder.resolve("others")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void checkpoints_can_be_signed_with_ml_dsa_too_and_both_verifiers_take_them() throws Exception {
        Path bundle = folder.resolve("bundle");
        SecureRandom randomness = new SecureRandom();
        try (AccessLog log = AccessLog.open(
                Logs.h2(folder.resolve("log")),
                AccessLogSettings.of(Logs.ORIGIN).withMlDsa(),
                LogKeys.in(folder.resolve("keys"), randomness),
                Logs.CLOCK,
                randomness)) {
            log.append(Logs.intents(0, 5));
            SignedNote note = log.checkpoints().issue().orElseThrow();
            assertThat(note.lines()).hasSize(2);
            log.checkpoints().exportTo(bundle);
            assertThat(verdict(bundle, log.checkpoints().key(), List.of()))
                    .isInstanceOfSatisfying(
                            Verdict.Sound.class,
                            sound -> assertThat(sound.cosigned()).containsEntry(Logs.ORIGIN, 5L));
            assertThat(Logs.python(bundle))
                    .contains("Sound: 5 entries")
                    .contains("Signatures of ML-DSA-44 were not checked here");
        }
    }

    private AccessLog open() throws Exception {
        return Logs.open(Logs.h2(folder.resolve("log")), folder.resolve("keys"));
    }

    private static Verdict verdict(Path folder, NoteKey trusted, List<SignedNote> held) throws Exception {
        try (Bundle bundle = Bundle.open(folder)) {
            return new BundleVerifier(bundle, Optional.of(trusted), held).verify();
        }
    }
}
