package org.biggerpicture.accesslog.store;

import org.biggerpicture.accesslog.tree.CompactRange;
import org.biggerpicture.accesslog.tree.Hash;

/**
 * Where the log ends.
 *
 * @param tree the tree's compact range; never advanced in place
 * @param root its root
 */
public record Head(CompactRange tree, Hash root) {

    /** The log without entries. */
    public static Head empty() {
        return of(CompactRange.empty());
    }

    /** The head of this tree. */
    public static Head of(CompactRange tree) {
        return new Head(tree, tree.root());
    }

    /** Entries in the log. */
    public long size() {
        return tree.size();
    }
}
