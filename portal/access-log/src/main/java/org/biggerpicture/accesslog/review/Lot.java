package org.biggerpicture.accesslog.review;

import java.util.Locale;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/**
 * The lot that an entry's own leaf hash casts: a number from 0 to 1, as evenly spread as the hash is. Neither who looks
 * nor who reviews can choose it, and whoever holds the log, or an export of it, casts the same again.
 */
public final class Lot {
    private static final int HEX = 16;
    private static final double ONE = 0x1p63;

    private Lot() {}

    /** An entry's lot: the first 63 bits of its leaf hash, as a fraction. */
    public static double of(LoggedEntry logged) {
        return (Long.parseUnsignedLong(logged.leaf().substring(0, HEX), HEX) >>> 1) / ONE;
    }

    /** The beginning of a leaf hash that casts this lot, for trying a rule out. */
    public static String leaf(double lot) {
        return String.format(Locale.ROOT, "%016x", (long) (lot * ONE) << 1) + "0".repeat(3 * HEX);
    }
}
