package org.biggerpicture.accesslog.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * One tile of the tree (C2SP tlog-tiles): up to 256 hashes of one height, which is eight times the level.
 *
 * @param level 0 for leaf hashes, 1 for the roots of 256 leaves each, and so on
 * @param index its place among the tiles of its level
 * @param width how many hashes it holds: 256, or fewer at the right edge of the tree
 */
public record Tile(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;

    private static final int BITS = 8;

    /** Every tile of a tree of this size, lowest level first. */
    public static List<Tile> of(long size) {
        List<Tile> tiles = new ArrayList<>();
        long hashes = size;
        for (int level = 0; hashes > 0; level++) {
            for (long index = 0; index << BITS < hashes; index++) {
                tiles.add(new Tile(level, index, (int) Math.min(FULL, hashes - (index << BITS))));
            }
            hashes >>= BITS;
        }
        return tiles;
    }

    /** Where the tile lies, for example {@code tile/0/x001/067.p/3}. */
    public String path() {
        return "tile/" + level + "/" + place();
    }

    /** Where the entries of this tile of level 0 lie. */
    public String entriesPath() {
        return "tile/entries/" + place();
    }

    private String place() {
        StringBuilder place = new StringBuilder(group(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            place.insert(0, "x" + group(rest) + "/");
        }
        return width == FULL ? place.toString() : place + ".p/" + width;
    }

    private static String group(long index) {
        return String.format("%03d", index % 1000);
    }
}
