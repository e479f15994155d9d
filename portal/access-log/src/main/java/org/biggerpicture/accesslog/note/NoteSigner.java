package org.biggerpicture.accesslog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import org.biggerpicture.accesslog.note.NoteKey.Kind;

/** Signs notes as a log, or cosigns them as a witness. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    /** Signs under this name with a key pair of the kind's scheme: Ed25519, or ML-DSA-44. */
    public NoteSigner(String name, Kind kind, KeyPair pair) {
        this.key = NoteKey.of(name, kind, pair.getPublic());
        this.secret = pair.getPrivate();
    }

    /** The public half, as verifiers are given it. */
    public NoteKey key() {
        return key;
    }

    /** The signature line of a log over this text. */
    public SignedNote.Line sign(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return new SignedNote.Line(key.name(), key.id(), key.kind().scheme().sign(secret, message));
    }

    /**
     * The signature line of a cosigner over this text at this time (C2SP tlog-cosignature).
     *
     * @throws IllegalArgumentException for ML-DSA, if the text is not a checkpoint
     */
    public SignedNote.Line cosign(String text, Instant at) {
        long seconds = at.getEpochSecond();
        byte[] message = key.kind() == Kind.ML_DSA
                ? Cosigned.structure(key.name(), text, seconds)
                : Cosigned.lines(text, seconds);
        byte[] signature = key.kind().scheme().sign(secret, message);
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
        return new SignedNote.Line(key.name(), key.id(), timed);
    }

    @Override
    public String toString() {
        return "NoteSigner[" + key.name() + "]";
    }
}
