package org.biggerpicture.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an agency may publish about the names it holds without publishing a record: how many people, and how many of
 * each name, names of fewer than ten people left out.
 *
 * @param people how many people it holds
 * @param given how many of each first name
 * @param family how many of each surname
 * @param born first names again, by years of birth; may be empty
 */
public record PublishedCounts(
        int people, Map<String, Integer> given, Map<String, Integer> family, List<BirthYears> born) {
    /** The least number of people a count may stand for. */
    public static final int LEAST = 10;

    /**
     * First names of the people born in some years.
     *
     * @param from the first year
     * @param to the last year
     * @param people how many people born in these years it holds
     * @param given how many of them have each first name
     */
    public record BirthYears(int from, int to, int people, Map<String, Integer> given) {
        /**
         * @throws IllegalArgumentException if the years run backwards, or a count stands for fewer than ten
         */
        public BirthYears {
            given = plain(given);
            if (from > to || people < LEAST || tooFew(given.values())) {
                throw new IllegalArgumentException("Published years run forwards and stand for at least " + LEAST);
            }
        }

        boolean contains(int year) {
            return from <= year && year <= to;
        }
    }

    /**
     * @throws IllegalArgumentException if there are no people, or a count stands for fewer than ten
     */
    public PublishedCounts {
        given = plain(given);
        family = plain(family);
        born = List.copyOf(born);
        if (people < 1 || tooFew(given.values()) || tooFew(family.values())) {
            throw new IllegalArgumentException("Published counts stand for at least " + LEAST + " people each");
        }
    }

    /** The same without years of birth. */
    public PublishedCounts(int people, Map<String, Integer> given, Map<String, Integer> family) {
        this(people, given, family, List.of());
    }

    /** Only how many people it holds. */
    public static PublishedCounts of(int people) {
        return new PublishedCounts(people, Map.of(), Map.of());
    }

    boolean tellsNames() {
        return !given.isEmpty() || !family.isEmpty();
    }

    private static boolean tooFew(Collection<Integer> counts) {
        return counts.stream().anyMatch(n -> n < LEAST);
    }

    private static Map<String, Integer> plain(Map<String, Integer> counts) {
        Map<String, Integer> plain = new HashMap<>();
        counts.forEach((name, n) -> plain.merge(PlainText.of(name).replace(' ', '-'), n, Integer::sum));
        return Map.copyOf(plain);
    }
}
