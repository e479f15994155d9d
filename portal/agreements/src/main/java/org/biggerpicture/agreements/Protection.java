package org.biggerpicture.agreements;

/** Whether the whereabouts of the person are protected: a property of the person, found by asking every source. */
public sealed interface Protection {
    /** Some source that may say so has not answered yet: every field that bears location waits. */
    record NotYetKnown() implements Protection {}

    /**
     * Some source marked the person, or it can't be known that none did.
     *
     * @param why in words, for the page
     */
    record Protected(String why) implements Protection {}

    /** Every source that may say so has answered and none marked the person. */
    record Open() implements Protection {}

    /** Not yet known. */
    Protection NOT_YET_KNOWN = new NotYetKnown();

    /** Not protected. */
    Protection OPEN = new Open();

    /** Protected, for this reason. */
    static Protection because(String why) {
        return new Protected(why);
    }
}
