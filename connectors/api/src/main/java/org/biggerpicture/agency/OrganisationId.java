package org.biggerpicture.agency;

/**
 * A body that signs agreements and employs practitioners: a council, a trust, a force. One organisation may answer
 * from several agency systems.
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {
    /**
     * @throws IllegalArgumentException if the value is blank
     */
    public OrganisationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An organisation has a name");
        }
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
