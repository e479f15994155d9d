package org.biggerpicture.record;

/** How deep a disclosure goes. Each layer includes those before it. */
public enum Layer {
    /** That something of this category is held, and whom to ring. */
    EXISTENCE,
    /** Kind, status and dates. */
    HEADLINE,
    /** One line, grade, outcome, participants, structured fields. */
    DETAIL,
    /** Free text as the agency wrote it. */
    NARRATIVE;

    /** Whether a disclosure to this layer reaches that deep. */
    public boolean reaches(Layer other) {
        return compareTo(other) >= 0;
    }
}
