package org.biggerpicture.accesslog.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the proofs that {@link Proofs} checks, as RFC 6962 §2.1.1 and §2.1.2 define them.
 *
 * @param <E> what reading hashes can throw
 */
public final class Prover<E extends Exception> {

    private final Nodes<E> nodes;

    /** Proves from these hashes. */
    public Prover(Nodes<E> nodes) {
        this.nodes = nodes;
    }

    /**
     * Proof that the leaf at {@code index} is in the tree of this size, leaf to root.
     *
     * @throws IllegalArgumentException if there is no such leaf
     */
    public List<Hash> inclusion(long index, long size) throws E {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no entry " + index + " among " + size);
        }
        List<Hash> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    /**
     * Proof that the tree of {@code earlier} entries is the beginning of the tree of {@code later} entries.
     *
     * @throws IllegalArgumentException unless {@code 0 < earlier <= later}
     */
    public List<Hash> consistency(long earlier, long later) throws E {
        if (earlier < 1 || earlier > later) {
            throw new IllegalArgumentException("There is no proof from " + earlier + " to " + later + " entries");
        }
        List<Hash> proof = new ArrayList<>();
        if (earlier < later) {
            subproof(earlier, 0, later, true, proof);
        }
        return proof;
    }

    /** Root of the first {@code size} leaves. */
    public Hash root(long size) throws E {
        return size == 0 ? Hash.EMPTY_TREE : range(0, size);
    }

    private void path(long index, long from, long count, List<Hash> proof) throws E {
        if (count == 1) {
            return;
        }
        long left = leftOf(count);
        if (index < left) {
            path(index, from, left, proof);
            proof.add(range(from + left, count - left));
        } else {
            path(index - left, from + left, count - left, proof);
            proof.add(range(from, left));
        }
    }

    private void subproof(long earlier, long from, long count, boolean known, List<Hash> proof) throws E {
        if (earlier == count) {
            if (!known) {
                proof.add(range(from, count));
            }
            return;
        }
        long left = leftOf(count);
        if (earlier <= left) {
            subproof(earlier, from, left, known, proof);
            proof.add(range(from + left, count - left));
        } else {
            subproof(earlier - left, from + left, count - left, false, proof);
            proof.add(range(from, left));
        }
    }

    private Hash range(long from, long count) throws E {
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return nodes.at(height, from >> height);
        }
        long left = leftOf(count);
        return Hash.node(range(from, left), range(from + left, count - left));
    }

    /** The largest power of two below the count. */
    private static long leftOf(long count) {
        return Long.highestOneBit(count - 1);
    }
}
