package org.biggerpicture.benchmarks.matching;

/**
 * What an invented population is made by. There are two: one to try figures on, and one, with other families and other
 * errors, that nothing was ever tried on.
 *
 * @param seed everything follows from it
 * @param families how families are made
 * @param health how the file that is searched was kept
 * @param council how the council's file was kept
 * @param police how the police's file was kept
 */
record Assumptions(long seed, Families families, Keeping health, Keeping council, Keeping police) {
    /** Figures were tried on this one. */
    static final Assumptions TUNING = new Assumptions(
            20260101,
            new Families(.55, .7, .12, .6, .3, .15, .02, .6, .15, .08),
            new Keeping(.955, .07, .01, .012, .008, .02, .004, .25, .02, 1),
            new Keeping(.9, .25, .05, .06, .03, .08, .02, .5, .06, .6),
            new Keeping(.93, .42, .09, .09, .045, .12, .04, .75, .18, 0));

    /** Nothing was tried on this one: larger families, more twins, mothers' and double names, and worse-kept files. */
    static final Assumptions BLIND = new Assumptions(
            7_041_776,
            new Families(.40, .55, .18, .72, .45, .28, .035, .35, .25, .15),
            new Keeping(.93, .11, .02, .02, .012, .035, .007, .35, .035, 1),
            new Keeping(.85, .33, .08, .08, .035, .06, .012, .6, .10, .45),
            new Keeping(.88, .36, .06, .11, .055, .09, .05, .85, .24, 0));

    /**
     * Chances in the making of a family.
     *
     * @param fathersName that the children have the father's surname
     * @param mothersName that they have the mother's, if not the father's; else they have both
     * @param ownName that one child has the mother's whatever the others have
     * @param second that there is a second child
     * @param third that there is a third
     * @param more that there may be one or two more
     * @param twin that a further child is the twin of the one before
     * @param movedNear that the former home is in the same district
     * @param otherGiven that a child of a minority has a first name of the majority
     * @param otherFamily that a family of a minority has a surname of the majority
     */
    record Families(
            double fathersName,
            double mothersName,
            double ownName,
            double second,
            double third,
            double more,
            double twin,
            double movedNear,
            double otherGiven,
            double otherFamily) {}

    /** How a file was kept: one probability for each thing that may be wrong or missing. */
    record Keeping(
            double held,
            double moved,
            double otherGiven,
            double variant,
            double typo,
            double otherFamily,
            double dateSlip,
            double noMiddle,
            double noPostcode,
            double number) {}
}
