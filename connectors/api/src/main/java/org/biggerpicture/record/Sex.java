package org.biggerpicture.record;

/** Sex as an agency recorded it. */
public enum Sex {
    /** Recorded female. */
    FEMALE,
    /** Recorded male. */
    MALE,
    /** Recorded, but neither of the two. */
    OTHER,
    /** Not recorded. */
    UNKNOWN
}
