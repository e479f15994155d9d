package org.biggerpicture.accesslog.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.biggerpicture.accesslog.tree.Hash;

/**
 * The public key of somebody who signs notes (C2SP signed-note). Its text form is {@code name+id+key}, the id being the
 * first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key).
 */
public final class NoteKey {

    /** What a key signs. */
    public enum Kind {
        /** Ed25519 over the note's text (type 0x01): the log itself. */
        LOG(1),
        /** Ed25519 over time and text (type 0x04, C2SP tlog-cosignature): a witness. */
        WITNESS(4);

        private final byte type;

        Kind(int type) {
            this.type = (byte) type;
        }
    }

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;
    private static final int TIME_BYTES = 8;

    private final String name;
    private final Kind kind;
    private final byte[] raw;
    private final PublicKey key;

    private NoteKey(String name, Kind kind, byte[] raw) {
        if (!name.matches("[^\\s+\\p{Cntrl}]+")) {
            throw new IllegalArgumentException("A note key's name holds no space and no plus sign");
        }
        this.name = name;
        this.kind = kind;
        this.raw = raw;
        this.key = publicKey(raw);
    }

    /**
     * The key of this name.
     *
     * @throws IllegalArgumentException unless it is an Ed25519 key
     */
    public static NoteKey of(String name, Kind kind, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != X509_PREFIX.length + KEY_BYTES
                || !Arrays.equals(encoded, 0, X509_PREFIX.length, X509_PREFIX, 0, X509_PREFIX.length)) {
            throw new IllegalArgumentException("Notes are signed with Ed25519 here");
        }
        return new NoteKey(name, kind, Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length));
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is damaged or of a type not known here
     */
    public static NoteKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length == 3) {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            for (Kind kind : Kind.values()) {
                if (typed.length == KEY_BYTES + 1 && typed[0] == kind.type) {
                    NoteKey key = new NoteKey(parts[0], kind, Arrays.copyOfRange(typed, 1, typed.length));
                    if (key.toString().equals(text)) {
                        return key;
                    }
                }
            }
        }
        throw new IllegalArgumentException("This is not the key of a log or a witness, or it was altered");
    }

    private static PublicKey publicKey(byte[] raw) {
        try {
            byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is not an Ed25519 key", e);
        }
    }

    /** Who signs. */
    public String name() {
        return name;
    }

    /** What is signed. */
    public Kind kind() {
        return kind;
    }

    /** The four bytes that stand before a signature of this key. */
    public byte[] id() {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(start, new byte[] {kind.type}, raw).bytes(), 4);
    }

    /** Whether a signature line claims to be of this key. */
    public boolean claims(SignedNote.Line line) {
        return line.name().equals(name) && Arrays.equals(line.id(), id());
    }

    /** Whether a signature line is a good signature of this key over this text. */
    public boolean verifies(String text, SignedNote.Line line) {
        byte[] blob = line.signature();
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return claims(line)
                && switch (kind) {
                    case LOG -> blob.length == SIGNATURE_BYTES && good(body, blob);
                    case WITNESS ->
                        blob.length == TIME_BYTES + SIGNATURE_BYTES
                                && good(
                                        cosigned(text, seconds(line)),
                                        Arrays.copyOfRange(blob, TIME_BYTES, blob.length));
                };
    }

    /** When a witness says that it cosigned, in seconds since 1970. */
    public static long seconds(SignedNote.Line line) {
        return ByteBuffer.wrap(line.signature()).getLong();
    }

    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean good(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The text form, as a verifier is given it. */
    @Override
    public String toString() {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.write(kind.type);
        typed.writeBytes(raw);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed.toByteArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey same && toString().equals(same.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
