package org.biggerpicture.accesslog.verifier;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.biggerpicture.accesslog.tree.CompactRange;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Tile;

/** Checks that each tile above level 0 holds the roots of the tiles below it. Tiles come lowest level first. */
final class TilesAbove {

    private final List<Fault> faults;
    private final Map<Integer, ByteArrayOutputStream> roots = new TreeMap<>();

    TilesAbove(List<Fault> faults) {
        this.faults = faults;
    }

    void check(Tile tile, byte[] hashes) {
        if (tile.level() > 0) {
            compare(tile, hashes);
        }
        if (tile.width() == Tile.FULL && hashes.length == Tile.FULL * Hash.BYTES) {
            CompactRange range = CompactRange.empty();
            Hash.all(hashes).forEach(range::append);
            roots.computeIfAbsent(tile.level() + 1, any -> new ByteArrayOutputStream())
                    .writeBytes(range.root().bytes());
        }
    }

    private void compare(Tile tile, byte[] hashes) {
        byte[] below =
                roots.getOrDefault(tile.level(), new ByteArrayOutputStream()).toByteArray();
        int from = (int) tile.index() * Tile.FULL * Hash.BYTES;
        int upto = from + tile.width() * Hash.BYTES;
        if (upto > below.length || !Arrays.equals(hashes, Arrays.copyOfRange(below, from, upto))) {
            faults.add(Fault.of(tile.path(), "does not hold the roots of the tiles below it"));
        }
    }
}
