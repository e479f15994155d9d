package org.biggerpicture.ask;

/** What a question may carry about the person sought. Each one given away is a disclosure to the agency asked. */
public enum IdentifierKind {
    /** NHS number. */
    NHS_NUMBER,
    /** Unique pupil number. */
    UPN,
    /** Given names. */
    GIVEN_NAME,
    /** Family name. */
    FAMILY_NAME,
    /** Other names the person goes by. */
    ALIAS,
    /** Birth date, exact or as known. */
    BIRTH_DATE,
    /** The expected date of a child not yet born. */
    EXPECTED_DATE,
    /** Sex. */
    SEX,
    /** Postcode: a search that carries one can't find a person whose location is protected. */
    POSTCODE,
    /** First line of an address. */
    ADDRESS,
    /** The agency's own id, learnt from its answer to a trace. */
    LOCAL_ID
}
