package org.biggerpicture.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class NearWord {
    /** A word of three letters may differ in one, of nine in three. */
    private static final int LETTERS_PER_SLIP = 3;

    private NearWord() {}

    /** {@code did you mean 'endpoint'?}, or the list of what may be written. */
    static String remedy(String written, Collection<String> words) {
        return nearest(written, words)
                .map(w -> "did you mean '" + w + "'?")
                .orElseGet(() -> words.isEmpty() ? "remove it" : "write one of " + Readings.quoted(words));
    }

    private static Optional<String> nearest(String written, Collection<String> words) {
        int most = Math.max(1, written.length() / LETTERS_PER_SLIP);
        return words.stream()
                .filter(w -> distance(written, w) <= most)
                .min(Comparator.comparingInt((String w) -> distance(written, w)).thenComparing(w -> w));
    }

    /** Insertions, deletions, substitutions and neighbours swapped (Damerau 1964, restricted form). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
