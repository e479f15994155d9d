package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.AccessLogUnavailable.Why;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.note.NoteKey.Kind;
import org.biggerpicture.accesslog.note.NoteSigner;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Verdict;
import org.biggerpicture.accesslog.witness.Witness;
import org.biggerpicture.accesslog.witness.WitnessPolicy;
import org.biggerpicture.accesslog.witness.WitnessPolicy.Address;
import org.biggerpicture.accesslog.witness.WitnessServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessesTest {

    @TempDir
    private Path folder;

    private final Map<String, NoteSigner> signers = new HashMap<>();
    private Instant now = Logs.CLOCK.instant();
    private AccessLog log;

    @BeforeEach
    void open() throws Exception {
        log = Logs.open(Logs.h2(folder.resolve("log")), folder.resolve("keys"), () -> now, step -> {});
    }

    @Test
    void witnesses_cosign_as_the_log_grows_and_the_bundle_says_so() throws Exception {
        try (AccessLog closing = log;
                WitnessServer school = serve("school.example");
                WitnessServer police = serve("police.example")) {
            Witnesses witnesses = log.witnessedBy(
                    WitnessPolicy.anyOf(List.of(at("school.example", school), at("police.example", police))));
            for (int i = 0; i < 4; i++) {
                log.append(Logs.intents(i * 70, i * 70 + 70));
                log.checkpoints().issue();
                assertThat(witnesses.ask()).isEqualTo(2);
            }
            assertThat(witnesses.ask())
                    .as("the same one again, with a later time")
                    .isEqualTo(2);
            Witnesses afterRestart = log.witnessedBy(WitnessPolicy.anyOf(List.of(at("school.example", school))));
            assertThat(afterRestart.ask()).isOne();
            log.checkpoints().exportTo(folder.resolve("bundle"));
            try (Bundle bundle = Bundle.open(folder.resolve("bundle"))) {
                Verdict verdict =
                        new BundleVerifier(bundle, Optional.of(log.checkpoints().key()), List.of()).verify();
                assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.Sound.class,
                                sound -> assertThat(sound.cosigned())
                                        .isEqualTo(Map.of("school.example", 280L, "police.example", 280L)));
            }
        }
    }

    @Test
    void a_witness_never_cosigns_a_log_that_was_rewritten() throws Exception {
        Witness witness = witness("school.example");
        SignedNote fork;
        try (AccessLog closing = log) {
            log.append(Logs.intents(0, 5));
            String first = "old 0\n\n" + log.checkpoints().issue().orElseThrow();
            assertThat(witness.addCheckpoint(first).status()).isEqualTo(200);
            assertThat(witness.addCheckpoint(first).status()).isEqualTo(409);
            assertThat(witness.addCheckpoint(first).body()).isEqualTo("5\n");
        }
        try (AccessLog other = Logs.open(Logs.h2(folder.resolve("other")), folder.resolve("keys"))) {
            other.append(Logs.intents(100, 107));
            fork = other.checkpoints().issue().orElseThrow();
            String proof = other.checkpoints().consistency(5, 7).stream()
                    .map(hash -> hash.base64() + "\n")
                    .reduce("", String::concat);
            assertThat(witness.addCheckpoint("old 5\n" + proof + "\n" + fork).status())
                    .isEqualTo(422);
        }
        assertThat(witness.addCheckpoint("old 9\n\n" + fork).status()).isEqualTo(400);
        assertThat(witness.addCheckpoint("old 5\n\n" + fork.toString().replace("\n7\n", "\n8\n"))
                        .status())
                .isEqualTo(403);
        assertThat(witness.addCheckpoint("anything").status()).isEqualTo(400);
    }

    @Test
    void a_quarter_of_an_hour_without_a_witness_is_an_alarm_and_where_so_decided_a_stop() throws Exception {
        try (AccessLog closing = log;
                WitnessServer school = serve("school.example")) {
            Address deaf = at("school.example", school);
            school.close();
            Witnesses witnesses =
                    log.witnessedBy(WitnessPolicy.anyOf(List.of(deaf)).stopping());
            log.append(Logs.intent(0));
            log.checkpoints().issue();
            now = now.plus(Duration.ofMinutes(15));
            assertThat(witnesses.ask()).isZero();
            assertThat(witnesses.silentSince()).isEmpty();
            now = now.plusSeconds(1);
            witnesses.ask();
            witnesses.ask();
            assertThat(witnesses.silentSince()).contains(Logs.CLOCK.instant());
            assertThat(log.witnessesSilentSince()).contains(now);
            assertThat(log.size()).isEqualTo(2);
            assertThat(log.entry(1).orElseThrow().entry().kind()).isEqualTo(EntryKind.WITNESS_SILENT);
            assertThatThrownBy(() -> log.append(Logs.intent(1)))
                    .isInstanceOfSatisfying(
                            AccessLogUnavailable.class,
                            refused -> assertThat(refused.why()).isEqualTo(Why.WITNESSES_SILENT));
            try (WitnessServer back = WitnessServer.start(
                    witness("school.example"),
                    new InetSocketAddress("127.0.0.1", deaf.address().getPort()))) {
                assertThat(witnesses.ask()).isOne();
                assertThat(log.stopped()).isEmpty();
                assertThat(log.witnessesSilentSince()).isEmpty();
                log.append(Logs.intent(1));
            }
        }
    }

    @Test
    void a_clock_that_was_ahead_does_not_put_off_the_alarm() throws Exception {
        try (AccessLog closing = log;
                WitnessServer school = serve("school.example")) {
            Address address = at("school.example", school);
            Witnesses witnesses = log.witnessedBy(WitnessPolicy.anyOf(List.of(address)));
            log.append(Logs.intent(0));
            log.checkpoints().issue();
            now = now.plus(Duration.ofDays(3));
            assertThat(witnesses.ask()).isOne();
            now = Logs.CLOCK.instant();
            school.close();
            witnesses.ask();
            now = now.plus(Duration.ofMinutes(15)).plusSeconds(1);
            witnesses.ask();
            assertThat(log.witnessesSilentSince()).contains(now);
            assertThat(log.stopped()).as("an alarm, and not a stop").isEmpty();
        }
    }

    private Witness witness(String name) throws Exception {
        Path state = Files.createDirectories(folder.resolve(name));
        return new Witness(signer(name), List.of(log.checkpoints().key()), state, () -> now);
    }

    private WitnessServer serve(String name) throws Exception {
        return WitnessServer.start(witness(name), new InetSocketAddress("127.0.0.1", 0));
    }

    private Address at(String name, WitnessServer server) throws Exception {
        return new Address(signer(name).key(), server.address());
    }

    private NoteSigner signer(String name) throws Exception {
        if (!signers.containsKey(name)) {
            signers.put(
                    name,
                    new NoteSigner(
                            name,
                            Kind.WITNESS,
                            KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
        }
        return signers.get(name);
    }
}
