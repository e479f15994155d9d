package org.biggerpicture.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * What an agency may publish about the names it holds without publishing a record: how many people, and how many of
 * each name, names of fewer than ten people left out.
 *
 * @param people how many people it holds
 * @param given how many of each first name
 * @param family how many of each surname
 */
public record PublishedCounts(int people, Map<String, Integer> given, Map<String, Integer> family) {
    /** The least number of people a count may stand for. */
    public static final int LEAST = 10;

    /**
     * @throws IllegalArgumentException if there are no people, or a count stands for fewer than ten
     */
    public PublishedCounts {
        given = plain(given);
        family = plain(family);
        if (people < 1
                || given.values().stream().anyMatch(n -> n < LEAST)
                || family.values().stream().anyMatch(n -> n < LEAST)) {
            throw new IllegalArgumentException("Published counts stand for at least " + LEAST + " people each");
        }
    }

    /** Only how many people it holds. */
    public static PublishedCounts of(int people) {
        return new PublishedCounts(people, Map.of(), Map.of());
    }

    boolean tellsNames() {
        return !given.isEmpty() || !family.isEmpty();
    }

    private static Map<String, Integer> plain(Map<String, Integer> counts) {
        Map<String, Integer> plain = new HashMap<>();
        counts.forEach((name, n) -> plain.merge(PlainText.of(name).replace(' ', '-'), n, Integer::sum));
        return Map.copyOf(plain);
    }
}
