package org.biggerpicture.matching;

/** Which way a piece of evidence speaks. */
public enum Stance {
    /** For the same child. */
    FOR,
    /** Against it. */
    AGAINST,
    /** Neither: nothing to compare, or too common to tell. */
    NEITHER
}
