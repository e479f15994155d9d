package org.biggerpicture.accesslog.store;

import org.biggerpicture.accesslog.tree.Hash;

/**
 * One entry as it is kept.
 *
 * @param leaf leaf hash
 * @param envelope canonical bytes
 * @param erasable what can be erased, as JSON, empty for nothing
 */
@SuppressWarnings("ArrayRecordComponent")
public record Row(Hash leaf, byte[] envelope, String erasable) {}
