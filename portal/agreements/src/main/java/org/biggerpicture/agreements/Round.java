package org.biggerpicture.agreements;

/** The two rounds of an enquiry. */
public enum Round {
    /** Who knows this person? Identities only. */
    TRACE,
    /** What is held about the records a person confirmed? */
    FETCH
}
