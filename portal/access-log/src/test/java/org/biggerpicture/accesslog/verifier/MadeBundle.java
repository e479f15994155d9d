package org.biggerpicture.accesslog.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey.Kind;
import org.biggerpicture.accesslog.note.NoteSigner;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Tile;

/** Makes bundles out of any entries, as somebody could who holds all of the log's keys. */
final class MadeBundle {

    static final NoteSigner LOG = signer("saltby.example/access-log", Kind.LOG);
    static final NoteSigner WITNESS = signer("school.example/witness", Kind.WITNESS);

    private MadeBundle() {}

    private static NoteSigner signer(String name, Kind kind) {
        try {
            return new NoteSigner(
                    name, kind, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bundle of these entries with checkpoints of these sizes, all of it signed. */
    static Map<String, byte[]> of(List<byte[]> entries, List<Integer> sizes) {
        return signed(of(entries, bytes(checkpoints(entries, sizes))));
    }

    /** The files, but for the manifest, of a bundle of these entries with these checkpoints, whether they fit or not. */
    static Map<String, byte[]> of(List<byte[]> entries, byte[] checkpoints) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("README.txt", bytes("For people.\n"));
        files.put("keys", bytes(new BundleKeys(LOG.key(), List.of(WITNESS.key())).text()));
        files.put("checkpoints", checkpoints);
        tiles(files, entries);
        return files;
    }

    /** The same files under a manifest made anew. */
    static Map<String, byte[]> signed(Map<String, byte[]> files) {
        Manifest manifest = new Manifest();
        files.remove("manifest");
        files.forEach(manifest::add);
        files.put("manifest", bytes(manifest.signed(LOG)));
        return files;
    }

    private static String checkpoints(List<byte[]> entries, List<Integer> sizes) {
        List<String> notes = new ArrayList<>();
        CompactRange range = CompactRange.empty();
        for (byte[] entry : entries) {
            range.append(Hash.leaf(entry));
            if (sizes.contains((int) range.size())) {
                String text = new Checkpoint(LOG.key().name(), range.size(), range.root()).text();
                notes.add(new SignedNote(text, List.of(LOG.sign(text))).toString());
            }
        }
        SignedNote last = SignedNote.parse(notes.removeLast());
        notes.add(last.with(WITNESS.cosign(last.text(), Instant.ofEpochSecond(1_800_000_000)))
                .toString());
        return String.join("\n", notes);
    }

    private static void tiles(Map<String, byte[]> files, List<byte[]> entries) {
        List<Hash> hashes = entries.stream().map(Hash::leaf).toList();
        for (int level = 0; !hashes.isEmpty(); level++) {
            List<Hash> above = new ArrayList<>();
            for (int from = 0; from < hashes.size(); from += Tile.FULL) {
                List<Hash> part = hashes.subList(from, Math.min(hashes.size(), from + Tile.FULL));
                Tile tile = new Tile(level, from / Tile.FULL, part.size());
                files.put(tile.path(), Hash.run(part));
                if (level == 0) {
                    files.put(tile.entriesPath(), entries(entries.subList(from, from + part.size())));
                }
                if (part.size() == Tile.FULL) {
                    CompactRange range = CompactRange.empty();
                    part.forEach(range::append);
                    above.add(range.root());
                }
            }
            hashes = above;
        }
    }

    private static byte[] entries(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
