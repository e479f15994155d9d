package org.biggerpicture.agreements;

import java.util.Set;

/**
 * What a clause says of one dimension: these values, or all there are and will be. An empty set of values is nobody,
 * never everybody.
 *
 * @param everyone whether all values are meant, those of tomorrow included; only a prohibition may say so
 * @param named the values named
 */
public record Among<T>(boolean everyone, Set<T> named) {
    public Among {
        named = Set.copyOf(named);
    }

    /** These and no others. */
    public static <T> Among<T> these(Set<T> named) {
        return new Among<>(false, named);
    }

    /** All there are and will be. */
    public static <T> Among<T> all() {
        return new Among<>(true, Set.of());
    }

    /** Whether the value is meant. */
    public boolean holds(T value) {
        return everyone || named.contains(value);
    }
}
