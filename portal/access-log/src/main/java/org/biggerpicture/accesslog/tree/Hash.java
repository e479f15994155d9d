package org.biggerpicture.accesslog.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A SHA-256 value of exactly 32 bytes, with the leaf and node hashes of RFC 6962 §2.1. */
public final class Hash {

    /** Bytes in a hash. */
    public static final int BYTES = 32;

    /** Root of the tree without entries: SHA-256 of nothing. */
    public static final Hash EMPTY_TREE = sha256(new byte[0]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash read from somewhere.
     *
     * @throws IllegalArgumentException unless it has 32 bytes; a shorter one could pass for an empty root
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The {@code index}th hash of a run of hashes written one after another. */
    public static Hash at(byte[] run, int index) {
        return new Hash(Arrays.copyOfRange(run, index * BYTES, (index + 1) * BYTES));
    }

    /** A run of hashes, taken apart. */
    public static List<Hash> all(byte[] run) {
        if (run.length % BYTES != 0) {
            throw new IllegalArgumentException("A run of hashes has a multiple of 32 bytes, not " + run.length);
        }
        return IntStream.range(0, run.length / BYTES).mapToObj(i -> at(run, i)).toList();
    }

    /** Hashes as a run, one after another. */
    public static byte[] run(List<Hash> hashes) {
        byte[] run = new byte[hashes.size() * BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyInto(run, i);
        }
        return run;
    }

    /** A hash from its base64 form. */
    public static Hash ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** Hash of a leaf: SHA-256(0x00 ‖ entry). */
    public static Hash leaf(byte[] entry) {
        return digest((byte) 0, entry, new byte[0]);
    }

    /** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        return digest((byte) 1, left.bytes, right.bytes);
    }

    /** Plain SHA-256. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    private static Hash digest(byte prefix, byte[] first, byte[] second) {
        MessageDigest digest = digest();
        digest.update(prefix);
        digest.update(first);
        digest.update(second);
        return new Hash(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes into a run of hashes. */
    public void copyInto(byte[] run, int index) {
        System.arraycopy(bytes, 0, run, index * BYTES, BYTES);
    }

    /** Standard base64, as checkpoints write it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
