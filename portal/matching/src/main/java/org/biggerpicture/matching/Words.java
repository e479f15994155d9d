package org.biggerpicture.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Words in plain capitals, each with a row number; they are kept as bytes, since tens of thousands are read at once. */
final class Words {
    private static final int PRIME = 31;
    private static final int USUAL_LENGTH = 8;

    private byte[] letters;
    private int[] ends;
    private int[] slots;
    private int size;

    /** @param expected about how many words there will be */
    Words(int expected) {
        letters = new byte[expected * USUAL_LENGTH];
        ends = new int[expected + 1];
        slots = new int[Integer.highestOneBit(expected) * 4];
    }

    int size() {
        return size;
    }

    /** The row of a word, which is added if it is new. */
    int add(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = PRIME * hash + text[i];
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int row = slots[slot] - 1;
            if (Arrays.equals(letters, start(row), ends[row], text, from, to)) {
                return row;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = size + 1;
        return append(text, from, to);
    }

    private int append(byte[] text, int from, int to) {
        int start = start(size);
        int end = start + to - from;
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length + to - from);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        System.arraycopy(text, from, letters, start, to - from);
        ends[size] = end;
        if (2 * ++size > slots.length) {
            spread();
        }
        return size - 1;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        for (int row = 0; row < size; row++) {
            int hash = 0;
            for (int i = start(row); i < ends[row]; i++) {
                hash = PRIME * hash + letters[i];
            }
            int slot = slot(hash);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = row + 1;
        }
    }

    /** The row of a word, below 0 when it is not there. */
    int find(String text) {
        int slot = slot(text.hashCode());
        while (slots[slot] != 0) {
            int row = slots[slot] - 1;
            if (is(row, text)) {
                return row;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private boolean is(int row, String text) {
        int start = start(row);
        int length = text.length();
        if (ends[row] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != letters[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** The first letter of a word; 0 of the empty one. */
    int first(int row) {
        return ends[row] == start(row) ? 0 : letters[start(row)];
    }

    String word(int row) {
        return new String(letters, start(row), ends[row] - start(row), StandardCharsets.ISO_8859_1);
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & slots.length - 1;
    }
}
