package org.biggerpicture.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every mistake found while configuration is read. One is handed to all that read, so that a person mends everything
 * in one go. Not safe for use by several threads.
 */
public final class Findings {
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparing(Finding::line).thenComparing(Finding::column);

    private final List<Finding> all = new ArrayList<>();

    /** Adds a mistake at a place. */
    public void add(Place place, String problem, String remedy) {
        all.add(Finding.at(place, problem, remedy));
    }

    /** Adds mistakes found elsewhere. */
    public void addAll(List<Finding> others) {
        all.addAll(others);
    }

    /** Whether there is none. */
    public boolean none() {
        return all.isEmpty();
    }

    /** How many there are so far: a mark to compare with later. */
    public int count() {
        return all.size();
    }

    /** All of them, by file and line. */
    public List<Finding> all() {
        return all.stream().sorted(BY_PLACE).toList();
    }

    /** All of them, one a line. */
    @Override
    public String toString() {
        return all().stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
