package org.biggerpicture.accesslog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The messages that cosigners sign (C2SP tlog-cosignature). */
final class Cosigned {

    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST_NAME = 255;

    private Cosigned() {}

    /** What a witness signs with Ed25519: a line, the time, then the note's text. */
    static byte[] lines(String text, long seconds) {
        return ("cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What is signed with ML-DSA-44: the cosigner's name, the time, the log's origin, and the tree from its first leaf to
     * its size with its root.
     *
     * @throws IllegalArgumentException if the text is not a checkpoint, or a name is too long
     */
    static byte[] structure(String cosigner, String text, long seconds) {
        Checkpoint checkpoint = Checkpoint.parse(text);
        byte[] name = name(cosigner);
        byte[] origin = name(checkpoint.origin());
        byte[] root = checkpoint.root().bytes();
        return ByteBuffer.allocate(LABEL.length + 2 + name.length + origin.length + 3 * Long.BYTES + root.length)
                .put(LABEL)
                .put((byte) name.length)
                .put(name)
                .putLong(seconds)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(root)
                .array();
    }

    private static byte[] name(String text) {
        byte[] name = text.getBytes(StandardCharsets.UTF_8);
        if (name.length == 0 || name.length > LONGEST_NAME) {
            throw new IllegalArgumentException("A cosigner's or a log's name has 1 to " + LONGEST_NAME + " bytes");
        }
        return name;
    }
}
