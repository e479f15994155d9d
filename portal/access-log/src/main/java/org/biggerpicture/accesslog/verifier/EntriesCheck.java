package org.biggerpicture.accesslog.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.json.JsonReader;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Tile;

/** Checks entries against their leaf hashes, and both against every signed root. */
final class EntriesCheck {

    private static final int MOST_NAMED = 20;
    private static final byte[] KIND = "\"kind\":\"".getBytes(StandardCharsets.UTF_8);
    private static final List<byte[]> TELLING = Stream.of("RETENTION\"", "KEY_ROTATED\"")
            .map(kind -> kind.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final SortedMap<Long, List<Hash>> signed;
    private final KeyChanges keyChanges;
    private final List<Fault> faults;
    private final CompactRange byTiles = CompactRange.empty();
    private final TreeMap<Long, String> differing = new TreeMap<>();
    private final TreeSet<Long> agreeingTiles = new TreeSet<>();
    private final TreeSet<Long> agreeingEntries = new TreeSet<>();
    private CompactRange byEntries = byTiles;
    private long removed;
    private long lastRemoved = -1;
    private long retainedFrom;

    /** @param signed roots by size */
    EntriesCheck(SortedMap<Long, List<Hash>> signed, List<Signatures.HandOver> handOvers, List<Fault> faults) {
        this.signed = signed;
        this.keyChanges = new KeyChanges(handOvers);
        this.faults = faults;
    }

    /** How many entries retention has removed. */
    long removed() {
        return removed;
    }

    /** Checks the entries of one tile of level 0. */
    void check(Tile tile, byte[] hashes, byte[] entries) {
        if (hashes.length != tile.width() * Hash.BYTES) {
            faults.add(Fault.of(tile.path(), "has not " + tile.width() + " hashes"));
            return;
        }
        int at = 0;
        for (int i = 0; i < tile.width(); i++) {
            long position = tile.index() * Tile.FULL + i;
            int length = at + 2 > entries.length ? -1 : (entries[at] & 255) << 8 | entries[at + 1] & 255;
            if (length < 0 || at + 2 + length > entries.length) {
                faults.add(Fault.ofEntry(tile.entriesPath(), position, "is cut off"));
                return;
            }
            at += 2;
            check(tile, position, Hash.at(hashes, i), Arrays.copyOfRange(entries, at, at + length));
            at += length;
        }
        if (at != entries.length) {
            faults.add(Fault.of(tile.entriesPath(), "holds more than its entries"));
        }
    }

    private void check(Tile tile, long position, Hash leaf, byte[] entry) {
        Hash own = entry.length == 0 ? leaf : Hash.leaf(entry);
        if (entry.length == 0) {
            removed++;
            lastRemoved = position;
        }
        if (!own.equals(leaf)) {
            differing.put(position, tile.entriesPath());
            if (byEntries == byTiles) {
                byEntries = byTiles.copy();
            }
        }
        if (byEntries != byTiles) {
            byEntries.append(own);
        }
        byTiles.append(leaf);
        if (tells(entry)) {
            note(position, entry);
        }
        List<Hash> roots = signed.get(position + 1);
        if (roots != null) {
            compare(position + 1, roots);
        }
    }

    private static boolean tells(byte[] entry) {
        for (int i = 0; i + KIND.length < entry.length; i++) {
            if (entry[i] == KIND[0] && at(entry, i, KIND)) {
                int kind = i + KIND.length;
                if (at(entry, kind, TELLING.getFirst()) || at(entry, kind, TELLING.getLast())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean at(byte[] entry, int place, byte[] part) {
        int end = place + part.length;
        return end <= entry.length && Arrays.equals(entry, place, end, part, 0, part.length);
    }

    private void note(long position, byte[] entry) {
        try {
            var text = JsonReader.object(new String(entry, StandardCharsets.UTF_8));
            var attributes = JsonReader.object(text.getOrDefault("attributes", ""));
            if ("RETENTION".equals(text.get("kind"))) {
                retainedFrom = Math.max(retainedFrom, Long.parseLong(String.valueOf(attributes.get("before"))));
            } else if ("KEY_ROTATED".equals(text.get("kind"))) {
                keyChanges.told(position, String.valueOf(attributes.get("old")), String.valueOf(attributes.get("new")));
            }
        } catch (IllegalArgumentException e) {
            // It only looked like one.
        }
    }

    private void compare(long size, List<Hash> roots) {
        if (roots.stream().allMatch(byTiles.root()::equals)) {
            agreeingTiles.add(size);
        }
        if (roots.stream().allMatch(byEntries.root()::equals)) {
            agreeingEntries.add(size);
        }
    }

    /** Draws the conclusions. */
    void end() {
        if (lastRemoved >= retainedFrom) {
            faults.add(Fault.ofEntry("tile/entries", lastRemoved, "was removed, and no RETENTION entry says so"));
        }
        faults.addAll(keyChanges.faults(lastRemoved));
        differing.entrySet().stream().limit(MOST_NAMED).forEach(each -> blame(each.getKey(), each.getValue()));
        long agreed = 0;
        for (long size : signed.keySet()) {
            if (!agreeingTiles.contains(size) && differing.isEmpty()) {
                faults.add(Fault.ofEntry(
                        "checkpoint of size " + size,
                        agreed,
                        "this or one up to " + (size - 1) + " is not what the log signed"));
                return;
            }
            agreed = size;
        }
    }

    private void blame(long position, String where) {
        long size = signed.tailMap(position + 1).firstKey();
        String what = agreeingTiles.contains(size)
                ? "was altered"
                : agreeingEntries.contains(size)
                        ? "is as signed, but its leaf hash was altered"
                        : "does not fit its leaf hash, nor what the log signed";
        faults.add(Fault.ofEntry(where, position, what));
    }
}
