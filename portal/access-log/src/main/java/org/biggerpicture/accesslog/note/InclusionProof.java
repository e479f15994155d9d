package org.biggerpicture.accesslog.note;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Proofs;

/**
 * Proof that one entry stands in the log, whole in itself (C2SP tlog-proof): an agency or the person concerned can keep
 * it as a file and check it years later against nothing but the log's public key.
 *
 * @param index position of the entry
 * @param path hashes, leaf to root
 * @param checkpoint the signed checkpoint that covers it
 */
public record InclusionProof(long index, List<Hash> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not a proof
     */
    public static InclusionProof parse(String text) {
        int blank = text.indexOf("\n\n");
        List<String> lines =
                blank < 0 ? List.of() : text.substring(0, blank).lines().toList();
        if (lines.size() < 2
                || !lines.getFirst().equals(HEADER)
                || !lines.get(1).matches("index [0-9]{1,18}")) {
            throw new IllegalArgumentException("This is not a proof of inclusion");
        }
        return new InclusionProof(
                Long.parseLong(lines.get(1).substring("index ".length())),
                lines.stream().skip(2).map(Hash::ofBase64).toList(),
                SignedNote.parse(text.substring(blank + 2)));
    }

    /** Whether this proves that an entry with this leaf hash stands in the log whose key this is. */
    public boolean proves(Hash leaf, NoteKey log) {
        Checkpoint covering = Checkpoint.parse(checkpoint.text());
        return covering.origin().equals(log.name())
                && checkpoint.lines().stream().anyMatch(line -> log.verifies(checkpoint.text(), line))
                && Proofs.included(index, covering.size(), leaf, path, covering.root());
    }

    /** The text form, as a file {@code .tlog-proof} holds it. */
    public String text() {
        return Stream.concat(Stream.of(HEADER, "index " + index), path.stream().map(Hash::base64))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + checkpoint;
    }
}
