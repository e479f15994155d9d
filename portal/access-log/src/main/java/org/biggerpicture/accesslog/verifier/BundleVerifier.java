package org.biggerpicture.accesslog.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Tile;

/** Checks a bundle as section 7 of FORMAT.md says. */
public final class BundleVerifier {

    private final Bundle bundle;
    private final Optional<NoteKey> trusted;
    private final List<SignedNote> held;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Long> cosigned = new TreeMap<>();
    private int checkpoints;

    /**
     * Checks this bundle.
     *
     * @param trusted the log's key as the hub published it; without it, the bundle's own word is taken
     * @param held checkpoints that the auditor already had
     */
    public BundleVerifier(Bundle bundle, Optional<NoteKey> trusted, List<SignedNote> held) {
        this.bundle = bundle;
        this.trusted = trusted;
        this.held = List.copyOf(held);
    }

    /** Checks all of it. */
    public Verdict verify() {
        try {
            return verified();
        } catch (Refused e) {
            faults.add(e.fault);
            return new Verdict.Faulty(faults);
        }
    }

    /** Ends the check: nothing that follows could be relied on. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Refused(String where, Exception why) {
            super(why);
            this.fault = Fault.of(where, String.valueOf(why.getMessage()));
        }
    }

    private Verdict verified() throws Refused {
        BundleKeys keys = keys();
        Files files = new Files(manifest(keys.log()));
        files.text("keys");
        files.text("README.txt");
        Signatures signatures = new Signatures(keys);
        SortedMap<Long, List<Hash>> signed = signed(signatures, files);
        List<Tile> tiles = tiles(signed.lastKey());
        EntriesCheck entries = new EntriesCheck(signed, signatures.handOvers(), faults);
        TilesAbove above = new TilesAbove(faults);
        for (Tile tile : tiles) {
            byte[] hashes = files.bytes(tile.path());
            if (tile.level() == 0) {
                entries.check(tile, hashes, files.bytes(tile.entriesPath()));
            }
            above.check(tile, hashes);
        }
        entries.end();
        return faults.isEmpty()
                ? new Verdict.Sound(keys.log(), signed.lastKey(), entries.removed(), checkpoints, cosigned)
                : new Verdict.Faulty(faults);
    }

    private BundleKeys keys() throws Refused {
        try {
            BundleKeys keys = BundleKeys.parse(text(bundle.read("keys")));
            if (trusted.isPresent() && !keys.logs().contains(trusted.get())) {
                throw new IllegalArgumentException("the log's key is not the one that the hub published");
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("keys", e);
        }
    }

    private Manifest manifest(NoteKey log) throws Refused {
        try {
            Manifest manifest = Manifest.parse(text(bundle.read("manifest")), log);
            TreeSet<String> present = new TreeSet<>(bundle.names());
            present.remove("manifest");
            for (String name : present) {
                if (!manifest.paths().contains(name)) {
                    faults.add(Fault.of(name, "not part of what was exported"));
                }
            }
            return manifest;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("manifest", e);
        }
    }

    /** Roots by the size of the checkpoint that signs them. */
    private SortedMap<Long, List<Hash>> signed(Signatures signatures, Files files) throws Refused {
        SortedMap<Long, List<Hash>> signed = new TreeMap<>();
        long last = 0;
        for (SignedNote note : notes(files.text("checkpoints"))) {
            Checkpoint checkpoint = checked(signatures::next, note, "checkpoints, after size " + last);
            note.lines().stream().skip(1).forEach(line -> cosigned.merge(line.name(), checkpoint.size(), Math::max));
            last = checkpoint.size();
            signed.computeIfAbsent(last, any -> new ArrayList<>()).add(checkpoint.root());
        }
        allHandedOver(signatures);
        for (SignedNote note : held) {
            Checkpoint checkpoint = checked(signatures::held, note, "held");
            if (checkpoint.size() > last) {
                throw new Refused(
                        "The checkpoint held of size " + checkpoint.size(),
                        new IOException("the bundle ends before it: entries were cut off, or it is older"));
            }
            signed.computeIfAbsent(checkpoint.size(), any -> new ArrayList<>()).add(checkpoint.root());
        }
        return signed;
    }

    private static void allHandedOver(Signatures signatures) throws Refused {
        try {
            signatures.end();
        } catch (IllegalArgumentException e) {
            throw new Refused("keys", e);
        }
    }

    private Checkpoint checked(Function<SignedNote, Checkpoint> check, SignedNote note, String where) throws Refused {
        try {
            Checkpoint checkpoint = check.apply(note);
            checkpoints++;
            return checkpoint;
        } catch (IllegalArgumentException e) {
            throw new Refused(where, e);
        }
    }

    /**
     * Reads notes that stand one after another, an empty line between them.
     *
     * @throws IllegalArgumentException if there is none, or one is damaged
     */
    public static List<SignedNote> parse(String text) {
        List<SignedNote> notes = new ArrayList<>();
        String[] parts = text.split("\n\n", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            String end = i + 2 == parts.length ? "" : "\n";
            notes.add(SignedNote.parse(parts[i] + "\n\n" + parts[i + 1] + end));
        }
        if (parts.length % 2 != 0 || notes.isEmpty()) {
            throw new IllegalArgumentException("damaged");
        }
        return notes;
    }

    private static List<SignedNote> notes(String text) throws Refused {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("checkpoints", e);
        }
    }

    private List<Tile> tiles(long size) throws Refused {
        if (size > (long) Tile.FULL * bundle.names().size()) {
            throw new Refused("checkpoints", new IOException("there are not tiles enough for " + size + " entries"));
        }
        List<Tile> tiles = Tile.of(size);
        TreeSet<String> unexpected = new TreeSet<>(bundle.names());
        List.of("README.txt", "keys", "checkpoints", "manifest").forEach(unexpected::remove);
        for (Tile tile : tiles) {
            unexpected.remove(tile.path());
            unexpected.remove(tile.level() == 0 ? tile.entriesPath() : tile.path());
        }
        unexpected.forEach(name -> faults.add(Fault.of(name, "has no place in a log of this size")));
        return tiles;
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("not UTF-8");
        }
        return text;
    }

    /** The bundle's files, each checked against the manifest as it is read. */
    private final class Files {
        private final Manifest manifest;

        Files(Manifest manifest) {
            this.manifest = manifest;
        }

        byte[] bytes(String name) throws Refused {
            try {
                byte[] bytes = bundle.read(name);
                if (!manifest.holds(name, bytes)) {
                    faults.add(Fault.of(name, "not as it was exported"));
                }
                return bytes;
            } catch (IOException e) {
                throw new Refused(name, e);
            }
        }

        String text(String name) throws Refused {
            try {
                return BundleVerifier.text(bytes(name));
            } catch (IllegalArgumentException e) {
                throw new Refused(name, e);
            }
        }
    }
}
