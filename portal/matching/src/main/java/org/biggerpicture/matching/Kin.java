package org.biggerpicture.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which names are other spellings or short forms of which, by their rows. */
final class Kin {
    private static final int[] NONE = {};

    private final Map<Integer, int[]> of = new HashMap<>(8_000);

    /** Makes each of these kin of every other. */
    void family(int[] members) {
        for (int member : members) {
            for (int other : members) {
                join(member, other);
            }
        }
    }

    /** Makes one name kin of another, and not the other of it. */
    void join(int name, int other) {
        int[] known = of(name);
        if (name != other && !contains(known, other)) {
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = other;
            of.put(name, more);
        }
    }

    int[] of(int name) {
        return of.getOrDefault(name, NONE);
    }

    static boolean contains(int[] rows, int row) {
        for (int one : rows) {
            if (one == row) {
                return true;
            }
        }
        return false;
    }
}
