package org.biggerpicture.accesslog;

import org.biggerpicture.accesslog.tree.Hash;

/**
 * Where a durable entry stands.
 *
 * @param index its place in the log, from 0
 * @param leaf its leaf hash
 */
public record Position(long index, Hash leaf) {}
