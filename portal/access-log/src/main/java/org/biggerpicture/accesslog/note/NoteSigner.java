package org.biggerpicture.accesslog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import org.biggerpicture.accesslog.note.NoteKey.Kind;

/** Signs notes as a log, or cosigns them as a witness. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    /** Signs under this name with an Ed25519 key pair. */
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
        return new SignedNote.Line(key.name(), key.id(), signature(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The signature line of a witness over this text at this time (C2SP tlog-cosignature). */
    public SignedNote.Line cosign(String text, Instant at) {
        long seconds = at.getEpochSecond();
        byte[] signature = signature(NoteKey.cosigned(text, seconds));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
        return new SignedNote.Line(key.name(), key.id(), timed);
    }

    private byte[] signature(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key cannot be used", e);
        }
    }

    @Override
    public String toString() {
        return "NoteSigner[" + key.name() + "]";
    }
}
