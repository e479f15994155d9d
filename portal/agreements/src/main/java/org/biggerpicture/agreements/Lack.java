package org.biggerpicture.agreements;

/** What a clause that nearly covers a question lacks, in the order in which the stages are tried. */
public enum Lack {
    /** It doesn't let that organisation ask. */
    ORGANISATION,
    /** It isn't about such a person. */
    SUBJECT,
    /** It is for another purpose, perhaps a later stage. */
    PURPOSE,
    /** The lawful basis given doesn't suit the purpose. */
    BASIS,
    /** It is for another role. */
    ROLE,
    /** It isn't about records so marked. */
    SENSITIVITY,
    /** A party has not signed, or the agreement isn't in force. */
    STANDING,
    /** It needs another state of consent. */
    CONSENT,
    /** It is for another area. */
    AREA,
    /** It is for another age, or the age isn't known. */
    AGE,
    /** It needs an open plan. */
    PLAN,
    /** It needs an induction. */
    INDUCTION,
    /** It doesn't look back so far. */
    LOOK_BACK,
    /** It speaks only after the glass was broken. */
    BREAK_GLASS
}
