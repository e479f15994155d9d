package org.biggerpicture.benchmarks.accesslog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.SealedEntry;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey.Kind;
import org.biggerpicture.accesslog.note.NoteSigner;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Tile;
import org.biggerpicture.accesslog.verifier.Bundle;
import org.biggerpicture.accesslog.verifier.BundleKeys;
import org.biggerpicture.accesslog.verifier.BundleVerifier;
import org.biggerpicture.accesslog.verifier.Manifest;
import org.biggerpicture.accesslog.verifier.Verdict;

/** A bundle of very many entries with a checkpoint every thousand, and how long it takes to verify. */
final class Million {

    private static final int EVERY = 1000;

    private final Path folder;
    private final long size;
    private final Manifest manifest = new Manifest();
    private final NoteSigner signer;

    Million(Path folder, long size) throws GeneralSecurityException {
        this.folder = folder;
        this.size = size;
        this.signer = new NoteSigner(
                "saltby.example/access-log",
                Kind.LOG,
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    void write() throws IOException {
        SecureRandom randomness = new SecureRandom();
        CompactRange range = CompactRange.empty();
        List<String> notes = new ArrayList<>();
        List<Hash> above = new ArrayList<>();
        Instant at = Instant.now();
        for (long from = 0; from < size; from += Tile.FULL) {
            int width = (int) Math.min(Tile.FULL, size - from);
            ByteArrayOutputStream entries = new ByteArrayOutputStream();
            List<Hash> leaves = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                SealedEntry entry = SealedEntry.of(Entries.number(from + i), at, randomness);
                byte[] bytes = entry.canonical();
                entries.write(bytes.length >> 8);
                entries.write(bytes.length);
                entries.writeBytes(bytes);
                leaves.add(entry.leaf());
                range.append(entry.leaf());
                if (range.size() % EVERY == 0 || range.size() == size) {
                    notes.add(note(range));
                }
            }
            Tile tile = new Tile(0, from / Tile.FULL, width);
            put(tile.path(), Hash.run(leaves));
            put(tile.entriesPath(), entries.toByteArray());
            addRoot(leaves, above);
        }
        tilesAbove(1, above);
        put("README.txt", "A trial.\n".getBytes(StandardCharsets.UTF_8));
        put("keys", new BundleKeys(signer.key(), List.of()).text().getBytes(StandardCharsets.UTF_8));
        put("checkpoints", String.join("\n", notes).getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("manifest"), manifest.signed(signer));
    }

    private String note(CompactRange range) {
        String text = new Checkpoint(signer.key().name(), range.size(), range.root()).text();
        return new SignedNote(text, List.of(signer.sign(text))).toString();
    }

    private void tilesAbove(int level, List<Hash> hashes) throws IOException {
        List<Hash> above = new ArrayList<>();
        for (int from = 0; from < hashes.size(); from += Tile.FULL) {
            List<Hash> part = hashes.subList(from, Math.min(hashes.size(), from + Tile.FULL));
            put(new Tile(level, from / Tile.FULL, part.size()).path(), Hash.run(part));
            addRoot(part, above);
        }
        if (!above.isEmpty()) {
            tilesAbove(level + 1, above);
        }
    }

    private static void addRoot(List<Hash> hashes, List<Hash> above) {
        if (hashes.size() == Tile.FULL) {
            CompactRange range = CompactRange.empty();
            hashes.forEach(range::append);
            above.add(range.root());
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
        manifest.add(name, bytes);
    }

    /** Seconds that the second verifier takes; nothing where there is no python3. */
    Optional<Double> verifyInPython() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            "-B",
                            "portal/access-log/verify_log.py",
                            folder.toString(),
                            "--key",
                            signer.key().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (python.waitFor() != 0) {
            throw new IllegalStateException("The bundle made for the trial is not sound: " + said);
        }
        return Optional.of((System.nanoTime() - start) / 1e9);
    }

    /** Seconds that it takes to verify. */
    double verify() throws IOException {
        long start = System.nanoTime();
        try (Bundle bundle = Bundle.open(folder)) {
            Verdict verdict = new BundleVerifier(bundle, Optional.of(signer.key()), List.of()).verify();
            if (!(verdict instanceof Verdict.Sound)) {
                throw new IllegalStateException("The bundle made for the trial is not sound: " + verdict);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
