package org.biggerpicture.accesslog.verifier;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;

/** Checks the signatures of checkpoints, one after another by size, and follows the log's key from hand to hand. */
final class Signatures {

    private final BundleKeys keys;
    private final List<HandOver> handOvers = new ArrayList<>();
    private long last;

    Signatures(BundleKeys keys) {
        this.keys = keys;
    }

    /**
     * A checkpoint that the old key and the new one signed.
     *
     * @param after size of the checkpoint before it
     * @param size its own
     */
    record HandOver(NoteKey from, NoteKey to, long after, long size) {}

    /** Where the key changed hands, in order. */
    List<HandOver> handOvers() {
        return List.copyOf(handOvers);
    }

    /**
     * Reads the next checkpoint and checks every signature on it: the log's, at a hand-over the new key's too, then
     * cosignatures.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Checkpoint next(SignedNote note) {
        Checkpoint checkpoint = ofThisLog(note, keys.logs().get(handOvers.size()));
        if (checkpoint.size() <= last) {
            throw new IllegalArgumentException("out of order");
        }
        int own = 1;
        while (own < note.lines().size() && isOfNextKey(note, own)) {
            int now = handOvers.size();
            handOvers.add(new HandOver(keys.logs().get(now), keys.logs().get(now + 1), last, checkpoint.size()));
            own++;
        }
        List<SignedNote.Line> others = note.lines().subList(own, note.lines().size());
        if (others.stream().distinct().count() != others.size()
                || !others.stream().allMatch(line -> cosigned(note.text(), line))) {
            throw new IllegalArgumentException("a cosignature is not that of a known witness");
        }
        last = checkpoint.size();
        return checkpoint;
    }

    private boolean isOfNextKey(SignedNote note, int line) {
        int next = handOvers.size() + 1;
        return next < keys.logs().size()
                && keys.logs().get(next).verifies(note.text(), note.lines().get(line));
    }

    /**
     * Reads a checkpoint that the auditor held, once all of the bundle's are read, and checks the log's signature on it.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Checkpoint held(SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        long before = handOvers.stream().filter(each -> each.size() < size).count();
        return ofThisLog(note, keys.logs().get((int) before));
    }

    /** @throws IllegalArgumentException if one of the log's keys signed no checkpoint */
    void end() {
        if (handOvers.size() != keys.logs().size() - 1) {
            throw new IllegalArgumentException("a key of the log was never handed over to");
        }
    }

    private Checkpoint ofThisLog(SignedNote note, NoteKey key) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(keys.log().name())) {
            throw new IllegalArgumentException("a checkpoint of another log");
        }
        if (!key.verifies(note.text(), note.lines().getFirst())) {
            throw new IllegalArgumentException("not signed by the log");
        }
        return checkpoint;
    }

    private boolean cosigned(String text, SignedNote.Line line) {
        return keys.witnesses().stream().anyMatch(witness -> witness.verifies(text, line));
    }
}
