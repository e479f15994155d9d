package org.biggerpicture.matching;

/** Odds in bits. */
final class Bits {
    private static final double LN2 = Math.log(2);

    private Bits() {}

    static double log2(double x) {
        return Math.log(x) / LN2;
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
