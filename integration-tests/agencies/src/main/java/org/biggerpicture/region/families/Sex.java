package org.biggerpicture.region.families;

/** As on the person's documents; each agency has its own code for each. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
