package org.biggerpicture.transport;

/**
 * How much an agency may send in one reply.
 *
 * @param sent bytes as sent
 * @param unpacked bytes after decompression
 */
public record TransportLimits(long sent, long unpacked) {
    private static final int PACKING = 4;

    /**
     * @throws IllegalArgumentException if nothing could be sent
     */
    public TransportLimits {
        if (sent < 1 || unpacked < 1) {
            throw new IllegalArgumentException("A reply has at least one byte");
        }
    }

    /** So much as sent, and four times that unpacked. */
    public static TransportLimits of(long sent) {
        return new TransportLimits(sent, sent * PACKING);
    }
}
