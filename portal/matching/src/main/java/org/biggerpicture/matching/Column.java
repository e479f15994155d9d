package org.biggerpicture.matching;

import java.util.Arrays;

/** A number for each row of a table; 0 where none was put. */
final class Column {
    private int[] values;

    /** @param expected about how many rows there will be */
    Column(int expected) {
        values = new int[expected];
    }

    int of(int row) {
        return row >= 0 && row < values.length ? values[row] : 0;
    }

    void put(int row, int value) {
        if (row >= values.length) {
            values = Arrays.copyOf(values, 2 * row);
        }
        values[row] = value;
    }

    void add(int row, int value) {
        put(row, of(row) + value);
    }

    void mark(int row, int bits) {
        put(row, of(row) | bits);
    }
}
