package org.biggerpicture.accesslog.entry;

import java.time.Instant;
import java.util.Map;

/**
 * An entry as it stands in the log, without its personal fields: those are read apart.
 *
 * @param position its place in the log, from 0
 * @param at when the log took it
 * @param leaf its leaf hash, as hexadecimal
 * @param entry what it says; display name and case reference are empty, keys of commitments too
 * @param commitments personal field to the salted commitment that stands in the leaf
 * @param canonical the exact text that was hashed
 */
public record LoggedEntry(
        long position, Instant at, String leaf, Entry entry, Map<String, String> commitments, String canonical) {

    public LoggedEntry {
        commitments = Map.copyOf(commitments);
    }
}
