package org.biggerpicture.accesslog.tree;

/**
 * Where the hashes of a tree are read from.
 *
 * @param <E> what reading can throw
 */
@FunctionalInterface
public interface Nodes<E extends Exception> {

    /** The root of the perfect subtree over the leaves {@code index << height} up to {@code (index + 1) << height}. */
    Hash at(int height, long index) throws E;
}
