package org.biggerpicture.accesslog.witness;

import java.util.List;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.tree.Hash;

/**
 * What a log asks of a witness.
 *
 * @param old size that the witness is believed to have cosigned last
 * @param proof that the log of that size is the beginning of this one; empty from 0
 * @param note the checkpoint
 */
record Request(long old, List<Hash> proof, SignedNote note) {

    private static final int MOST_HASHES = 63;

    Request {
        proof = List.copyOf(proof);
    }

    /** @throws IllegalArgumentException if it is not written as a request is */
    static Request parse(String body) {
        int blank = body.indexOf("\n\n");
        List<String> lines =
                blank < 0 ? List.of() : body.substring(0, blank).lines().toList();
        if (lines.isEmpty()
                || lines.size() > MOST_HASHES + 1
                || !lines.getFirst().matches("old (0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("not a request to add a checkpoint");
        }
        return new Request(
                Long.parseLong(lines.getFirst().substring("old ".length())),
                lines.stream().skip(1).map(Hash::ofBase64).toList(),
                SignedNote.parse(body.substring(blank + 2)));
    }
}
