package org.biggerpicture.agreements;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** A table of one dimension: for each value, a bit for each clause that it satisfies. */
final class Row {
    private Row() {}

    /** How many words hold a bit for each of so many clauses; at least one. */
    static int words(int clauses) {
        return Math.max(1, (clauses + Long.SIZE - 1) / Long.SIZE);
    }

    /** For each value of an index, the unknown last, the clauses that hold it. */
    static <C, T> long[] of(List<C> clauses, Index<T> index, BiPredicate<C, T> holds, Predicate<C> holdsUnknown) {
        int words = words(clauses.size());
        long[] row = new long[index.size() * words];
        for (int v = 0; v < index.values().size(); v++) {
            T value = index.values().get(v);
            set(row, v * words, clauses, c -> holds.test(c, value));
        }
        set(row, index.values().size() * words, clauses, holdsUnknown);
        return row;
    }

    /** For each of the numbers below a limit, the clauses that hold it. */
    static <C> long[] upTo(int limit, List<C> clauses, BiPredicate<C, Integer> holds) {
        int words = words(clauses.size());
        long[] row = new long[limit * words];
        for (int v = 0; v < limit; v++) {
            int value = v;
            set(row, v * words, clauses, c -> holds.test(c, value));
        }
        return row;
    }

    /** The clauses that satisfy something. */
    static <C> long[] bits(List<C> clauses, Predicate<C> holds) {
        long[] row = new long[words(clauses.size())];
        set(row, 0, clauses, holds);
        return row;
    }

    private static <C> void set(long[] row, int offset, List<C> clauses, Predicate<C> holds) {
        for (int c = 0; c < clauses.size(); c++) {
            if (holds.test(clauses.get(c))) {
                row[offset + c / Long.SIZE] |= 1L << c;
            }
        }
    }
}
