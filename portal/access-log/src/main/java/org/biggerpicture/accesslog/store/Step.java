package org.biggerpicture.accesslog.store;

/**
 * The points that an append passes, in order, and then those of everything else that is written (checkpoints with their
 * tiles, cosignatures, erasures). A trial can stop the process at each of them.
 */
public enum Step {
    /** Entries were taken from the queue. */
    TAKEN,
    /** The new head was computed. */
    HASHED,
    /** The head was moved, in a transaction not yet committed. */
    HEAD_MOVED,
    /** The entries were written, in the same transaction. */
    ROWS_WRITTEN,
    /** The transaction was committed. */
    COMMITTED,
    /** The store was synced. */
    SYNCED,
    /** Callers were told. */
    RELEASED,
    /** Something other than entries was written, in a transaction not yet committed. */
    OTHER_WRITTEN,
    /** That transaction was committed. */
    OTHER_COMMITTED,
    /** The store was synced after it. */
    OTHER_SYNCED
}
