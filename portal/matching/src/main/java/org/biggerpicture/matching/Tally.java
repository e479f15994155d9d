package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each aspect of one comparison weighs, under three explanations: same child, child of the same home, stranger. */
final class Tally {
    private static final int ASPECTS = Aspect.values().length;
    private static final Aspect[] ALL = Aspect.values();

    private final @Nullable Level[] levels = new Level[ASPECTS];
    private final double[] stranger = new double[ASPECTS];
    private final double[] household = new double[ASPECTS];
    private final double[] share = new double[ASPECTS];
    /** Which of several names of each side were compared. */
    int soughtName;

    int heldName;
    private double strangerSum;
    private double householdSum;

    void clear() {
        for (int i = 0; i < ASPECTS; i++) {
            levels[i] = null;
        }
        strangerSum = 0;
        householdSum = 0;
        soughtName = 0;
        heldName = 0;
    }

    /**
     * Records one aspect, in place of what stood for it.
     *
     * @param same log2 of how much likelier this is of the same child than of a stranger
     * @param home log2 of how much likelier this is of another child of the same home than of a stranger
     * @param common how common the value is; 0 when that was not weighed
     */
    void put(Aspect aspect, Level level, double same, double home, double common) {
        int i = aspect.ordinal();
        if (levels[i] != null) {
            strangerSum -= stranger[i];
            householdSum -= household[i];
        }
        levels[i] = level;
        stranger[i] = same;
        household[i] = home;
        share[i] = common;
        strangerSum += same;
        householdSum += home;
    }

    /** Adds to what stands for an aspect. */
    void shift(Aspect aspect, double same, double home) {
        int i = aspect.ordinal();
        stranger[i] += same;
        household[i] += home;
        strangerSum += same;
        householdSum += home;
    }

    /** Takes back what stands for an aspect. */
    void drop(Aspect aspect) {
        int i = aspect.ordinal();
        if (levels[i] != null) {
            strangerSum -= stranger[i];
            householdSum -= household[i];
            levels[i] = null;
        }
    }

    void take(Tally other, Aspect aspect) {
        int i = aspect.ordinal();
        Level level = other.levels[i];
        if (level != null) {
            put(aspect, level, other.stranger[i], other.household[i], other.share[i]);
        }
    }

    double stranger() {
        return strangerSum;
    }

    double household() {
        return householdSum;
    }

    double bits(Aspect aspect) {
        return stranger[aspect.ordinal()];
    }

    double share(Aspect aspect) {
        return share[aspect.ordinal()];
    }

    boolean compared(Aspect aspect) {
        return levels[aspect.ordinal()] != null;
    }

    Level level(Aspect aspect) {
        Level level = levels[aspect.ordinal()];
        return level == null ? Level.MISSING : level;
    }

    boolean any(Aspect aspect, Level... wanted) {
        Level level = levels[aspect.ordinal()];
        for (Level one : wanted) {
            if (one == level) {
                return true;
            }
        }
        return false;
    }

    /** The aspects compared, in the order pages show them. */
    List<Aspect> aspects() {
        List<Aspect> compared = new ArrayList<>(ASPECTS);
        for (int i = 0; i < ASPECTS; i++) {
            if (levels[i] != null) {
                compared.add(ALL[i]);
            }
        }
        return compared;
    }
}
