package org.biggerpicture.agreements;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the values of one dimension. A value that no clause knows has the last number, of which no clause speaks. */
final class Index<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values;

    Index(Collection<T> values) {
        this.values = List.copyOf(values);
        this.values.forEach(v -> numbers.put(v, numbers.size()));
    }

    int of(T value) {
        return numbers.getOrDefault(value, numbers.size());
    }

    /** How many numbers there are, the one for the unknown included. */
    int size() {
        return values.size() + 1;
    }

    List<T> values() {
        return values;
    }
}
