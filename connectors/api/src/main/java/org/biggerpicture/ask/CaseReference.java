package org.biggerpicture.ask;

/** The case or contact that made the question necessary, in the asking organisation's own numbering. */
public record CaseReference(String value) {
    private static final int LONGEST = 64;

    /**
     * @throws IllegalArgumentException if it is blank or longer than 64 characters
     */
    public CaseReference {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A case reference has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
