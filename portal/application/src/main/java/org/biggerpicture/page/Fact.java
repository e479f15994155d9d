package org.biggerpicture.page;

import java.util.List;

/**
 * One thing said, by one or several agencies. Two different values stand side by side, each with who said so.
 *
 * @param label what it is
 * @param said each value with its source, never reduced to one
 */
public record Fact(String label, List<Said> said) {
    public Fact {
        said = List.copyOf(said);
    }

    /** A fact of our own, such as a reference: one value, no source. */
    public static Fact of(String label, String value) {
        return new Fact(label, List.of(new Said(value, "")));
    }

    /** Whether agencies disagree. */
    public boolean conflicting() {
        return said.stream().map(Said::value).distinct().count() > 1;
    }

    /**
     * One value.
     *
     * @param source who said so and when, such as "Northmere Community Health, 3 November 2026"
     */
    public record Said(String value, String source) {}
}
