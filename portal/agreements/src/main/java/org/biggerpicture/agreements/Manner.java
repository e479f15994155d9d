package org.biggerpicture.agreements;

/** The two ways to withhold. */
public enum Manner {
    /** The practitioner may know that something is held, and whom to ring. */
    MASK,
    /** Exactly as if nothing were held. */
    CONCEAL
}
