package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.biggerpicture.record.Sex;

/**
 * The commonest first names of adults, by sex and years of birth. Of these only ranks were published. A name is taken for
 * as common as the name of the same rank is among the births that were counted, 2002-2020, which is the least it can be:
 * the commonest names were given to more children then than now (Galbi 2002, Long-Term Trends in Personal Given Name
 * Frequencies in the UK).
 */
final class AdultNames {
    private static final int RANKS = 100;

    private final List<Ranked> lists = new ArrayList<>();

    private record Ranked(int year, Sex sex, Column rank) {}

    /** The counts of the commonest names, falling. */
    static final class Commonest {
        private final int[] counts = new int[RANKS];

        void offer(int count) {
            if (count > counts[0]) {
                counts[0] = count;
                Arrays.sort(counts);
            }
        }

        int ofRank(int rank) {
            return counts[RANKS - rank];
        }
    }

    void add(int year, Sex sex, int[] names) {
        Column rank = new Column(names.length);
        for (int i = 0; i < names.length; i++) {
            rank.put(names[i], i + 1);
        }
        lists.add(new Ranked(year, sex, rank));
    }

    /**
     * The best rank a name had about a year; 0 when it was not among the hundred.
     *
     * @param year of birth, 0 when it is not known
     */
    int rank(int name, Sex sex, int year) {
        int best = 0;
        int nearest = nearest(year);
        for (Ranked list : lists) {
            boolean meant = list.sex() == sex && (year == 0 || list.year() == nearest);
            int rank = meant ? list.rank().of(name) : 0;
            best = rank != 0 && (best == 0 || rank < best) ? rank : best;
        }
        return best;
    }

    private int nearest(int year) {
        int nearest = 0;
        for (Ranked list : lists) {
            nearest = Math.abs(list.year() - year) < Math.abs(nearest - year) ? list.year() : nearest;
        }
        return nearest;
    }
}
