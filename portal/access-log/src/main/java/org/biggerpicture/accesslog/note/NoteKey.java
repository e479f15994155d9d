package org.biggerpicture.accesslog.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
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
        LOG(1, Scheme.ED25519),
        /** Ed25519 over time and text (type 0x04, C2SP tlog-cosignature): a witness. */
        WITNESS(4, Scheme.ED25519),
        /** ML-DSA-44 over cosigner, time, log, size and root (type 0x06): a witness, or the log beside its Ed25519. */
        ML_DSA(6, Scheme.ML_DSA_44);

        private final byte type;
        private final Scheme scheme;

        Kind(int type, Scheme scheme) {
            this.type = (byte) type;
            this.scheme = scheme;
        }

        Scheme scheme() {
            return scheme;
        }

        private int signatureBytes() {
            return scheme.signatureBytes() + (this == LOG ? 0 : Long.BYTES);
        }
    }

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
        this.key = kind.scheme.key(raw);
    }

    /**
     * The key of this name.
     *
     * @throws IllegalArgumentException unless it is a key of the kind's scheme
     */
    public static NoteKey of(String name, Kind kind, PublicKey key) {
        return new NoteKey(name, kind, kind.scheme.raw(key));
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
                if (typed.length == kind.scheme.keyBytes() + 1 && typed[0] == kind.type) {
                    NoteKey key = new NoteKey(parts[0], kind, Arrays.copyOfRange(typed, 1, typed.length));
                    if (key.toString().equals(text)) {
                        return key;
                    }
                }
            }
        }
        throw new IllegalArgumentException("This is not the key of a log or a witness, or it was altered");
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
        if (!claims(line) || blob.length != kind.signatureBytes()) {
            return false;
        }
        byte[] signature = Arrays.copyOfRange(blob, blob.length - kind.scheme.signatureBytes(), blob.length);
        try {
            return kind.scheme.verifies(key, signed(text, line), signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] signed(String text, SignedNote.Line line) {
        return switch (kind) {
            case LOG -> text.getBytes(StandardCharsets.UTF_8);
            case WITNESS -> Cosigned.lines(text, seconds(line));
            case ML_DSA -> Cosigned.structure(name, text, seconds(line));
        };
    }

    /** When a cosigner says that it cosigned, in seconds since 1970. */
    public static long seconds(SignedNote.Line line) {
        return ByteBuffer.wrap(line.signature()).getLong();
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
