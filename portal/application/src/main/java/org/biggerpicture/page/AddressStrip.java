package org.biggerpicture.page;

import java.util.List;

/**
 * The addresses as bars on an axis of time, drawn beside the table that says the same in words. No map: asking for one
 * would tell an outsider where a child lives.
 *
 * @param bars one an address and one a gap, the latest first
 * @param years where on the axis each year begins
 */
public record AddressStrip(List<Bar> bars, List<Year> years) {
    /** Nothing to draw. */
    public static final AddressStrip NONE = new AddressStrip(List.of(), List.of());

    /** How wide the axis is, in the drawing's own units. */
    public static final int WIDTH = 1000;

    private static final int ROW = 34;
    private static final int AXIS = 24;

    public AddressStrip {
        bars = List.copyOf(bars);
        years = List.copyOf(years);
    }

    /** How high the drawing is. */
    public int height() {
        return bars.size() * ROW + AXIS;
    }

    /** Where a bar stands, from the top. */
    public int top(int bar) {
        return bar * ROW;
    }

    /**
     * One span.
     *
     * @param from where it begins, 0 to {@link #WIDTH}
     * @param width how wide, at least a sliver
     * @param words the place, or that none is known
     * @param gap whether no agency that answered knows where
     */
    public record Bar(int from, int width, String words, boolean gap) {}

    /** Where a year begins on the axis. */
    public record Year(int at, String words) {}
}
