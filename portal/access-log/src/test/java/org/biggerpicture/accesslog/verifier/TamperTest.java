package org.biggerpicture.accesslog.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.verifier.Tampering.Tampered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a bundle, both verifiers see it. How many ways are tried can be set by the properties
 * {@code tampering.java} and {@code tampering.python}; the seed by {@code tampering.seed}.
 */
class TamperTest {

    private static final long SEED = Long.getLong("tampering.seed", 20261124);
    private static final List<byte[]> ENTRIES = entries();
    private static final Map<String, byte[]> ORIGINAL = MadeBundle.of(ENTRIES, Tampering.SIZES);
    private static final List<SignedNote> HELD =
            BundleVerifier.parse(new String(ORIGINAL.get("checkpoints"), StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    private static List<byte[]> entries() {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String kind = i % 2 == 0 ? "INTENT" : "DISCLOSURE";
            entries.add(MadeBundle.bytes("{\"attributes\":{\"n\":\"" + i + "\"},\"kind\":\"" + kind + "\"}"));
        }
        return entries;
    }

    @Test
    void an_untouched_bundle_is_sound_also_against_checkpoints_held() {
        assertThat(verdict(ORIGINAL, List.of())).isInstanceOf(Verdict.Sound.class);
        assertThat(verdict(ORIGINAL, HELD))
                .isEqualTo(new Verdict.Sound(
                        MadeBundle.LOG.key(),
                        300,
                        0,
                        6,
                        Map.of(MadeBundle.WITNESS.key().name(), 300L)));
    }

    @Test
    void ten_thousand_ways_to_tamper_with_a_bundle_are_all_detected() throws IOException {
        int ways = Integer.getInteger("tampering.java", 10_000);
        Detection detection = new Detection("the verifier in Java");
        IntStream.range(0, ways)
                .parallel()
                .mapToObj(TamperTest::tampered)
                .forEach(each -> detection.of(
                        each, verdict(each.files(), each.signedAnew() ? HELD : List.of()) instanceof Verdict.Faulty));
        detection.complete(ways);
    }

    private static Tampered tampered(int number) {
        return new Tampering(ENTRIES, ORIGINAL, new SplittableRandom(SEED + number)).next();
    }

    @Test
    void the_entry_that_was_altered_is_named() {
        for (int position : new int[] {0, 89, 90, 255, 299}) {
            List<byte[]> changed = new ArrayList<>(ENTRIES);
            changed.set(position, MadeBundle.bytes("{\"kind\":\"REFUSAL\"}"));
            Map<String, byte[]> files = new TreeMap<>(ORIGINAL);
            MadeBundle.of(changed, ORIGINAL.get("checkpoints"))
                    .forEach((name, bytes) -> files.computeIfPresent(
                            name, (any, before) -> name.startsWith("tile/entries") ? bytes : before));
            assertThat(verdict(MadeBundle.signed(files), List.of()))
                    .isInstanceOfSatisfying(
                            Verdict.Faulty.class,
                            faulty -> assertThat(faulty.faults())
                                    .singleElement()
                                    .satisfies(
                                            fault -> assertThat(fault.entry()).hasValue(position))
                                    .hasToString("Entry " + position + " ("
                                            + (position < 256 ? "tile/entries/000" : "tile/entries/001.p/44")
                                            + "): was altered"));
        }
    }

    @Test
    void a_whole_log_under_another_key_is_refused_by_who_knows_the_right_one() {
        assertThat(new BundleVerifier(Bundle.of(ORIGINAL), Optional.of(MadeBundle.WITNESS.key()), List.of()).verify())
                .isInstanceOf(Verdict.Faulty.class);
    }

    @Test
    void the_second_verifier_detects_them_too() throws Exception {
        int ways = Integer.getInteger("tampering.python", 150);
        Detection detection = new Detection("the verifier in Python");
        Path held = Files.write(folder.resolve("held"), ORIGINAL.get("checkpoints"));
        Process python = python();
        try (Writer ask = python.outputWriter(StandardCharsets.UTF_8);
                BufferedReader answer = python.inputReader(StandardCharsets.UTF_8)) {
            assertThat(asked(ask, answer, ORIGINAL, "")).isEqualTo("0");
            assertThat(asked(ask, answer, ORIGINAL, held.toString())).isEqualTo("0");
            for (int i = 0; i < ways; i++) {
                Tampered tampered = tampered(i);
                String known = tampered.signedAnew() ? held.toString() : "";
                detection.of(
                        tampered, asked(ask, answer, tampered.files(), known).equals("1"));
            }
        } finally {
            python.destroy();
        }
        detection.complete(ways);
    }

    /** Python, answering with the exit code for each bundle that it is asked about. */
    private static Process python() throws IOException {
        String each = """
                import sys, io, contextlib, verify_log
                for line in sys.stdin:
                    path, held = line.rstrip("\\n").split("\\t")
                    with contextlib.redirect_stdout(io.StringIO()):
                        code = verify_log.main([path] + (["--held", held] if held else []))
                    print(code, flush=True)
                """;
        ProcessBuilder builder = new ProcessBuilder("python3", "-B", "-c", each)
                .directory(Path.of(".").toAbsolutePath().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            return builder.start();
        } catch (IOException e) {
            assumeTrue(false, "python3 is not installed, so the second verifier was not tried");
            throw e;
        }
    }

    private String asked(Writer ask, BufferedReader answer, Map<String, byte[]> files, String held) throws IOException {
        Path bundle = Files.createTempDirectory(folder, "bundle");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = bundle.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
        ask.write(bundle + "\t" + held + "\n");
        ask.flush();
        return String.valueOf(answer.readLine());
    }

    private static Verdict verdict(Map<String, byte[]> files, List<SignedNote> held) {
        return new BundleVerifier(Bundle.of(files), Optional.of(MadeBundle.LOG.key()), held).verify();
    }
}
