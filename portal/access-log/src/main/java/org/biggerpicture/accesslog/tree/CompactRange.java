package org.biggerpicture.accesslog.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is needed to append to a tree and know its root: the roots of the perfect subtrees that make it up, largest
 * first, at most 64 of them.
 */
public final class CompactRange {

    private final List<Hash> peaks;
    private long size;

    private CompactRange(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** The tree without entries. */
    public static CompactRange empty() {
        return new CompactRange(0, new ArrayList<>());
    }

    /**
     * Reads what {@link #bytes()} wrote.
     *
     * @throws IllegalArgumentException if the number of hashes does not fit the size
     */
    public static CompactRange of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * Hash.BYTES) {
            throw new IllegalArgumentException("These hashes are not the compact range of " + size + " entries");
        }
        List<Hash> peaks = new ArrayList<>();
        for (int i = 0; i < Long.bitCount(size); i++) {
            peaks.add(Hash.at(bytes, i));
        }
        return new CompactRange(size, peaks);
    }

    /** A copy that can be advanced without touching this one. */
    public CompactRange copy() {
        return new CompactRange(size, new ArrayList<>(peaks));
    }

    /** Appends one leaf hash. */
    public void append(Hash leaf) {
        Hash peak = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            peak = Hash.node(peaks.removeLast(), peak);
        }
        peaks.add(peak);
        size++;
    }

    /** Entries in the tree. */
    public long size() {
        return size;
    }

    /** Root hash of the tree. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }

    /** The hashes, one after another, largest subtree first. */
    public byte[] bytes() {
        byte[] bytes = new byte[peaks.size() * Hash.BYTES];
        for (int i = 0; i < peaks.size(); i++) {
            peaks.get(i).copyInto(bytes, i);
        }
        return bytes;
    }
}
