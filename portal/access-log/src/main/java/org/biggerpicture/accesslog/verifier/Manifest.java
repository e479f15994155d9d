package org.biggerpicture.accesslog.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.NoteSigner;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.tree.Hash;

/** The file {@code manifest} of a bundle: the hash of every other file, signed by the log. */
public final class Manifest {

    private static final String HEADER = "bigger-picture/access-log-bundle/1\n";

    private final Map<String, String> hashes = new TreeMap<>();

    /** Adds a file. */
    public void add(String path, byte[] bytes) {
        hashes.put(path, Hash.sha256(bytes).hex());
    }

    /** The file's text, signed. */
    public String signed(NoteSigner signer) {
        String text = text(signer.key().name());
        return new SignedNote(text, List.of(signer.sign(text))).toString();
    }

    private String text(String origin) {
        StringBuilder text = new StringBuilder(HEADER).append(origin).append('\n');
        hashes.forEach(
                (path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it is not written exactly so and signed by the log
     */
    static Manifest parse(String text, NoteKey log) {
        SignedNote note = SignedNote.parse(text);
        Manifest manifest = new Manifest();
        note.text()
                .lines()
                .skip(2)
                .filter(line -> line.length() > 66)
                .forEach(line -> manifest.hashes.put(line.substring(66), line.substring(0, 64)));
        if (!manifest.text(log.name()).equals(note.text())
                || note.lines().size() != 1
                || !log.verifies(note.text(), note.lines().getFirst())) {
            throw new IllegalArgumentException("not signed by the log");
        }
        return manifest;
    }

    /** Whether a file is the one that was signed. */
    boolean holds(String path, byte[] bytes) {
        return Hash.sha256(bytes).hex().equals(hashes.get(path));
    }

    /** Names of all files but the manifest itself. */
    Set<String> paths() {
        return hashes.keySet();
    }
}
