package org.biggerpicture.matching;

/** How alike two texts are spelt. */
final class Likeness {
    private static final int PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    private Likeness() {}

    /** Jaro-Winkler similarity, 0 to 1, with the usual prefix of four (Winkler 1990). */
    static double jaroWinkler(String a, String b) {
        int n = a.length();
        int m = b.length();
        if (n == 0 || m == 0) {
            return 0;
        }
        if (n > 64 || m > 64) {
            return a.equals(b) ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        long usedA = 0;
        long usedB = 0;
        int matches = 0;
        for (int i = 0; i < n; i++) {
            char c = a.charAt(i);
            int to = Math.min(m - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if ((usedB >> j & 1) == 0 && b.charAt(j) == c) {
                    usedA |= 1L << i;
                    usedB |= 1L << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double common = matches;
        double jaro = (common / n + common / m + (common - transpositions(a, b, usedA, usedB) / 2) / common) / 3;
        return jaro + prefix(a, b) * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double transpositions(String a, String b, long usedA, long usedB) {
        int out = 0;
        long restB = usedB;
        for (long restA = usedA; restA != 0; restA &= restA - 1) {
            int i = Long.numberOfTrailingZeros(restA);
            int j = Long.numberOfTrailingZeros(restB);
            restB &= restB - 1;
            if (a.charAt(i) != b.charAt(j)) {
                out++;
            }
        }
        return out;
    }

    private static int prefix(String a, String b) {
        int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
        int i = 0;
        while (i < most && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Whether one insertion, deletion, replacement or exchange of neighbours makes them the same. */
    static boolean oneSlip(String a, String b) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > 1) {
            return false;
        }
        int i = 0;
        int least = Math.min(n, m);
        while (i < least && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (n == m) {
            return i == n
                    || a.regionMatches(i + 1, b, i + 1, n - i - 1)
                    || i + 1 < n
                            && a.charAt(i) == b.charAt(i + 1)
                            && a.charAt(i + 1) == b.charAt(i)
                            && a.regionMatches(i + 2, b, i + 2, n - i - 2);
        }
        return n > m ? a.regionMatches(i + 1, b, i, m - i) : b.regionMatches(i + 1, a, i, n - i);
    }
}
