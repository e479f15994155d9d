package org.biggerpicture.accesslog.tree;

import java.util.List;

/** Checks proofs as RFC 9162 §2.1.3.2 and §2.1.4.2 describe, and two rules beyond: whole hashes, and no first size of 0. */
public final class Proofs {

    private Proofs() {}

    /** Whether the leaf at {@code index} is in the tree of this size and root. */
    public static boolean included(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            boolean right = (node & 1) == 1 || node == last;
            hash = right ? Hash.node(sibling, hash) : Hash.node(hash, sibling);
            while (right && (node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of {@code size1} is the beginning of the tree of {@code size2}. */
    public static boolean consistent(long size1, long size2, Hash root1, Hash root2, List<Hash> proof) {
        if (size1 < 1 || size1 > size2) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && root1.equals(root2);
        }
        boolean whole = Long.bitCount(size1) == 1;
        if (!whole && proof.isEmpty()) {
            return false;
        }
        int shift = Long.numberOfTrailingZeros(size1);
        Hash start = whole ? root1 : proof.getFirst();
        return joins(
                (size1 - 1) >> shift,
                (size2 - 1) >> shift,
                start,
                whole ? proof : proof.subList(1, proof.size()),
                List.of(root1, root2));
    }

    private static boolean joins(long first, long second, Hash start, List<Hash> proof, List<Hash> roots) {
        long node = first;
        long last = second;
        Hash earlier = start;
        Hash later = start;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = Hash.node(sibling, earlier);
                later = Hash.node(sibling, later);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                later = Hash.node(later, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && List.of(earlier, later).equals(roots);
    }
}
