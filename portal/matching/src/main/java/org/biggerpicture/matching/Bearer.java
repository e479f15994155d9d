package org.biggerpicture.matching;

import org.biggerpicture.record.Sex;

/**
 * Whose name is weighed: how common a first name is depends on it.
 *
 * @param sex of both sides, unknown when they differ
 * @param year of birth of one side, 0 when not known
 * @param otherYear of birth of the other side, 0 when not known
 * @param adult whether either side is of an age that the tables of births don't tell of
 */
record Bearer(Sex sex, int year, int otherYear, boolean adult) {
    /** A woman of unknown age who has a child. */
    static final Bearer MOTHER = new Bearer(Sex.FEMALE, 0, 0, true);

    Bearer of(Sex other) {
        return new Bearer(other, year, otherYear, adult);
    }
}
