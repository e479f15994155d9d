package org.biggerpicture.agency;

/** A local authority's area as this hub names it in {@code config/areas.yaml}; never derived from a national code. */
public record AreaId(String value) {
    /**
     * @throws IllegalArgumentException if the value is blank
     */
    public AreaId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An area has a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
