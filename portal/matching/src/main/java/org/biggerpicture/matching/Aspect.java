package org.biggerpicture.matching;

/** What was compared: the lines of the evidence, in the order pages show them. */
public enum Aspect {
    /** What was likely before anything was compared. */
    STARTING_POINT("starting point", false),
    /** NHS number. */
    NHS_NUMBER("NHS number", false),
    /** Unique pupil number. */
    UPN("unique pupil number", false),
    /** Any other number or reference both sides hold. */
    OTHER_NUMBER("reference number", false),
    /** First given name. */
    GIVEN_NAME("first name", false),
    /** Other given names. */
    MIDDLE_NAMES("middle names", false),
    /** Family name. */
    FAMILY_NAME("surname", false),
    /** Birth date. */
    BIRTH_DATE("birth date", false),
    /** Expected date of a child not yet born. */
    EXPECTED_DATE("expected date", false),
    /** Sex. */
    SEX("sex", false),
    /** The mother's name. */
    MOTHER("mother's name", false),
    /** E-mail address or telephone number. */
    CONTACT("e-mail or telephone", true),
    /** Postcode. */
    POSTCODE("postcode", true),
    /** Lines of an address. */
    ADDRESS("address", true),
    /** How much of it another child of the same home would share. */
    SAME_HOUSEHOLD("could be another child of the same home", false),
    /** How well other people in the same answer fit. */
    OTHER_CANDIDATES("others in the same answer", false);

    private final String words;
    private final boolean locationBearing;

    Aspect(String words, boolean locationBearing) {
        this.words = words;
        this.locationBearing = locationBearing;
    }

    /** As a page calls it. */
    public String words() {
        return words;
    }

    /** Whether a place may be inferred from it: left out altogether for a person whose location is protected. */
    public boolean locationBearing() {
        return locationBearing;
    }
}
