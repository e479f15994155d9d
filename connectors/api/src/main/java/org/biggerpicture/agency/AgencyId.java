package org.biggerpicture.agency;

import java.util.regex.Pattern;

/**
 * The name by which configuration, agreements and the log know one agency system: lower-case words joined by hyphens,
 * the name of its folder under {@code config/agencies}.
 */
public record AgencyId(String value) implements Comparable<AgencyId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * @throws IllegalArgumentException if the value is not lower-case words joined by hyphens
     */
    public AgencyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An agency's id is lower-case words joined by hyphens: " + value);
        }
    }

    @Override
    public int compareTo(AgencyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
