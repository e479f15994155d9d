package org.biggerpicture.matching;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs descriptions of one agency's people against a description sought, in bits. Holds room for its working, so each
 * thread has its own.
 */
public final class Scorer {
    /** Below this, another record is no serious rival. */
    private static final double SERIOUS = -6;
    /** How often an agency holds a second record of a child it holds (PCSE: duplicates are found and joined daily). */
    private static final double SECOND_RECORD = .01;

    private final Comparison comparison;
    private final Tally tally = new Tally();
    private final double unfound;
    final boolean namesPublished;
    final double same;
    final double household;
    final double stranger;
    private final double start;

    Scorer(Model model, Shares shares, double people) {
        namesPublished = shares.published();
        this.comparison = new Comparison(model, shares);
        this.unfound = model.unfound;
        same = Math.min(.5, model.present / people);
        household = Math.min(.4, model.siblings / people);
        stranger = 1 - same - household;
        start = Bits.log2(same);
    }

    /** Base-2 logarithm of the odds that both are the same child, each looked at by itself. */
    public double logOdds(Described sought, Described held) {
        comparison.compare(sought, held, tally);
        return logOdds(tally);
    }

    void compare(Described sought, Described held, Tally into) {
        comparison.compare(sought, held, into);
    }

    double logOdds(Tally t) {
        return start + t.stranger() - Bits.log2(rivals(t));
    }

    double rivals(Tally t) {
        return household * Math.pow(2, t.household()) + stranger;
    }

    /** Bits between the child and another child of the home: how surely it is this one of the family. */
    double overHousehold(Tally t) {
        return Bits.log2(same / household) + t.stranger() - t.household();
    }

    double start() {
        return start - Bits.log2(stranger);
    }

    /**
     * Bits that each loses because others in the same answer fit too, or gains (below 0) because none does: a child has
     * one record at an agency, unless two of its records seem to be the same child. What else the child may be is not
     * any of the agency's people any more, but only one whom it doesn't hold or its search didn't find.
     *
     * @param held the people of one agency's answer
     * @param bits the log-odds of each by itself
     */
    public double[] lostToOthers(List<Described> held, double[] bits) {
        int[] serious =
                IntStream.range(0, bits.length).filter(i -> bits[i] > SERIOUS).toArray();
        double[] lost = new double[bits.length];
        for (int i = 0; i < bits.length; i++) {
            double others = 0;
            for (int j : serious) {
                if (j != i && !sameRecord(held, bits, i, j)) {
                    others += Math.pow(2, bits[j]);
                }
            }
            lost[i] = Bits.log2(unfound + others);
        }
        return lost;
    }

    private boolean sameRecord(List<Described> held, double[] bits, int i, int j) {
        if (bits[i] < SERIOUS) {
            return false;
        }
        double odds = logOdds(held.get(i), held.get(j));
        return odds + Bits.log2(SECOND_RECORD) > 0;
    }
}
